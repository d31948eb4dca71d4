/** Plans over Februaries, clock changes and half-hour zones; hours add up to the month, to the cent. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { monthSpan, shiftMonth } from "./month.ts";
import { paceOf, verdictOf } from "./pace.ts";
import { planner, planOfRange, planToDate } from "./plan.ts";

const hour = 3_600_000;
const at = (instant: string) => Date.parse(instant);

it.each([
  ["February", "2026-02", "Asia/Shanghai", 672],
  ["February of a leap year", "2028-02", "UTC", 696],
  ["New York's March, an hour short", "2026-03", "America/New_York", 743],
  ["New York's November, an hour long", "2026-11", "America/New_York", 721],
  ["Lord Howe's April, half an hour long", "2026-04", "Australia/Lord_Howe", 720.5],
  ["Kolkata's March", "2026-03", "Asia/Kolkata", 744],
])("measures %s", (_name, period, zone, hours) => {
  const { fromMs, toMs } = monthSpan(period, zone);
  expect((toMs - fromMs) / hour).toBe(hours);
});

it.each([
  ["before the month", "2026-10-31T15:59:59Z", 0],
  ["at its start", "2026-10-31T16:00:00Z", 0],
  ["after one of 720 hours", "2026-10-31T17:00:00Z", 100],
  ["half way", "2026-11-15T16:00:00Z", 36_000],
  ["after the month", "2026-12-24T00:00:00Z", 72_000],
])("plans 720.00 of November %s", (_name, instant, minor) => {
  expect(planToDate(72_000, "2026-11", "Asia/Shanghai", at(instant))).toBe(minor);
});

const row = (channelKey: string, campaignKey: string, amountMinor: number, period = "2026-11") => ({
  period,
  channelKey,
  campaignKey,
  amountMinor,
});

it("takes a channel's own plan before the sum of its campaigns'", () => {
  const budgets = [row("a", "", 1000), row("a", "x", 300), row("a", "y", 300), row("b", "z", 500), row("b", "w", 200)];
  const plans = planOfRange(budgets, monthSpan("2026-11", "UTC"), "UTC");
  expect(plans.total).toBe(1700);
  expect(Object.fromEntries(plans.byChannel)).toEqual({ a: 1000, b: 700 });
  expect(Object.fromEntries(plans.byCampaign)).toEqual({ x: 300, y: 300, z: 500, w: 200 });
});

it("plans nothing after now, and knows no plan where there is no budget", () => {
  const { fromMs, toMs } = monthSpan("2026-11", "UTC");
  const half = (fromMs + toMs) / 2;
  expect(planOfRange([row("a", "", 1000)], { fromMs, toMs, nowMs: half }, "UTC").total).toBe(500);
  expect(planOfRange([row("a", "", 1000)], { fromMs: half, toMs, nowMs: half }, "UTC").total).toBeNull();
  expect(planOfRange([row("a", "", 1000)], monthSpan("2026-12", "UTC"), "UTC").total).toBeNull();
});

it("adds up hour by hour to the month's budget, in any zone", () => {
  const zones = fc.constantFrom("Asia/Shanghai", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC");
  const month = fc.integer({ min: 0, max: 35 }).map((months) => shiftMonth("2026-01", months));
  fc.assert(
    fc.property(zones, month, fc.nat(999_999_999), (zone, period, amount) => {
      const { fromMs, toMs } = monthSpan(period, zone);
      const plan = planner([row("a", "", amount, period)], zone);
      let sum = 0;
      for (let from = fromMs; from < toMs; from += hour) sum += plan(from, Math.min(from + hour, toMs)).total ?? 0;
      expect(sum).toBe(amount);
    }),
    { numRuns: 40 },
  );
});

it.each([
  ["on plan", 72_000, 36_500, "2026-11-15T16:00:00Z", { pace: 36_500 / 36_000, forecastMinor: 73_000 }, "on_plan"],
  ["over", 72_000, 50_000, "2026-11-15T16:00:00Z", { forecastMinor: 100_000 }, "over"],
  ["under", 72_000, 10_000, "2026-11-15T16:00:00Z", { forecastMinor: 20_000 }, "under"],
  ["too early to say", 72_000, 100, "2026-11-01T00:00:00Z", { forecastMinor: null }, "too_early"],
  [
    "without a plan",
    null,
    100,
    "2026-11-15T16:00:00Z",
    { pace: null, forecastMinor: 200, forecastOff: null },
    "no_plan",
  ],
  ["a month that is over", 72_000, 70_000, "2027-01-01T00:00:00Z", { forecastMinor: 70_000 }, "on_plan"],
])("judges %s", (_name, plan, spent, now, figures, verdict) => {
  const pace = paceOf(plan, spent, { period: "2026-11", timezone: "Asia/Shanghai", nowMs: at(now) });
  expect(pace).toMatchObject(figures);
  expect(verdictOf(pace)).toBe(verdict);
});
