/** Killed twenty times under load: what was acknowledged is in both stores, once; the figures follow from the record. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import { dictionary } from "#domain/metrics/dictionary.ts";
import { startProjector } from "#jobs/projector.ts";
import { readEnv } from "#platform/env.ts";
import { type OpenedPlatform, openPlatform } from "#platform/open-platform.ts";
import { type NewWorkspace, recordWorkspace } from "#server/access/record-workspace.ts";
import { rebuildColumns } from "#server/events/rebuild-columns.ts";
import { answerBoard } from "#server/metrics/answer-board.ts";
import { differences } from "../parity/compare-board.ts";
import { openDice } from "../world/dice.ts";
import { openLoad } from "../world/load.ts";
import { startProcess, startRefused } from "../world/running-process.ts";
import { readSlowFacts, slowBoard } from "../world/slow-board.ts";

const dataDir = mkdtempSync(join(tmpdir(), "warroom-kill-"));
const kills = 20;
let shop: NewWorkspace;
let opened: OpenedPlatform | null = null;

const open = () =>
  openPlatform(readEnv({ NODE_ENV: "test", LOG_LEVEL: "error", WARROOM_DATA_DIR: dataDir }), process.cwd());

beforeAll(async () => {
  const first = await open();
  shop = await recordWorkspace({ slug: "shop", name: "Shop", timezone: "Asia/Shanghai", currency: "CNY" });
  await first.close();
});
afterAll(async () => {
  await opened?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const load = { acknowledged: new Set<string>() as ReadonlySet<string>, sent: new Set<string>() as ReadonlySet<string> };

it("goes on after each of twenty kills, refuses a second owner, and stops in order under load", {
  timeout: 400_000,
}, async () => {
  const senders = openLoad(shop.writeKey, 8, 5);
  const dice = openDice(20);
  for (let i = 0; i < kills; i++) {
    const running = await startProcess(dataDir);
    senders.aim(running.url);
    await new Promise((resolve) => setTimeout(resolve, 200 + dice.whole(1_800)));
    const { signal } = await running.end("SIGKILL");
    senders.aim(null);
    expect(signal).toBe("SIGKILL");
  }
  const last = await startProcess(dataDir);
  senders.aim(last.url);
  const second = await startRefused(dataDir);
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(`process ${last.pid}`);
  expect(second.stderr).toMatch(/Stop it first, or choose another directory/);
  // Two seconds are promised; a busy machine that also builds gets as many again for starting Node.
  expect(second.afterMs).toBeLessThan(4_000);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const stopped = await last.end("SIGTERM");
  senders.aim(null);
  await senders.stop();
  expect(stopped).toMatchObject({ code: 0, signal: null });
  expect(senders.odd.filter((answer) => !answer.startsWith("503"))).toEqual([]);
  expect(senders.acknowledged.size).toBeGreaterThan(2_000);
  Object.assign(load, { acknowledged: senders.acknowledged, sent: senders.sent });
});

it("holds everything acknowledged in the record, once, and nothing that was never sent", async () => {
  opened = await open();
  const rows = await opened.platform.record.rows<{ message_id: string }>("SELECT message_id FROM user_event");
  const stored = new Set(rows.map((row) => row.message_id));
  expect(stored.size).toBe(rows.length);
  expect([...load.acknowledged].filter((id) => !stored.has(id))).toEqual([]);
  expect([...stored].filter((id) => !load.sent.has(id))).toEqual([]);
});

const question: BoardQuestion = {
  from: new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 - 2 * 86_400_000).toISOString(),
  to: new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 + 2 * 3_600_000).toISOString(),
  metrics: dictionary.map(({ id }) => id),
  grain: "hour",
  by: "channel",
  filter: {},
  benchmark: false,
  clock: "conversion",
  model: "last",
};

it("holds each event of the record once in the columns, and the board counts what the record holds; rebuilt, too", async () => {
  if (opened === null) throw new Error("the record was not opened");
  const { platform } = opened;
  const settle = async () => {
    const projector = startProjector(platform);
    await projector.settle();
    await projector.stop();
  };
  await settle();
  const ids = await platform.record.rows<{ id: string }>(
    "SELECT id::text AS id FROM user_event ORDER BY user_event.id",
  );
  const projected = () =>
    platform.columns.ask<{ id: string }>("SELECT toString(id) AS id FROM journey ORDER BY journey.id");
  const inTrail = () => platform.columns.ask<{ id: string }>("SELECT toString(id) AS id FROM trail ORDER BY trail.id");
  const people = () =>
    platform.columns.ask<{ id: string }>("SELECT toString(id) AS id FROM journey WHERE is_bot = 0 ORDER BY journey.id");
  const unseen = () =>
    platform.columns.ask(`SELECT DISTINCT campaign FROM trail
      WHERE toString(campaign) NOT IN (SELECT key FROM seen_key WHERE dimension = 'campaign')`);
  expect(await projected()).toEqual(ids);
  expect(await inTrail()).toEqual(await people());
  expect(await unseen()).toEqual([]);
  const workspace = { ...shop.workspace };
  const facts = await readSlowFacts(platform.record, workspace, platform.now());
  const answer = await answerBoard(platform, workspace, question);
  const slow = slowBoard(facts, question, Date.parse(question.from), Date.parse(question.to));
  expect(slow.totals.size).toBeGreaterThan(2);
  expect(differences(question, answer, slow, "CNY")).toEqual([]);

  await rebuildColumns(platform);
  await settle();
  expect(await projected()).toEqual(ids);
  expect(await inTrail()).toEqual(await people());
  expect(await unseen()).toEqual([]);
  expect(await answerBoard(platform, workspace, question)).toEqual(answer);
});
