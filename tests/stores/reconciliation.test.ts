/** Definitions in versions, gaps over a demo world, disputes from opening to both signatures, and the watch of what was agreed. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Role } from "#domain/access/permissions.ts";
import { Axes } from "#domain/reconciliation/definition.ts";
import { askedOf } from "#domain/reconciliation/explain-gap.ts";
import { providePlatform } from "#platform/slot.ts";
import type { Credentials } from "#server/access/caller.ts";
import { recordMember } from "#server/access/record-member.ts";
import { seedReconciliation } from "#server/demo/seed-reconciliation.ts";
import { noticeHandlers } from "#server/notifications/handlers.ts";
import { handOver } from "#server/outbox/hand-over.ts";
import {
  changeDefinition,
  changeDispute,
  createDefinition,
  createDispute,
  removeDefinition,
  signDispute,
} from "#server/reconciliation/actions.ts";
import { openWideGaps } from "#server/reconciliation/open-wide-gaps.ts";
import {
  getDefinition,
  getDispute,
  getReconcile,
  getStepRows,
  listDefinitions,
  listDisputes,
} from "#server/reconciliation/queries.ts";
import { readFactRows } from "#server/reconciliation/read-facts.ts";
import { watchAgreedGaps } from "#server/reconciliation/watch-gaps.ts";
import { type DemoPlace, makeDemoWorld } from "../world/demo-in-zone.ts";
import { openWorld, type World } from "../world/open-world.ts";

const plan = { seed: 7, end: "2026-03-18T04:00:00Z", days: 24, events: 14_000, timezone: "Asia/Shanghai" };
let world: World;
let place: DemoPlace;
const people = new Map<Role, Credentials>();

beforeAll(async () => {
  world = await openWorld();
  place = await makeDemoWorld(world, plan);
  for (const role of ["promotion", "operations", "manager", "analyst", "executive"] as const) {
    const member = { role, email: `${role}@brand.test`, name: role, password: "a password of the tests" };
    const { userId } = await recordMember(place.workspace.id, member);
    const [row] = await world.platform.record.rows<{ version: number }>(
      "SELECT session_version AS version FROM user_account WHERE id = $1",
      [userId],
    );
    people.set(role, { session: { userId, version: row?.version ?? -1 }, workspace: "demo-7" });
  }
  await seedReconciliation(place.workspace, place.toMs);
}, 300_000);
afterAll(() => world.close());

const as = (role: Role): Credentials => people.get(role) ?? {};
const week = { from: "2026-03-09", to: "2026-03-16" };
const stored = async () => (await listDefinitions(as("analyst"), {})).definitions;
const idOf = async (part: string) => (await stored()).find(({ name }) => name.includes(part))?.id ?? 0;

it("seeds two teams, a platform and an open dispute, once", async () => {
  const { definitions, sources, axes } = await listDefinitions(as("executive"), {});
  expect(definitions).toHaveLength(4);
  expect(sources).toEqual([{ source: "demo", channels: ["douyin"], conversions: true, revenue: true }]);
  expect(axes).toHaveLength(20);
  await seedReconciliation(place.workspace, place.toMs);
  expect(await stored()).toHaveLength(4);
  const { disputes } = await listDisputes(as("executive"), {});
  expect(disputes).toMatchObject([{ status: "open", ...week, signatures: [], revision: 1 }]);
  const [dispute] = disputes;
  const sum = dispute?.steps.reduce((all, { delta }) => all + delta, 0) ?? 0;
  expect(sum + (dispute?.residual ?? 0)).toBe(dispute?.gap);
  expect(dispute?.share).toBeGreaterThan(0.15);
  expect(dispute?.owners.map(({ name }) => name)).toEqual(["promotion", "operations"]);
});

it("explains the teams' gap, and opens the people behind a step to those who may see people", async () => {
  const [a, b] = [await idOf("Promotion"), await idOf("Operations")];
  const { question, answer, meta } = await getReconcile(as("executive"), { ...week, a: String(a), b: `${b}@1` });
  expect(question).toMatchObject({ a: { id: a, version: 1 }, b: { id: b, version: 1 } });
  expect(meta.definitions).toEqual([a, b].map((id) => ({ id: `definition.${id}`, version: 1 })));
  expect(answer.steps.map(({ axis }) => axis)).toEqual([
    ...["population", "dateBasis", "timezone", "lookbackDays", "refunds"],
  ]);
  expect(answer.timing + answer.definition + (answer.residual ?? 1)).toBe(answer.gap);
  expect(answer.residual).toBe(0);
  const rows = await getStepRows(as("analyst"), { ...week, a, b, step: "population", limit: 500 });
  expect(rows.answer.total).toBe(answer.steps[0]?.rows);
  const parts = rows.answer.rows.reduce((sum, { part }) => sum + part, 0);
  expect(Math.abs(parts - (answer.steps[0]?.delta ?? 0))).toBeLessThan(1.5);
  await expect(getStepRows(as("executive"), { ...week, a, b, step: "population" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

it("lets all be residual of a figure that nobody knows the definition of, and explains what is known of one", async () => {
  const orders = await idOf("Orders from Douyin");
  const alone = (await getReconcile(as("analyst"), { ...week, a: orders, b: { figure: 1_000 } })).answer;
  expect(alone.steps).toEqual([]);
  expect(alone.residual).toBe(1_000 - (alone.a.value ?? 0));
  const claimed = (await getReconcile(as("analyst"), { ...week, a: orders, b: await idOf("as it reports") })).answer;
  expect(claimed.b).toMatchObject({ from: "reported", measure: "conversions" });
  expect(claimed.b.counted).not.toBeNull();
  expect(claimed.residual).toBeCloseTo((claimed.b.value ?? 0) - (claimed.b.counted ?? 0), 6);
  const steps = claimed.steps.reduce((sum, { delta }) => sum + delta, 0);
  expect(steps + (claimed.residual ?? 0)).toBeCloseTo(claimed.gap ?? Number.NaN, 6);
  const [sum] = await world.platform.record.rows<{ sum: number }>(
    `SELECT sum(reported_conversions)::float8 AS sum FROM spend WHERE workspace_id = $1 AND channel_key = 'douyin'
      AND at >= '2026-03-08T16:00:00Z' AND at < '2026-03-15T16:00:00Z'`,
    [place.workspace.id],
  );
  expect(claimed.b.value).toBeCloseTo(sum?.sum ?? Number.NaN, 6);
  const nothing = (
    await getReconcile(as("analyst"), { from: "2025-01-01", to: "2025-01-02", a: orders, b: claimed.b.definition })
  ).answer;
  expect(nothing).toMatchObject({ a: { value: 0 }, b: { value: null }, gap: null, share: null, residual: null });
});

it.each([
  ["paid", { dateBasis: "paid" }, 'No event "Order Paid"'],
  ["tax", { tax: "taken_off" }, "No conversion of this span says its tax"],
  ["consent", { consent: "granted" }, "Consent is not kept"],
])("refuses in words what the stored rows cannot tell: %s", async (_name, axes, said) => {
  const side = (more: object) => JSON.stringify({ measure: "value", axes: more });
  await expect(getReconcile(as("analyst"), { ...week, a: side(axes), b: side({}) })).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining(said),
  });
});

it("refuses money against counts, what is no definition, and too many axes", async () => {
  const side = (measure: string, axes: object = {}) => JSON.stringify({ measure, axes });
  const ask = (a: string, b: string) => getReconcile(as("analyst"), { ...week, a, b });
  await expect(ask(side("value"), side("people"))).rejects.toMatchObject({ code: "invalid" });
  await expect(ask("tomorrow", side("people"))).rejects.toMatchObject({ code: "invalid" });
  await expect(ask("999999", side("people"))).rejects.toMatchObject({ code: "unknown" });
  const many = {
    ...{ dedupe: "none", count: "one", population: "clicked", dateBasis: "touch", timezone: "UTC", model: "first" },
    ...{ channel: "douyin", lookbackDays: 7, identity: "browser", bots: "kept", refunds: "kept" },
  };
  await expect(ask(side("people", many), side("people"))).rejects.toMatchObject({ code: "limit" });
});

it("keeps every version of a definition, and refuses a change to an older one", async () => {
  const written = { name: "Trial", measure: "value", axes: { tax: "taken_off" } };
  const { definition } = await createDefinition(as("analyst"), written);
  await expect(createDefinition(as("manager"), { ...written, name: "trial" })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(createDefinition(as("executive"), written)).rejects.toMatchObject({ code: "forbidden" });
  const ref = { definitionId: definition.id };
  const changed = await changeDefinition(as("promotion"), {
    ...ref,
    revision: 1,
    axes: { ...definition.axes, lookbackDays: 7 },
  });
  expect(changed).toMatchObject({
    changed: true,
    definition: { version: 2, axes: { lookbackDays: 7, tax: "taken_off" } },
  });
  await expect(changeDefinition(as("manager"), { ...ref, revision: 1, note: "late" })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("promotion made version 2"),
  });
  const same = await changeDefinition(as("manager"), { ...ref, revision: 2, name: "Trial" });
  expect(same.changed).toBe(false);
  await removeDefinition(as("analyst"), ref);
  expect((await stored()).map(({ name }) => name)).not.toContain("Trial");
  const { versions } = await getDefinition(as("analyst"), ref);
  expect(versions.map(({ version, removed }) => [version, removed])).toEqual([
    [2, true],
    [1, true],
  ]);
});

/** The statements that a run sends to the columns. */
async function sentBy(run: () => Promise<unknown>): Promise<string[]> {
  const { platform } = world;
  const sent: string[] = [];
  const { ask, askRows } = platform.columns;
  const columns: typeof platform.columns = {
    ...platform.columns,
    ask: (text, ...more) => {
      sent.push(text);
      return ask(text, ...more);
    },
    askRows: (text, ...more) => {
      sent.push(text);
      return askRows(text, ...more);
    },
  };
  providePlatform({ ...platform, columns });
  await run().finally(() => providePlatform(platform));
  return sent;
}
const brought = (sent: readonly string[]) => sent.filter((text) => text.includes("groupArray"));

it("refuses too many rows by their number, before it brings them", async () => {
  const side = { measure: "conversions", axes: Axes.parse({}) } as const;
  const facts = askedOf(side, { ...side, axes: Axes.parse({ dateBasis: "touch" }) });
  const [fromMs, untilMs] = [week.from, week.to].map((day) => Date.parse(day));
  const ask = { workspaceId: place.workspace.id, facts, currencies: ["CNY"], fromMs, untilMs, touchesFromMs: 0 };
  const { columns } = world.platform;
  const read = (most: number, through = columns) =>
    readFactRows(through, { ...ask, fromMs: fromMs ?? 0, untilMs: untilMs ?? 0, most }, new AbortController().signal);
  const { rows } = await read(1_000_000);
  expect(rows.length).toBeGreaterThan(10);
  expect((await read(rows.length)).rows.length).toBe(rows.length);
  const never = { ...columns, askRows: () => Promise.reject(new Error("rows were brought")) };
  await expect(read(rows.length - 1, never)).rejects.toMatchObject({
    code: "limit",
    message: expect.stringContaining(`More than ${(rows.length - 1).toLocaleString("en")} events`),
  });
});

it("counts nothing anew for another name, and shows the name that was asked with", async () => {
  const ask = (name: string) =>
    getReconcile(as("analyst"), {
      ...week,
      a: JSON.stringify({ name, measure: "people", axes: { lookbackDays: 9 } }),
      b: JSON.stringify({ name: "B", measure: "people", axes: { population: "clicked" } }),
    });
  expect(brought(await sentBy(() => ask("one")))).toHaveLength(1);
  let named = "";
  const sent = await sentBy(async () => {
    named = (await ask("other")).answer.a.name;
  });
  expect(brought(sent)).toEqual([]);
  expect(named).toBe("other");
});

it("opens no dispute for somebody who has gone meanwhile", async () => {
  const gone = new AbortController();
  gone.abort();
  const sides = { a: { measure: "people", axes: { lookbackDays: 8 } }, b: { figure: 1, measure: "people" } };
  const input = { ...week, a: JSON.stringify(sides.a), b: JSON.stringify(sides.b) };
  const before = (await listDisputes(as("manager"), {})).disputes.length;
  await expect(createDispute(as("manager"), input, gone.signal)).rejects.toMatchObject({ code: "limit" });
  expect((await listDisputes(as("manager"), {})).disputes).toHaveLength(before);
});

it("decides and signs a dispute, each team for itself, then watches the gap", async () => {
  const [dispute] = (await listDisputes(as("manager"), { status: "open" })).disputes;
  const disputeId = dispute?.id ?? 0;
  const again = { ...week, a: dispute?.b.side, b: dispute?.a.side };
  await expect(createDispute(as("analyst"), again)).rejects.toMatchObject({ code: "conflict" });
  const close = { ...week, a: { figure: 100 }, b: { figure: 115 } };
  await expect(createDispute(as("analyst"), close)).rejects.toMatchObject({
    message: expect.stringContaining("13.0 %"),
  });
  const sign = (role: Role, revision: number, team: string) => signDispute(as(role), { disputeId, revision, team });
  await expect(sign("promotion", 1, "promotion")).rejects.toMatchObject({ code: "conflict" });
  const decision = "Count people whose order was not sent back, by the day of the order.";
  const decided = await changeDispute(as("manager"), {
    disputeId,
    revision: 1,
    decision,
    definitionId: await idOf("Operations"),
    // Of a few dozen people, steps turn by chance.
    tolerance: 0.1,
  });
  const chosen = { id: await idOf("Operations"), version: 1, name: dispute?.b.name };
  expect(decided.dispute.chosen).toEqual(chosen);
  await changeDefinition(as("manager"), { definitionId: chosen.id, revision: 1, note: "Another edition." });
  expect(decided.dispute).toMatchObject({ status: "decided", decision, decidedBy: "manager", revision: 2 });
  await expect(sign("promotion", 2, "operations")).rejects.toMatchObject({ code: "forbidden" });
  await expect(sign("analyst", 2, "operations")).rejects.toMatchObject({ code: "forbidden" });
  expect((await sign("promotion", 2, "promotion")).dispute.status).toBe("decided");
  await expect(sign("operations", 2, "operations")).rejects.toMatchObject({ code: "conflict" });
  const reworded = await changeDispute(as("operations"), {
    disputeId,
    revision: 3,
    decision: `${decision} Guests too.`,
  });
  // What was chosen stays chosen, however the definition is changed later.
  expect(reworded.dispute).toMatchObject({ status: "decided", signatures: [], chosen });
  for (const definitionVersion of [9, 1]) {
    const wanted = { disputeId, revision: 4, definitionVersion };
    const more = definitionVersion === 9 ? { definitionId: chosen.id } : {};
    await expect(changeDispute(as("manager"), { ...wanted, ...more })).rejects.toMatchObject({
      code: definitionVersion === 9 ? "unknown" : "invalid",
    });
  }
  await sign("manager", 4, "promotion");
  await expect(sign("manager", 5, "operations")).rejects.toMatchObject({ code: "forbidden" });
  const token = { authorization: "Bearer test-admin-token-0123456789", workspace: "demo-7" };
  await expect(signDispute(token, { disputeId, revision: 5, team: "operations" })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect((await sign("operations", 5, "operations")).dispute).toMatchObject({ status: "agreed", revision: 6 });
  await expect(changeDispute(as("manager"), { disputeId, revision: 6, decision: "Otherwise." })).rejects.toMatchObject({
    code: "conflict",
  });

  expect(await watchAgreedGaps(place.workspace)).toBe(0);
  expect((await getDispute(as("executive"), { disputeId })).dispute.watch).toMatchObject({
    residual: 0,
    alarmed: false,
  });
  await world.platform.record.rows(
    `UPDATE dispute SET steps = (SELECT jsonb_agg(CASE WHEN s->>'axis' = 'population'
      THEN s || jsonb_build_object('delta', -(s->>'delta')::float8) ELSE s END) FROM jsonb_array_elements(steps) s)`,
  );
  expect(await watchAgreedGaps(place.workspace)).toBe(1);
  expect((await getDispute(as("executive"), { disputeId })).dispute.watch).toMatchObject({
    turned: ["population"],
    alarmed: true,
  });
  expect(await watchAgreedGaps(place.workspace)).toBe(0);
  await handOver(noticeHandlers);
  const notices = await world.platform.record.rows<{ name: string; kind: string }>(
    "SELECT u.name, n.kind FROM notice n JOIN user_account u ON u.id = n.user_id WHERE n.kind = 'gap_drifted' ORDER BY 1",
  );
  expect(notices.map(({ name }) => name)).toEqual(["manager", "operations", "promotion"]);
  const audited = await world.platform.record.rows<{ action: string }>(
    "SELECT action FROM audit_entry WHERE action LIKE 'disputes.%' ORDER BY id",
  );
  expect(audited.map(({ action }) => action)).toEqual([
    ...["disputes.decide", "disputes.sign", "disputes.decide", "disputes.sign", "disputes.sign"],
  ]);
});

it("opens a dispute by itself about what two teams count too differently, once per pair and period, and tells its owners", async () => {
  const rows = <Row extends object>(text: string) => world.platform.record.rows<Row>(text);
  const [a, b] = [await idOf("Promotion"), await idOf("Operations")];
  const before = (await listDisputes(as("executive"), {})).disputes.length;
  expect(await openWideGaps(place.workspace)).toBe(0);
  await getReconcile(as("analyst"), { from: "2026-02-16", to: "2026-03-16", a, b });
  expect((await listDisputes(as("executive"), {})).disputes).toHaveLength(before);

  const { definition } = await getDefinition(as("operations"), { definitionId: b });
  const axes = { ...(definition.axes ?? Axes.parse({})), maturityDays: 14 };
  const changed = { definitionId: b, revision: definition.revision, ownerId: null, axes };
  await changeDefinition(as("operations"), changed);
  await handOver(noticeHandlers);
  await rows("DELETE FROM notice");
  expect(await openWideGaps(place.workspace)).toBe(1);
  expect(await openWideGaps(place.workspace)).toBe(0);
  const { disputes } = await listDisputes(as("executive"), {});
  expect(disputes).toHaveLength(before + 1);
  const [opened] = disputes;
  expect(opened).toMatchObject({
    ...{ from: "2026-02-16", to: "2026-03-16", status: "open", openedBy: "War Room" },
    a: { side: { id: a } },
    b: { side: { id: b, version: definition.revision + 1 } },
  });
  expect(opened?.share).toBeGreaterThan(0.15);
  expect(opened?.owners.map(({ name }) => name)).toEqual(["promotion"]);
  await handOver(noticeHandlers);
  const told = await rows<{ name: string; href: string }>(
    `SELECT u.name, n.href FROM notice n JOIN user_account u ON u.id = n.user_id WHERE n.kind = 'dispute_opened' ORDER BY 1`,
  );
  expect(told.map(({ name }) => name)).toEqual(["manager", "operations", "promotion"]);
  expect(told[0]?.href).toBe(`/w/demo-7/reconcile?dispute=${opened?.id}`);
  const audited = await rows<{ actor_kind: string; subject: string }>(
    "SELECT actor_kind, subject FROM audit_entry WHERE action = 'disputes.open' ORDER BY id DESC LIMIT 1",
  );
  expect(audited).toMatchObject([{ actor_kind: "system", subject: expect.stringMatching(`^D-${opened?.id} `) }]);

  // What was agreed about this period stays agreed, though the definition changes again; the next period is another one.
  await rows(`UPDATE dispute SET status = 'agreed' WHERE id = ${opened?.id}`);
  await changeDefinition(as("operations"), { ...changed, revision: definition.revision + 1, note: "And anew." });
  expect(await openWideGaps(place.workspace)).toBe(0);
});
