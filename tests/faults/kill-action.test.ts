/** Pauses under kill -9 at random points: the platform is changed exactly once for each, by one action, told of once. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readEnv } from "#platform/env.ts";
import { openPlatform } from "#platform/open-platform.ts";
import { openPgliteRecord } from "#platform/record/pglite-record.ts";
import type { RecordStore } from "#platform/record/record.ts";
import { recordWorkspace } from "#server/access/record-workspace.ts";
import { storePolicy } from "#server/breaker/policy.ts";
import { type AdSimulator, openAdSimulator } from "../world/ad-simulator.ts";
import { BreakerWorld, stockShop } from "../world/breaker-world.ts";
import { openDice } from "../world/dice.ts";
import { startProcess } from "../world/running-process.ts";

/** Ten by default; WARROOM_KILLS=50 for all that is promised. */
const kills = Number(process.env.WARROOM_KILLS ?? 10);
const channels = Array.from({ length: kills }, (_, i) => `channel-${i}`);
const dataDir = mkdtempSync(join(tmpdir(), "warroom-kill-action-"));
const setting = { WARROOM_ROLE: "worker", WARROOM_OUTBOUND_ALLOW: "127.0.0.1" };
let ads: AdSimulator;
let shopId = 0;
let ruleId = 0;

/** The stores of a process that is not there at the moment. */
async function inRecord<T>(use: (record: RecordStore, world: BreakerWorld) => Promise<T>): Promise<T> {
  const record = await openPgliteRecord(join(dataDir, "record"));
  try {
    const shop = await record.prisma.workspace.findUniqueOrThrow({ where: { id: shopId } });
    const ground = { platform: { record, now: Date.now }, setNow: () => undefined };
    return await use(record, new BreakerWorld(ground, shop, ads));
  } finally {
    await record.close();
  }
}

beforeAll(async () => {
  ads = await openAdSimulator(channels);
  ads.delay(100);
  const env = readEnv({ NODE_ENV: "test", LOG_LEVEL: "error", WARROOM_DATA_DIR: dataDir });
  const opened = await openPlatform(env, process.cwd());
  const { workspace } = await recordWorkspace({ slug: "shop", name: "Shop", timezone: "UTC", currency: "CNY" });
  shopId = workspace.id;
  await stockShop(workspace, channels, ads, Date.now());
  await storePolicy(shopId, { pausedShare: 1 });
  await opened.platform.record.rows("UPDATE breaker_policy SET pauses_per_day = 1000");
  const ground = { platform: opened.platform, setNow: () => undefined };
  ruleId = await new BreakerWorld(ground, workspace, ads).addRule("act");
  await opened.close();
});
afterAll(async () => {
  await ads.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** One more alert fires, and two minutes have passed for whatever the dead process had taken. */
async function prepare(channel: string): Promise<string> {
  return inRecord(async (record, world) => {
    const [open] = await record.rows<{ sent: boolean }>(
      "SELECT sent_at IS NOT NULL AS sent FROM ad_action WHERE status = 'pending'",
    );
    await world.fire(ruleId, channel);
    await record.rows("UPDATE outbox SET due_at = now() WHERE done_at IS NULL");
    await record.rows("UPDATE rule_tick SET finished_at = now()");
    return open === undefined ? "before or after" : open.sent ? "sent" : "decided";
  });
}

it(`changes each of ${kills} channels exactly once, under ${kills} kills`, { timeout: 400_000 }, async () => {
  const dice = openDice(78);
  const hit = new Map<string, number>();
  for (const channel of channels) {
    const where = await prepare(channel);
    hit.set(where, (hit.get(where) ?? 0) + 1);
    const running = await startProcess(dataDir, setting);
    await new Promise((resolve) => setTimeout(resolve, dice.whole(700)));
    expect((await running.end("SIGKILL")).signal).toBe("SIGKILL");
  }
  await inRecord(async (record) => {
    await record.rows("UPDATE outbox SET due_at = now() WHERE done_at IS NULL");
    await record.rows("UPDATE rule_tick SET finished_at = now()");
  });
  const last = await startProcess(dataDir, setting);
  for (let i = 0; i < 100 && ads.changes.length < kills; i++) await new Promise((resolve) => setTimeout(resolve, 100));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await last.end("SIGTERM")).toMatchObject({ code: 0 });
  process.stdout.write(`kills hit: ${JSON.stringify(Object.fromEntries(hit))}\n`);
  expect(hit.get("sent") ?? 0).toBeGreaterThan(0);
});

it("holds one action, one audit trail and one annotation for each, and the platform agrees", async () => {
  expect(ads.changes.map(({ channel }) => channel).sort()).toEqual([...channels].sort());
  expect(ads.changes.every(({ status, by }) => status === "PAUSED" && by !== null)).toBe(true);
  await inRecord(async (_record, world) => {
    const actions = await world.actions();
    expect(actions.map(({ channel_key, status }) => `${channel_key} ${status}`).sort()).toEqual(
      channels.map((channel) => `${channel} verified`).sort(),
    );
    for (const action of ["breaker.act", "breaker.verified"]) {
      expect((await world.audit(action)).map(({ subject }) => subject).sort()).toEqual([...channels].sort());
    }
    expect(await world.count("annotation", "kind = 'channel_paused'")).toBe(kills);
    expect(await world.count("breaker", "state = 'open'")).toBe(kills);
    expect(await world.count("outbox", "topic = 'action.verified'")).toBe(kills);
    expect(await world.count("outbox", "dead_at IS NOT NULL")).toBe(0);
  });
});
