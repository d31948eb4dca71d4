/** Spend in the record: natural keys, clashes, rates, dirty hours; exports from bytes to rows. */
import iconv from "iconv-lite";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { importSpend, recordSpend, saveFxRates } from "#server/spend/actions.ts";
import { listFxRates } from "#server/spend/queries.ts";
import { type MemoryWorld, openMemoryWorld } from "../world/memory-world.ts";

let world: MemoryWorld;
beforeAll(async () => {
  world = await openMemoryWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ["spend", "fx_rate", "dirty_hour", "campaign"]) await world.record.rows(`DELETE FROM ${table}`);
});

const caller = { system: "test", workspace: "brand" };
const good = {
  at: "2026-03-10T08:00:00+08:00",
  channel: "douyin",
  impressions: 1000,
  clicks: 25,
  cost: 10,
  currency: "CNY",
};
const send = (...rows: unknown[]) => recordSpend(caller, { source: "test", rows });
const stored = (columns: string) =>
  world.record.rows(`SELECT ${columns} FROM spend ORDER BY at, channel_key, campaign_key`);
const dirty = async () =>
  (await world.record.rows<{ hour: Date }>("SELECT hour FROM dirty_hour ORDER BY hour")).map(({ hour }) =>
    hour.toISOString(),
  );

it("inserts, leaves alone, replaces", async () => {
  const before = world.woken();
  expect(await send(good)).toMatchObject({ inserted: 1, updated: 0, unchanged: 0, rejected: [] });
  expect(await send(good)).toMatchObject({ inserted: 0, updated: 0, unchanged: 1 });
  expect(await send({ ...good, cost: 20 })).toMatchObject({ inserted: 0, updated: 1, unchanged: 0 });
  expect(await send({ ...good, clicks: null, cost: 20 })).toMatchObject({ updated: 1 });
  expect(await stored("cost_minor, converted_minor, clicks")).toEqual([
    { cost_minor: "2000", converted_minor: "2000", clicks: null },
  ]);
  expect(await dirty()).toEqual(["2026-03-10T00:00:00.000Z"]);
  expect(world.woken() - before).toBe(3);
});

it("raises the mark of an hour that changes again, and leaves it when nothing does", async () => {
  const mark = async () => (await world.record.rows<{ mark: string }>("SELECT mark FROM dirty_hour"))[0]?.mark;
  await send(good);
  const first = Number(await mark());
  await send(good);
  expect(Number(await mark())).toBe(first);
  await send({ ...good, cost: 11 });
  expect(Number(await mark())).toBeGreaterThan(first);
});

it("keeps the good rows of a call with bad ones", async () => {
  const answer = await send(good, { ...good, channel: "nowhere" }, { ...good, channel: "baidu\u0000" }, "text", {
    ...good,
    campaign: "\ud800",
  });
  expect(answer).toMatchObject({ inserted: 1 });
  expect(answer.rejected.map(({ index, code }) => [index, code])).toEqual([
    [1, "unknown_channel"],
    [2, "invalid"],
    [3, "invalid"],
    [4, "invalid"],
  ]);
});

it("marks the local midnight for daily figures, and adds campaigns that come with their channel", async () => {
  const daily = { ...good, at: undefined, date: "2026-03-10", campaign: "spring" };
  expect(await send(daily)).toMatchObject({ inserted: 1, campaignsAdded: ["spring"] });
  expect(await dirty()).toEqual(["2026-03-09T16:00:00.000Z"]);
  expect(await send({ ...daily, channel: undefined, cost: 12 })).toMatchObject({ updated: 1, campaignsAdded: [] });
});

it.each([
  ["within one call", false],
  ["with what is stored", true],
])("refuses hourly beside daily figures %s, as a whole", async (_name, earlier) => {
  const daily = { ...good, at: undefined, date: "2026-03-10" };
  if (earlier) await send(daily);
  const call = earlier ? send(good, { ...good, channel: "baidu" }) : send(daily, good);
  await expect(call).rejects.toMatchObject({ name: "Refusal", code: "conflict" });
  expect(await stored("channel_key")).toHaveLength(earlier ? 1 : 0);
  await expect(recordSpend(caller, { source: "another", rows: [good] })).resolves.toMatchObject({ inserted: 1 });
});

it("converts at the day's rate, keeps apart without one, and converts again when the rate comes", async () => {
  await send({ ...good, currency: "USD" }, { ...good, currency: "JPY", channel: "baidu", cost: 1000 });
  expect(await stored("converted_minor")).toEqual([{ converted_minor: null }, { converted_minor: null }]);
  await world.record.rows("DELETE FROM dirty_hour");
  const rates = [
    { day: "2026-03-10", currency: "USD", rate: 7.12345 },
    { day: "2026-03-10", currency: "JPY", rate: 0.0475 },
    { day: "2026-03-11", currency: "USD", rate: 9 },
  ];
  expect(await saveFxRates(caller, rates)).toEqual({ rates: 3, changed: 3, converted: 2 });
  expect(await stored("channel_key, converted_minor")).toEqual([
    { channel_key: "baidu", converted_minor: "4750" },
    { channel_key: "douyin", converted_minor: "7123" },
  ]);
  expect(await dirty()).toEqual(["2026-03-10T00:00:00.000Z"]);
  expect(await saveFxRates(caller, rates)).toEqual({ rates: 3, changed: 0, converted: 0 });
  expect(await send({ ...good, currency: "USD" })).toMatchObject({ unchanged: 1 });
  await expect(saveFxRates(caller, [{ day: "2026-03-10", currency: "CNY", rate: 2 }])).rejects.toThrow(/own currency/);
});

it("keeps amounts apart again when their rate is removed, and converts them again when it comes back", async () => {
  await send({ ...good, currency: "USD" });
  const rate = { day: "2026-03-10", currency: "USD", rate: 7 };
  await saveFxRates(caller, [rate]);
  expect(await stored("converted_minor")).toEqual([{ converted_minor: "7000" }]);
  await world.record.rows("DELETE FROM dirty_hour");
  const removal = [{ ...rate, rate: null }];
  expect(await saveFxRates(caller, removal)).toEqual({ rates: 1, changed: 1, converted: 1 });
  expect(await stored("converted_minor")).toEqual([{ converted_minor: null }]);
  expect(await dirty()).toEqual(["2026-03-10T00:00:00.000Z"]);
  expect((await listFxRates(caller, {})).rates).toEqual([]);
  expect(await saveFxRates(caller, removal)).toEqual({ rates: 1, changed: 0, converted: 0 });
  expect(await saveFxRates(caller, [rate, { ...rate, day: "2026-03-11", rate: null }])).toMatchObject({ changed: 1 });
  expect(await stored("converted_minor")).toEqual([{ converted_minor: "7000" }]);
});

it("takes 10,000 rows in one call and refuses one more", async () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => ({ ...good, campaign: `c${n % 400}`, creative: `k${n}` }));
  expect(await send(...rows)).toMatchObject({ inserted: 10_000 });
  expect(await send(...rows)).toMatchObject({ unchanged: 10_000 });
  await expect(send(...rows, good)).rejects.toMatchObject({ code: "invalid" });
});

const baidu =
  '数据生成时间,x\n日期,小时,账户,推广计划,展现,点击,消费\n2026-03-10,8,a,品牌,"1,000",25,12.34\n总计,,,,1000,25,12.34\n';
const bytes = (text: string, encoding = "utf8") =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM: encoding === "utf16le" }));

it.each(["utf8", "gb18030", "utf16le", "utf16be"])("imports a Baidu export in %s", async (encoding) => {
  const file = bytes(baidu, encoding);
  const trial = await importSpend(caller, { file, channel: "baidu", dryRun: "1" });
  expect(trial).toMatchObject({
    dryRun: true,
    inserted: 1,
    mapping: { preset: "baidu-search", headerLine: 2, skipped: { totals: 1 } },
  });
  expect(trial.preview).toMatchObject([{ campaign: "品牌", cost: 12.34 }]);
  expect(await stored("1")).toEqual([]);
  expect(await importSpend(caller, { file, channel: "baidu" })).toMatchObject({
    inserted: 1,
    campaignsAdded: ["品牌"],
  });
  expect(await importSpend(caller, { file, channel: "baidu" })).toMatchObject({ unchanged: 1 });
  expect(await stored("source, grain, cost_minor, currency, impressions")).toEqual([
    { source: "baidu-search", grain: "hour", cost_minor: "1234", currency: "CNY", impressions: "1000" },
  ]);
});

it("says what a file lacks, and which of its lines cannot be read", async () => {
  await expect(importSpend(caller, { file: bytes("Day,Cost\n2026-03-10,1\n") })).rejects.toMatchObject({
    code: "invalid",
    issues: [{ path: "channel" }, { path: "currency" }],
  });
  const file = bytes(
    "Day;Channel;Cost;Currency\r\n2026-03-10;douyin;1,5;CNY\r\n03/04/2026;douyin;2,5;CNY\r\n2026-03-11;nowhere;3,5;CNY\r\n",
  );
  const answer = await importSpend(caller, { file });
  expect(answer.inserted).toBe(1);
  expect(answer.rejected).toMatchObject([
    { index: 1, code: "ambiguous", message: expect.stringMatching(/^Line 3:/) },
    { index: 2, code: "unknown_channel", message: expect.stringMatching(/^Line 4:.*nowhere/) },
  ]);
  expect(await stored("cost_minor")).toEqual([{ cost_minor: "150" }]);
});
