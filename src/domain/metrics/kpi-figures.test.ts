/** Rows for the strip: values, courses, comparisons at equal hours, targets and plan. */
import { describe, expect, it } from "vitest";
import { aheadOf } from "./ahead.ts";
import type { BoardAnswer, MetricValues } from "./board-question.ts";
import { bucketsOf } from "./board-range.ts";
import { kpiFigures } from "./kpi-figures.ts";

const now = Date.parse("2026-11-23T04:30:00Z");
const range = { from: "2026-11-23", to: "2026-11-24" };
const buckets = bucketsOf(range, "Asia/Shanghai", now);

/** Every hour the same: `values` until now, `usual` as the benchmark. */
function answer(values: MetricValues, usual: MetricValues, total: MetricValues = {}): BoardAnswer {
  const rows = buckets.map(({ start, state }) => ({
    at: new Date(start).toISOString(),
    key: "",
    values: state === "past" ? values : {},
    benchmark: usual,
  }));
  return { rows, totals: [], total: { values: total } };
}

function figure(id: string, trend: BoardAnswer, before: BoardAnswer | null = null) {
  const compared = before === null ? null : { buckets, answer: before };
  const targets = [
    { metric: "orders", value: 480 },
    { metric: "cac", value: 50 },
  ];
  return kpiFigures({ buckets, now, days: 1, trend, before: compared, targets }).find(({ metric }) => metric.id === id);
}

describe("kpiFigures", () => {
  const trend = answer(
    { orders: 22, spend: 100, new_customers: 1 },
    { orders: 20, spend: 50, new_customers: 1 },
    { orders: 264, cac: 100, plan: 1000, pace: 1.2, spend: 1200 },
  );

  it("compares past hours with the benchmark of the same hours", () => {
    expect(figure("orders", trend)?.compared).toMatchObject({ current: 264, base: 240, buckets: 12 });
    expect(figure("cac", trend)?.compared?.delta).toBeCloseTo(1, 10);
  });

  it("compares with another day when it is chosen", () => {
    const before = answer({ orders: 11 }, {});
    expect(figure("orders", trend, before)?.compared?.delta).toBeCloseTo(1, 10);
  });

  it("draws the course until now and what is usual to the end", () => {
    expect(figure("orders", trend)?.course.filter((value) => value !== null)).toHaveLength(12);
    expect(figure("orders", trend)?.usual.filter((value) => value !== null)).toHaveLength(24);
  });

  it.each([
    ["orders", "target", 250],
    ["cac", "target", 50],
    ["spend", "plan", 1000],
  ])("%s is held against its %s", (id, kind, due) => {
    expect(figure(id, trend)?.target).toMatchObject({ kind, due });
  });

  it("has no target that nobody set, and no figure where nothing is known", () => {
    expect(figure("sessions", trend)).toMatchObject({ value: null, compared: null, target: null });
  });
});

describe("aheadOf", () => {
  it("knows the share that is still to come", () => {
    expect(aheadOf(buckets, "orders", answer({}, { orders: 2 }))).toMatchObject({ count: 11, share: 11 / 24 });
  });

  it("says only the hours where no benchmark is known", () => {
    expect(aheadOf(buckets, "orders", undefined)).toEqual({ count: 11, share: null, peak: null });
  });

  it("is silent near midnight", () => {
    expect(aheadOf(buckets.slice(0, 14), "orders", undefined)).toBeNull();
  });
});
