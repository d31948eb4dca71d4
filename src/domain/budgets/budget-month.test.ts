/** Lines of a month: channels by their own plan or their campaigns', nothing that was spent left out. */
import { expect, it } from "vitest";
import { budgetMonth } from "./budget-month.ts";

const clock = { period: "2026-11", timezone: "UTC", nowMs: Date.parse("2026-11-16T00:00:00Z") };
const row = (channelKey: string, campaignKey: string, amountMinor: number, period = "2026-11") => ({
  period,
  channelKey,
  campaignKey,
  amountMinor,
});
const month = budgetMonth({
  clock,
  channels: [
    { key: "a", name: "A" },
    { key: "b", name: "B" },
    { key: "c", name: "C" },
  ],
  campaigns: [
    { key: "x", name: "X", channel: "a" },
    { key: "y", name: "Y", channel: "b" },
  ],
  budgets: [row("a", "", 1000), row("a", "x", 400), row("b", "y", 600), row("b", "", 9, "2026-10")],
  spent: [
    { channelKey: "a", campaignKey: "x", spentMinor: 100 },
    { channelKey: "a", campaignKey: "", spentMinor: 400 },
    { channelKey: "old", campaignKey: "z", spentMinor: 7 },
  ],
});

it.each([
  [
    "by its own plan",
    "a",
    { enteredMinor: 1000, unassignedMinor: 600, verdict: "on_plan" },
    { planMinor: 1000, spentMinor: 500, pace: 1 },
  ],
  [
    "by its campaigns'",
    "b",
    { enteredMinor: null, unassignedMinor: null, verdict: "under" },
    { planMinor: 600, spentMinor: 0, pace: 0 },
  ],
  ["without a plan", "c", { enteredMinor: null, verdict: "no_plan" }, { planMinor: null, spentMinor: 0, pace: null }],
  ["that the catalogue lacks", "old", { name: "old", verdict: "no_plan" }, { spentMinor: 7 }],
])("shows a channel %s", (_name, key, line, pace) => {
  const found = month.channels.find((channel) => channel.key === key);
  expect(found).toMatchObject({ ...line, pace });
});

it("lists the campaigns of the catalogue and of the spend", () => {
  expect(month.channels.map(({ campaigns }) => campaigns.map(({ key }) => key))).toEqual([["x"], ["y"], [], ["z"]]);
});

it("adds up", () => {
  expect(month.total).toMatchObject({ planMinor: 1600, spentMinor: 507, planToDateMinor: 800, forecastMinor: 1014 });
});

it("forecasts from what was reported, so that late figures do not look like saving", () => {
  const late = budgetMonth({
    clock: { ...clock, throughMs: Date.parse("2026-11-11T00:00:00Z") },
    channels: [],
    campaigns: [],
    budgets: [],
    spent: [{ channelKey: "a", campaignKey: "", spentMinor: 100 }],
  });
  expect(late.total.forecastMinor).toBe(300);
});
