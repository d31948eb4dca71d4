/** Pauses under kill -9 at random points: the platform is changed exactly once for each, by one action, told of once. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readEnv } from "#platform/env.ts";
import { openPlatform } from "#platform/open-platform.ts";
import { openPgliteRecord } from "#platform/record/pglite-record.ts";
import { recordWorkspace } from "#server/access/record-workspace.ts";
import { storePolicy } from "#server/breaker/policy.ts";
import { type AdSimulator, openAdSimulator } from "../world/ad-simulator.ts";
import { BreakerWorld, stockShop } from "../world/breaker-world.ts";
import { openDice } from "../world/dice.ts";
import { startProcess, startUnwatched } from "../world/running-process.ts";

/** Ten by default; WARROOM_KILLS=50 for all that is promised. */
const kills = Number(process.env.WARROOM_KILLS ?? 10);
const channels = Array.from({ length: kills }, (_, i) => `channel-${i}`);
const dataDir = mkdtempSync(join(tmpdir(), "warroom-kill-action-"));
const setting = { WARROOM_ROLE: "worker", WARROOM_OUTBOUND_ALLOW: "127.0.0.1" };
let ads: AdSimulator;
let shopId = 0;

/** The stores of a process that is not there at the moment. */
async function inRecord(use: (world: BreakerWorld) => Promise<void>): Promise<void> {
  const record = await openPgliteRecord(join(dataDir, "record"));
  try {
    const shop = await record.prisma.workspace.findUniqueOrThrow({ where: { id: shopId } });
    const ground = { platform: { record, now: Date.now }, setNow: () => undefined };
    await use(new BreakerWorld(ground, shop, ads));
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
  // One more goes on running: the last one is never paused.
  await stockShop(workspace, [...channels, "spare"], ads, Date.now());
  await storePolicy(shopId, { pausedShare: 1 });
  await opened.platform.record.rows("UPDATE breaker_policy SET pauses_per_day = 1000");
  const ground = { platform: opened.platform, setNow: () => undefined };
  const world = new BreakerWorld(ground, workspace, ads);
  const ruleId = await world.addRule("act");
  for (const channel of channels) await world.fire(ruleId, channel);
  // One after the other, so that kills meet deciding as well as sending.
  await opened.platform.record.rows("UPDATE outbox SET due_at = now() + (id % 1000) * INTERVAL '2 seconds'");
  // The figures stay young for as long as it takes.
  await opened.platform.record.rows("UPDATE rule_tick SET finished_at = now() + INTERVAL '1 hour'");
  await opened.close();
});
afterAll(async () => {
  await ads.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const ensures = () => ads.requests.filter(({ type }) => type === "ensure");
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until the platform was asked so many times, and a moment longer: before, while or after it answers. */
async function untilAsked(times: number, thenMs: number): Promise<void> {
  const before = ads.requests.length;
  for (let i = 0; i < 3_000 && ads.requests.length < before + times; i++) await pause(10);
  await pause(thenMs);
}

it(`changes each of ${kills} channels exactly once, under ${kills} kills`, { timeout: 1_200_000 }, async () => {
  const dice = openDice(78);
  const startedAt = performance.now();
  for (let i = 0; i < kills; i++) {
    const running = startUnwatched(dataDir, setting);
    await untilAsked(1 + dice.whole(3), dice.whole(200));
    expect((await running.end("SIGKILL")).signal).toBe("SIGKILL");
  }
  const last = await startProcess(dataDir, setting);
  for (let i = 0; i < 300 && ads.changes.length < kills; i++) await pause(100);
  await pause(3_000);
  expect(await last.end("SIGTERM")).toMatchObject({ code: 0 });
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  process.stdout.write(`${kills} kills in ${seconds} s; sent ${ensures().length} times\n`);
});

it("holds one action, one audit trail and one annotation for each, and the platform agrees", async () => {
  expect(ads.changes.map(({ channel }) => channel).sort()).toEqual([...channels].sort());
  expect(ads.changes.every(({ status, by }) => status === "PAUSED" && by !== null)).toBe(true);
  await inRecord(async (world) => {
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
