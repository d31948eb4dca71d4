/** Views as URLs and back, the dates that they mean, and the figures that the page makes of answers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardAnswer } from "#domain/metrics/board-question.ts";
import { monthReturns, returnsRows } from "./returns-rows.ts";
import { cacLtvAddress, predictionAddress, returnsAddress } from "./value-addresses.ts";
import {
  datesOf,
  defaultView,
  formatView,
  groupings,
  horizons,
  leavings,
  models,
  parseView,
  returnClocks,
  units,
  type ValueView,
} from "./value-view.ts";

const views: fc.Arbitrary<ValueView> = fc
  .record({
    range: fc.constantFrom("3m" as const, "12m" as const, "custom" as const),
    by: fc.constantFrom(...groupings),
    model: fc.constantFrom(...models),
    months: fc.integer({ min: 1, max: 36 }),
    margin: fc.option(fc.integer({ min: 0, max: 100 })),
    lag: fc.integer({ min: 0, max: 90 }),
    key: fc.option(fc.constantFrom("douyin", "(unattributed)", "a,b&c=d")),
    clock: fc.constantFrom(...returnClocks),
    unit: fc.constantFrom(...units),
    place: fc.integer({ min: 0, max: 2 }),
    leaving: fc.constantFrom(...leavings),
  })
  .map(({ place, ...view }) => ({
    ...view,
    horizon: horizons[view.unit][place] ?? 12,
    from: view.range === "custom" ? "2025-11" : null,
    to: view.range === "custom" ? "2026-02" : null,
  }));

describe("views", () => {
  it("are the same after the way through the URL", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view))).toEqual(view);
      }),
    );
  });

  it("of defaults have an empty URL", () => {
    expect(formatView(defaultView).toString()).toBe("");
  });

  it.each([
    "range=custom&from=2026-05&to=2026-04",
    "range=custom&from=2020-01&to=2026-04",
    "range=custom&from=2026-13&to=2026-14",
    "months=0&lag=91&margin=101&horizon=13&by=device&model=linear",
    "months=99999&margin=-1&unit=year&leaving=never&key=",
  ])("malformed fall back: %s", (text) => {
    expect(parseView(new URLSearchParams(text))).toEqual(defaultView);
  });
});

it.each([
  [{ range: "3m" as const }, "2026-09-01", "2026-12-01"],
  [{ range: "12m" as const }, "2025-12-01", "2026-12-01"],
  [{ range: "custom" as const, from: "2025-11", to: "2025-12" }, "2025-11-01", "2026-01-01"],
])("%o means whole months", (patch, from, to) => {
  expect(datesOf({ ...defaultView, ...patch }, "2026-11-19")).toEqual({ from, to });
});

it("asks what the view says, and leaves the workspace's own margin to the server", () => {
  const view = { ...defaultView, margin: 45, clock: "touch" as const };
  const asked = new URLSearchParams(cacLtvAddress("brand", view, "2026-11-19").split("?")[1]);
  expect(Object.fromEntries(asked)).toEqual({
    ...{ workspace: "brand", from: "2025-12-01", to: "2026-12-01", by: "channel", model: "first" },
    ...{ months: "12", lag: "0", margin: "0.45" },
  });
  expect(cacLtvAddress("brand", defaultView, "2026-11-19")).not.toContain("margin");
  expect(predictionAddress("brand", view)).toContain("horizon=12&leaving=after_purchase");
  expect(returnsAddress("brand", view, "2026-11-19", "csv")).toMatch(/clock=touch&format=csv$/);
});

describe("returns", () => {
  const values = (spend: number | null, net_revenue: number) => ({ spend, net_revenue });
  const answer: BoardAnswer = {
    rows: [
      { at: "2026-10-01", key: "douyin", values: values(100, 150) },
      { at: "2026-10-01", key: "organic", values: values(null, 50) },
      { at: "2026-09-01", key: "douyin", values: values(80, 400) },
    ],
    totals: [
      { key: "douyin", values: values(180, 550) },
      { key: "organic", values: values(null, 50) },
      { key: "nobody", values: values(null, 0) },
    ],
    total: { values: values(180, 600) },
  };

  it("are ratios of sums, and free where nothing was spent", () => {
    const { rows, total } = returnsRows(answer, 0.5);
    expect(rows.map(({ key }) => key)).toEqual(["douyin", "organic"]);
    expect(rows[1]).toMatchObject({ roas: null, roi: null, free: true });
    expect(total.roas).toBeCloseTo(600 / 180, 12);
    expect(total.roi).toBeCloseTo((300 - 180) / 180, 12);
  });

  it("by month are immature while a click may still convert", () => {
    expect(monthReturns(answer, 0.5, "2026-11-19").map(({ month, immature }) => [month, immature])).toEqual([
      ["2026-09-01", false],
      ["2026-10-01", true],
    ]);
    expect(monthReturns(answer, 0.5, "2026-11-19")[1]).toMatchObject({ spend: 100, netRevenue: 200, roas: 2, roi: 0 });
    expect(monthReturns(answer, 0.5, "2026-12-01")[1]).toMatchObject({ immature: false });
  });
});
