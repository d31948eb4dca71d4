/** The catalogue, budgets and targets in the record. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { saveCampaigns, saveChannels, saveCreatives, saveLandingPages } from "#server/catalogue/actions.ts";
import { listCampaigns, listChannels, listCreatives, listLandingPages } from "#server/catalogue/queries.ts";
import { type MemoryWorld, openMemoryWorld } from "../world/memory-world.ts";

let world: MemoryWorld;
beforeAll(async () => {
  world = await openMemoryWorld();
  await world.record.rows(
    `INSERT INTO user_event (workspace_id, source_id, message_id, kind, name, occurred_at, received_at, identity,
       is_user, touch, device, country, flags, properties, context)
     SELECT $1, 1, m, 'page', 'Page', now(), now(), 7, false, t::json, 'mobile', 'CN', '{}', '{}', '{}'
     FROM (VALUES ('a', '{"utmSource":"douyin"}'), ('b', NULL)) AS e(m, t)`,
    [world.workspace.id],
  );
});
afterAll(() => world.close());

const caller = { system: "test", workspace: "brand" };
const channel = (key: string, change: object = {}) => ({ key, name: key, kind: "paid_social", match: [], ...change });
const dirty = () => world.record.rows("SELECT person FROM dirty_person");

beforeEach(async () => {
  await world.record.rows("DELETE FROM channel");
  await saveChannels(
    caller,
    ["douyin", "baidu"].map((key) => channel(key)),
  );
  await world.record.rows("DELETE FROM dirty_person");
});

it("keeps channels in order and asks for touches to be classified again when rules change", async () => {
  const rule = [{ utmSource: "douyin" }];
  expect(await saveChannels(caller, [channel("douyin", { match: rule }), channel("red")])).toEqual({
    inserted: 1,
    updated: 1,
    unchanged: 0,
  });
  expect(await dirty()).toHaveLength(1);
  const { channels } = await listChannels(caller, {});
  expect(channels.map(({ key, position }) => [key, position])).toEqual([
    ["douyin", 0],
    ["baidu", 1],
    ["red", 2],
  ]);
  expect(channels[0]?.match).toEqual(rule);
});

it("leaves the people alone when only a name changes or nothing does", async () => {
  expect(await saveChannels(caller, [channel("baidu", { name: "Baidu" })])).toMatchObject({ updated: 1 });
  expect(await saveChannels(caller, [channel("baidu", { name: "Baidu" })])).toMatchObject({ unchanged: 1 });
  expect(await dirty()).toEqual([]);
});

it("classifies again when two channels change places", async () => {
  await saveChannels(caller, [channel("baidu"), channel("douyin")]);
  expect(await dirty()).toHaveLength(1);
});

it("keeps what a campaign does not say, and refuses one of an unknown channel", async () => {
  const campaign = { key: "spring", name: "Spring", channel: "douyin", startsOn: "2026-03-01", stage: "scale" };
  await saveCampaigns(caller, [campaign]);
  await saveCampaigns(caller, [{ key: "spring", name: "Spring!", channel: "baidu" }]);
  expect((await listCampaigns(caller, {})).campaigns).toEqual([
    { key: "spring", name: "Spring!", channel: "baidu", startsOn: "2026-03-01", endsOn: null, stage: "scale" },
  ]);
  await expect(saveCampaigns(caller, [{ ...campaign, channel: "nowhere" }])).rejects.toThrow(/no channel "nowhere"/);
});

it("keeps creatives of known campaigns, and landing pages", async () => {
  await saveCampaigns(caller, [{ key: "spring", name: "Spring", channel: "douyin" }]);
  expect(await saveCreatives(caller, [{ key: "v", name: "Video", campaign: "spring" }])).toMatchObject({ inserted: 1 });
  expect((await listCreatives(caller, {})).creatives).toEqual([{ key: "v", name: "Video", campaign: "spring" }]);
  await expect(saveCreatives(caller, [{ key: "v", name: "V", campaign: "none" }])).rejects.toThrow(
    /no campaign "none"/,
  );
  expect(
    await saveLandingPages(caller, [
      { path: "/lp", name: "LP" },
      { path: "/lp", name: "Page" },
    ]),
  ).toMatchObject({ inserted: 1 });
  expect((await listLandingPages(caller, {})).landingPages).toEqual([{ path: "/lp", name: "Page" }]);
});
