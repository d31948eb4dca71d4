/** While the columns are projected again, every answer says so and how far it is; afterwards no longer. */
import { LRUCache } from "lru-cache";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Timeline } from "#domain/people/timeline.ts";
import { type Projector, startProjector } from "#jobs/projector.ts";
import { storeChannels } from "#server/catalogue/save-catalogue.ts";
import { projectEvents } from "#server/events/project-events.ts";
import { ensureColumns, rebuildColumns } from "#server/events/rebuild-columns.ts";
import { refoldPeople } from "#server/events/refold-people.ts";
import { readFreshness } from "#server/metrics/read-board.ts";
import { readMeta } from "#server/metrics/read-meta.ts";
import { deliver } from "../world/deliver.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

let world: World;
let projector: Projector;
let shop: TestWorkspace;
let other: TestWorkspace;
const noon = Date.parse("2026-04-10T12:00:00Z");

beforeAll(async () => {
  world = await openWorld();
  projector = world.projector;
  shop = await addWorkspace(world.platform, "shop");
  other = await addWorkspace(world.platform, "other");
  const visit = (i: number) => ({
    type: "page",
    messageId: `m${i}`,
    anonymousId: `a${i}`,
    timestamp: new Date(noon + i * 60_000).toISOString(),
    context: { campaign: { source: "weibo", medium: "social" } },
  });
  await deliver(
    world,
    shop,
    Array.from({ length: 40 }, (_, i) => visit(i)),
    noon + 86_400_000,
  );
  await deliver(world, other, [visit(1)], noon + 86_400_000);
  await projector.settle();
});
afterAll(async () => {
  await projector.stop();
  await world.close();
});

async function shareOf(workspace: TestWorkspace): Promise<unknown> {
  const span = { fromMs: noon - 86_400_000, toMs: noon + 86_400_000 };
  const { notes } = await readMeta(world.platform, workspace, span, "total");
  return notes.find(({ code }) => code === "projecting")?.params.share ?? null;
}

async function goOn(): Promise<void> {
  projector = startProjector(world.platform);
  await projector.settle();
}

it("says nothing in daily life", async () => {
  expect([await shareOf(shop), await shareOf(other)]).toEqual([null, null]);
});

it("says how far a projection from the start is, to everybody, until the hours are counted", async () => {
  await projector.stop();
  await rebuildColumns(world.platform);
  // Between the dropping and the making of the tables, a question is told to come again.
  await expect(readFreshness(world.platform.columns, shop.id)).rejects.toMatchObject({ code: "unavailable" });
  await ensureColumns(world.platform);
  expect([await shareOf(shop), await shareOf(other)]).toEqual([0, 0]);
  await projectEvents(world.platform, new LRUCache<string, Timeline>({ max: 100 }), 20);
  const half = Number(await shareOf(shop));
  expect(half).toBeGreaterThan(0.3);
  expect(half).toBeLessThan(0.7);
  await projectEvents(world.platform, new LRUCache<string, Timeline>({ max: 100 }), 1_000);
  expect(await shareOf(shop)).toBe(0.99);
  await goOn();
  expect([await shareOf(shop), await shareOf(other)]).toEqual([null, null]);
});

it("says it after new rules of a workspace's channels, to that workspace alone", async () => {
  await projector.stop();
  await storeChannels(shop.id, [
    { key: "weibo", name: "Weibo", kind: "organic_social", match: [{ utmSource: "weibo" }] },
  ]);
  expect([await shareOf(shop), await shareOf(other)]).toEqual([0, null]);
  await refoldPeople(world.platform, new LRUCache<string, Timeline>({ max: 100 }), 10);
  expect(await shareOf(shop)).toBe(0.25);
  await goOn();
  expect([await shareOf(shop), await shareOf(other)]).toEqual([null, null]);
});

it("keeps saying it when new rules come while the old ones are still followed", async () => {
  const rules = (source: string) => [
    { key: "weibo", name: "Weibo", kind: "organic_social" as const, match: [{ utmSource: source }] },
  ];
  await projector.stop();
  await storeChannels(shop.id, rules("sina"));
  await refoldPeople(world.platform, new LRUCache<string, Timeline>({ max: 100 }), 30);
  await storeChannels(shop.id, rules("weibo"));
  expect(await shareOf(shop)).toBe(0);
  await goOn();
  expect(await shareOf(shop)).toBeNull();
});

it("projects again when the record is an older one than the columns'", async () => {
  const { record, columns } = world.platform;
  const held = async () =>
    (
      await columns.ask<{ events: number; newest: number }>("SELECT count() AS events, max(id) AS newest FROM journey")
    )[0];
  await projector.stop();
  const before = await held();
  expect(before?.events).toBe(41);
  // A back-up from before the last events were there, beside columns from after.
  const [place] = await record.rows<{ id: string }>("SELECT id FROM user_event ORDER BY id LIMIT 1 OFFSET 29");
  await record.rows("DELETE FROM user_event WHERE id > $1::bigint", [place?.id]);
  await record.rows("UPDATE projection SET acked_id = $1::bigint, pending_id = $1::bigint", [place?.id]);
  await goOn();
  expect(await held()).toEqual({ events: 30, newest: Number(place?.id) });
});

it("projects again when the record has not counted what the columns have", async () => {
  const { record, columns } = world.platform;
  const epoch = async () =>
    (await columns.ask<{ epoch: number }>("SELECT max(epoch) AS epoch FROM projected"))[0]?.epoch;
  const before = (await epoch()) ?? 0;
  await projector.stop();
  await goOn();
  expect(await epoch()).toBe(before);
  await projector.stop();
  await record.rows("SELECT setval('dirty_hour_mark_seq', 1)");
  await goOn();
  expect(await epoch()).toBe(before + 1);
});
