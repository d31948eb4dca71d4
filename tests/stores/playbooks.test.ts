/** Playbooks are kept, run in their order, and export every event once, also across a restart. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as getFile } from "#app/api/v1/exports/[exportId]/file/route.ts";
import { startExports } from "#jobs/write-exports.ts";
import { providePlatform } from "#platform/slot.ts";
import { recordMember } from "#server/access/record-member.ts";
import { noticeHandlers } from "#server/notifications/handlers.ts";
import { handOver } from "#server/outbox/hand-over.ts";
import * as actions from "#server/playbooks/actions.ts";
import { eventsAtOnce } from "#server/playbooks/export-events.ts";
import * as queries from "#server/playbooks/queries.ts";
import { watchSteps } from "#server/playbooks/watch-steps.ts";
import { sweepExports, writeNextExport } from "#server/playbooks/write-export.ts";
import { deliver } from "../world/deliver.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

const admin = { authorization: "Bearer test-admin-token-0123456789", workspace: "burning" };
const at = Date.parse("2026-03-10T06:00:00Z");
const events = 2 * eventsAtOnce + 500;
let world: World;
let shop: TestWorkspace;
let other: TestWorkspace;
const dir = mkdtempSync(join(tmpdir(), "warroom-exports-"));

beforeAll(async () => {
  world = await openWorld();
  providePlatform({ ...world.platform, env: { ...world.platform.env, WARROOM_DATA_DIR: dir } });
  shop = await addWorkspace(world.platform, "burning");
  other = await addWorkspace(world.platform, "calm");
  world.setNow(at);
  await send(0, events);
  const foreign = { type: "track", event: "Code Scanned", messageId: "foreign", anonymousId: "f", timestamp: iso(at) };
  await deliver(world, other, [foreign], at);
  await world.projector.settle();
});
afterAll(async () => {
  await world.close();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(() => world.setNow(at));

const iso = (ms: number) => new Date(ms).toISOString();

/** Every tenth person signs up with an e-mail address, which is sealed. */
async function send(from: number, to: number): Promise<void> {
  const messages = Array.from({ length: to - from }, (_, i) => {
    const n = from + i;
    const one = { messageId: `m${n}`, anonymousId: `a${n % 700}`, timestamp: iso(at - n * 1000) };
    return n % 10 === 0
      ? { type: "identify", ...one, userId: `u${n}`, traits: { email: `p${n}@shop.test`, plan: "gold" } }
      : { type: "track", event: "Product Viewed", ...one, properties: { sku: `=s${n}`, note: 'a "b", c' } };
  });
  for (let i = 0; i < messages.length; i += 1000) await deliver(world, shop, messages.slice(i, i + 1000), at);
}

const Line = z.object({
  ...{ id: z.string(), messageId: z.string(), event: z.string(), person: z.string(), sealed: z.boolean() },
  personal: z.record(z.string(), z.unknown()).nullable(),
});

async function downloaded(exportId: number): Promise<string> {
  const url = `http://localhost/api/v1/exports/${exportId}/file?workspace=burning`;
  const request = new Request(url, { headers: { authorization: admin.authorization } });
  const response = await getFile(request, { params: Promise.resolve({ exportId: String(exportId) }) });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toMatch(/attachment; filename="burning-events-2026-03-10-\d+\./);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get("content-length")).toBe(String(bytes.length));
  return gunzipSync(bytes).toString("utf8");
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => Line.parse(JSON.parse(line)));
const stateOf = async (exportId: number) => (await queries.getExport(admin, { exportId })).export;
const never = () => false;

describe("an export", () => {
  it("holds every event of the workspace once, and what is personal stays sealed", async () => {
    const { export: asked } = await actions.requestExport(admin, {});
    expect(asked).toMatchObject({ state: "queued", format: "ndjson", personal: false });
    expect(await writeNextExport(never)).toBe(true);
    expect(await writeNextExport(never)).toBe(false);
    expect(await stateOf(asked.id)).toMatchObject({ state: "done", written: events, total: events });
    const text = await downloaded(asked.id);
    const lines = linesOf(text);
    expect(lines.length).toBe(events);
    expect(new Set(lines.map(({ messageId }) => messageId)).size).toBe(events);
    expect(lines.some(({ messageId }) => messageId === "foreign")).toBe(false);
    expect(lines.filter(({ sealed }) => sealed).length).toBe(events / 10);
    expect(lines.every(({ personal }) => personal === null)).toBe(true);
    expect(text).not.toContain("@shop.test");
    const audited = await world.platform.record.prisma.auditEntry.findMany({ where: { action: "exports.download" } });
    expect(audited.length).toBe(1);
    const [file] = await readdir(join(dir, "exports"));
    expect(statSync(join(dir, "exports", file ?? "")).mode & 0o777).toBe(0o600);
  });

  it("opens personal fields for those who may, and not for a person whose key is destroyed", async () => {
    const { identity } = await world.platform.record.prisma.personKey.findFirstOrThrow({
      where: { workspaceId: shop.id },
    });
    const where = { workspaceId_identity: { workspaceId: shop.id, identity } };
    await world.platform.record.prisma.personKey.update({ where, data: { wrapped: null } });
    const { export: asked } = await actions.requestExport(admin, { personal: true });
    await writeNextExport(never);
    const lines = linesOf(await downloaded(asked.id));
    const open = lines.filter(({ personal }) => personal !== null);
    expect(open.length).toBe(events / 10 - 1);
    expect(Object.values(open[0]?.personal ?? {})).toContainEqual(expect.stringMatching(/^p\d+@shop\.test$/));
    expect(lines.filter(({ sealed }) => sealed).length).toBe(1);
  });

  it("is refused to a role that may not, asked for and downloaded", async () => {
    const member = {
      email: "ops@shop.test",
      name: "Ops",
      role: "operations",
      password: "a password of the tests",
    } as const;
    const { userId } = await recordMember(shop.id, member);
    const [row] = await world.platform.record.rows<{ version: number }>(
      "SELECT session_version AS version FROM user_account WHERE id = $1",
      [userId],
    );
    const ops = { session: { userId, version: row?.version ?? 0 }, workspace: "burning" };
    await expect(actions.requestExport(ops, { personal: true })).rejects.toMatchObject({ code: "forbidden" });
    const { exports } = await queries.listExports(ops, {});
    const personal = exports.find((one) => one.personal);
    await expect(queries.downloadExport(ops, { exportId: personal?.id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(queries.getExport({ ...admin, workspace: "calm" }, { exportId: personal?.id })).rejects.toMatchObject({
      code: "unknown",
    });
  });

  it("goes on where a stopped process left off, without what came later and without anything twice", async () => {
    const { export: asked } = await actions.requestExport(admin, { format: "csv" });
    let looks = 0;
    await writeNextExport(() => ++looks > 1);
    expect(await stateOf(asked.id)).toMatchObject({ state: "running", written: eventsAtOnce });
    // What was written and not noted any more, as after a kill.
    const { prisma } = world.platform.record;
    const { file, bytes } = await prisma.dataExport.findUniqueOrThrow({ where: { id: asked.id } });
    const { appendFile } = await import("node:fs/promises");
    await appendFile(join(dir, "exports", file ?? ""), "half a piece");
    expect(bytes).toBeGreaterThan(0n);
    await send(events, events + 10);
    const writer = startExports(world.platform, 10);
    await expect.poll(async () => (await stateOf(asked.id)).state, { timeout: 20_000 }).toBe("done");
    await writer.stop();
    const rows: string[][] = parse(await downloaded(asked.id));
    const [head, ...body] = rows;
    expect(head?.slice(0, 5)).toEqual(["id", "messageId", "source", "kind", "event"]);
    expect(body.length).toBe(events);
    expect(new Set(body.map((cells) => cells[1])).size).toBe(events);
    const properties = body.map((cells) => cells[head?.indexOf("properties") ?? 0] ?? "");
    expect(JSON.parse(properties.find((text) => text.includes('=s1"')) ?? "{}")).toEqual({
      sku: "=s1",
      note: 'a "b", c',
    });
  });

  it("stops when it is cancelled, and leaves no file", async () => {
    const { export: asked } = await actions.requestExport(admin, {});
    const before = (await readdir(join(dir, "exports"))).length;
    let looks = 0;
    await writeNextExport(() => ++looks > 1);
    expect((await readdir(join(dir, "exports"))).length).toBe(before + 1);
    expect(await actions.cancelExport(admin, { exportId: asked.id })).toMatchObject({ export: { state: "cancelled" } });
    await expect(actions.cancelExport(admin, { exportId: asked.id })).rejects.toMatchObject({ code: "conflict" });
    expect(await writeNextExport(never)).toBe(false);
    await sweepExports();
    expect((await readdir(join(dir, "exports"))).length).toBe(before);
    await expect(queries.downloadExport(admin, { exportId: asked.id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is one of three at most, and is deleted after three days", async () => {
    for (let i = 0; i < 3; i++) await actions.requestExport(admin, {});
    await expect(actions.requestExport(admin, {})).rejects.toMatchObject({ code: "limit" });
    for (const one of (await queries.listExports(admin, {})).exports)
      if (one.state === "queued") await actions.cancelExport(admin, { exportId: one.id });
    world.setNow(at + 4 * 86_400_000);
    await sweepExports();
    expect(await readdir(join(dir, "exports"))).toEqual([]);
    const { exports } = await queries.listExports(admin, {});
    expect(new Set(exports.map(({ state }) => state))).toEqual(new Set(["cancelled", "expired"]));
  });
});

describe("playbooks", () => {
  it("are ready in threes once the templates are taken over, once", async () => {
    expect((await queries.listPlaybooks(admin, {})).ready).toEqual({ red: 0, yellow: 0, blue: 0 });
    const { playbooks } = await actions.adoptTemplates(admin, { locale: "zh-CN" });
    expect(playbooks.map(({ name }) => name)).toContain("公关危机");
    expect((await actions.adoptTemplates(admin, {})).playbooks).toEqual([]);
    const { ready } = await queries.listPlaybooks(admin, {});
    expect(Math.min(ready.red, ready.yellow, ready.blue)).toBeGreaterThanOrEqual(3);
  });

  it("are written, changed, deleted and had back", async () => {
    const step = { text: "Call the bank", team: "operations", minutes: 30 };
    const input = { name: "Refunds stop", severity: "yellow", steps: [step] };
    const { playbook } = await actions.savePlaybook(admin, input);
    const changed = await actions.changePlaybook(admin, { ...input, playbookId: playbook.id, severity: "red" });
    expect(changed.playbook).toMatchObject({ severity: "red", steps: [{ ...step, deed: null, waits: false }] });
    const playbookId = playbook.id;
    await actions.removePlaybook(admin, { playbookId });
    await expect(queries.getPlaybook(admin, { playbookId })).rejects.toMatchObject({ code: "unknown" });
    expect((await actions.restorePlaybook(admin, { playbookId })).playbook.name).toBe("Refunds stop");
    await expect(actions.savePlaybook(admin, { ...input, steps: [] })).rejects.toMatchObject({ code: "invalid" });
    await expect(actions.removePlaybook({ ...admin, workspace: "calm" }, { playbookId })).rejects.toMatchObject({
      code: "unknown",
    });
  });

  it("run for an alert, answer it, keep their order, and stand after a restart as they stood", async () => {
    const { prisma } = world.platform.record;
    const alert = await prisma.alert.create({
      data: {
        ...{ workspaceId: shop.id, severity: "blue", metric: "complaints", figures: {}, state: "firing" },
        ...{ scopeKind: "none", scopeKey: "", activeAt: new Date(at), firedAt: new Date(at) },
      },
    });
    const { playbooks } = await queries.listPlaybooks(admin, {});
    const crisis = playbooks.find(({ template }) => template === "pr_crisis");
    const { run } = await actions.startRun(admin, { playbookId: crisis?.id, alertId: alert.id });
    await expect(actions.startRun(admin, { playbookId: crisis?.id, alertId: alert.id })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(run.steps[0]).toMatchObject({ state: "open", dueMs: at + 30 * 60_000 });
    expect(await prisma.alert.findUnique({ where: { id: alert.id } })).toMatchObject({ actedAt: new Date(at) });
    expect(await prisma.alertNote.count({ where: { alertId: alert.id, kind: "playbook" } })).toBe(1);
    await expect(actions.changeStep(admin, { runId: run.id, step: 2, state: "done" })).rejects.toThrow("come first");
    world.setNow(at + 60_000);
    await actions.changeStep(admin, { runId: run.id, step: 1, state: "done", result: "Three ads stopped" });
    // Nothing of a run is in the process: who opens it later reads the record.
    const { run: again } = await queries.getRun(admin, { runId: run.id });
    expect(again.steps[0]).toMatchObject({ state: "done", result: "Three ads stopped", closedMs: at + 60_000 });
    for (let step = 2; step <= again.steps.length; step++)
      await actions.changeStep(admin, { runId: run.id, step, state: "done" });
    const { run: over } = await queries.getRun(admin, { runId: run.id });
    expect(over.endedAt).toBe(iso(at + 60_000));
    await expect(actions.changeStep(admin, { runId: run.id, step: 1, state: "open" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("loses no tick of two people who tick at once", async () => {
    const { playbooks } = await queries.listPlaybooks(admin, {});
    const collapse = playbooks.find(({ template }) => template === "traffic_collapse");
    const { run } = await actions.startRun(admin, { playbookId: collapse?.id });
    await Promise.all([2, 3, 4].map((step) => actions.changeStep(admin, { runId: run.id, step, state: "done" })));
    const { run: after } = await queries.getRun(admin, { runId: run.id });
    expect(after.steps.map(({ state }) => state)).toEqual(["open", "done", "done", "done", "open"]);
  });

  it("tell the owner, once, of a step whose time is over, but not of one that waits for it", async () => {
    const { playbooks } = await queries.listPlaybooks(admin, {});
    const red = playbooks.find(({ template }) => template === "traffic_collapse") ?? playbooks[0];
    const { run } = await actions.startRun(admin, { playbookId: red?.id });
    await recordMember(shop.id, { email: "late@shop.test", name: "Late", role: "operations" });
    const { owners } = await queries.getRun(admin, { runId: run.id });
    const owner = owners.find(({ name }) => name === "Late")?.id;
    await actions.changeStep(admin, { runId: run.id, step: 1, ownerId: owner });
    const first = run.steps[0]?.dueMs ?? 0;
    world.setNow(first + 1000);
    await watchSteps();
    expect(await watchSteps()).toBe(0);
    while ((await handOver(noticeHandlers)) > 0);
    const text = "SELECT user_id, params ->> 'count' AS step FROM notice WHERE kind = 'step_overdue' AND href = $1";
    const href = `/w/burning/playbooks/runs/${run.id}`;
    expect(await world.platform.record.rows(text, [href])).toEqual([{ user_id: owner, step: "1" }]);
    await actions.endRun(admin, { runId: run.id });
    expect(await watchSteps()).toBe(0);
  });

  it("let the export step really export, and no other step", async () => {
    const { runs } = await queries.listPlaybooks(admin, {});
    const run = runs.find(({ endedAt }) => endedAt === null);
    const { export: asked } = await actions.requestExport(admin, { for: { runId: run?.id, step: 1 } });
    const { run: noted, exports } = await queries.getRun(admin, { runId: run?.id });
    expect(noted.steps[0]?.exportId).toBe(asked.id);
    expect(exports.map(({ id }) => id)).toEqual([asked.id]);
    await writeNextExport(never);
    expect(linesOf(await downloaded(asked.id)).length).toBe(events + 10);
    await expect(actions.requestExport(admin, { for: { runId: run?.id, step: 2 } })).rejects.toMatchObject({
      code: "conflict",
    });
    await actions.endRun(admin, { runId: run?.id });
    await expect(actions.requestExport(admin, { for: { runId: run?.id, step: 1 } })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
