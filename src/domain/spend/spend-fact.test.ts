/** What is stored, under which key, and what is turned away, in words. */
import { expect, it } from "vitest";
import { grainClash, minorScale, sortSpend } from "./spend-fact.ts";

const catalogue = { channels: new Set(["douyin", "baidu"]), campaigns: new Map([["brand", "baidu"]]) };
const good = {
  at: "2026-03-10T08:00:00+08:00",
  channel: "douyin",
  cost: 10,
  currency: "CNY",
  impressions: 100,
  clicks: 3,
};
const sort = (rows: unknown[], zone = "Asia/Shanghai") => sortSpend(rows, catalogue, zone);

it.each<[string, object, object]>([
  ["an hour", {}, { grain: "hour", atMs: Date.parse("2026-03-10T00:00:00Z"), day: "2026-03-10", costMinor: 1000 }],
  ["a day", { at: undefined, date: "2026-03-10" }, { grain: "day", atMs: Date.parse("2026-03-09T16:00:00Z") }],
  ["a credit", { cost: -2.5 }, { costMinor: -250 }],
  ["a currency without minor units", { cost: 100, currency: "JPY" }, { costMinor: 100, currency: "JPY" }],
  ["lower-case currency", { currency: "usd" }, { currency: "USD" }],
  ["unknown delivery", { impressions: null, clicks: undefined }, { impressions: null, clicks: null }],
  ["a campaign's channel", { channel: undefined, campaign: "brand" }, { channelKey: "baidu", campaignKey: "brand" }],
  [
    "reported figures",
    { reportedConversions: 1.5, reportedRevenue: 9.99 },
    { reportedConversions: 1.5, reportedRevenueMinor: 999 },
  ],
])("keeps %s", (_name, change, fact) => {
  expect(sort([{ ...good, ...change }])).toMatchObject({ facts: [fact], rejected: [] });
});

it.each<[string, unknown, string, RegExp]>([
  ["not an object", 7, "invalid", /object/],
  ["half past", { ...good, at: "2026-03-10T08:30:00+08:00" }, "not_an_hour", /Asia\/Shanghai/],
  ["both at and date", { ...good, date: "2026-03-10" }, "invalid", /exactly one/],
  ["neither at nor date", { ...good, at: undefined }, "invalid", /exactly one/],
  ["no channel and no campaign", { ...good, channel: undefined }, "invalid", /channel or a campaign/],
  ["an infinite cost", { ...good, cost: Number.POSITIVE_INFINITY }, "invalid", /cost/],
  ["a cost past counting", { ...good, cost: 1e300 }, "invalid", /too large/],
  ["half a click", { ...good, clicks: 0.5 }, "invalid", /whole number/],
  ["negative impressions", { ...good, impressions: -1 }, "invalid", /negative/],
  ["no such day", { ...good, at: undefined, date: "2026-02-30" }, "invalid", /date/],
  ["the year 9999", { ...good, at: undefined, date: "9999-01-01" }, "invalid", /2000/],
  ["no such currency", { ...good, currency: "XXQ" }, "invalid", /ISO 4217/],
  ["an unknown channel", { ...good, channel: "bing" }, "unknown_channel", /baidu, douyin/],
  ["an unknown campaign", { ...good, channel: undefined, campaign: "new" }, "unknown_campaign", /"new"/],
])("turns away %s", (_name, row, code, words) => {
  const { rejected, facts } = sort([good, row]);
  expect(facts).toHaveLength(1);
  expect(rejected).toEqual([{ index: 1, code, message: expect.stringMatching(words) }]);
});

it("adds an unknown campaign that comes with its channel", () => {
  expect([...sort([{ ...good, campaign: "new" }]).newCampaigns]).toEqual([["new", "douyin"]]);
});

it("counts a key once, the last row wins", () => {
  expect(sort([good, { ...good, cost: 20 }]).facts).toMatchObject([{ costMinor: 2000 }]);
});

it("takes the local hour in a half-hour zone", () => {
  expect(sort([{ ...good, at: "2026-03-10T08:00:00+05:30" }], "Asia/Kolkata").rejected).toEqual([]);
});

it("sees hourly and daily figures of the same spend", () => {
  const daily = { ...good, at: undefined, date: "2026-03-10" };
  expect(grainClash(sort([good, daily]).facts)).toMatch(/douyin.*2026-03-10/);
  expect(grainClash(sort([good, { ...daily, date: "2026-03-11" }, { ...daily, channel: "baidu" }]).facts)).toBeNull();
});

it.each([
  ["JPY", "CNY", 100],
  ["CNY", "JPY", 0.01],
  ["USD", "CNY", 1],
])("scales minor units from %s to %s", (from, to, scale) => {
  expect(minorScale(from, to)).toBeCloseTo(scale, 12);
});
