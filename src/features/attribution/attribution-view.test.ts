/** The view of attribution: what its URL means, and what it asks. */
import { describe, expect, it } from "vitest";
import { attributionAddress, datesOf, daysAddress, defaultView, formatView, parseView } from "./attribution-view.ts";
import { daySeries, peakOf } from "./day-series.ts";

const now = Date.parse("2026-03-01T17:00:00Z");

it("leaves out what is usual, and reads back what it wrote", () => {
  expect(formatView(defaultView).toString()).toBe("");
  const view = {
    ...defaultView,
    range: "custom",
    from: "2026-01-01",
    to: "2026-02-01",
    lookback: "45d",
    model: "shapley",
    order: "3",
    key: "douyin",
    measure: "value",
  } as const;
  expect(parseView(formatView(view))).toEqual(view);
});

it.each([
  "range=never",
  "range=custom&from=2026-02-30&to=2026-03-01",
  "range=custom&from=2026-03-01&to=2026-02-01",
  "range=custom&from=2025-01-01&to=2026-03-01",
  "lookback=0d",
  "lookback=181d",
  "lookback=7",
  "by=device",
  "model=best",
  "order=4",
  "conversion=",
  "key=",
  "measure=clicks",
])("falls back from %s", (query) => {
  expect(parseView(new URLSearchParams(query))).toEqual(defaultView);
});

it.each([
  ["7d", "2026-02-24", "2026-03-03"],
  ["28d", "2026-02-03", "2026-03-03"],
  ["month", "2026-03-01", "2026-03-03"],
  ["last_month", "2026-02-01", "2026-03-01"],
] as const)("%s ends on the workspace's calendar", (range, from, to) => {
  expect(datesOf({ range, from: null, to: null }, "Asia/Shanghai", now)).toEqual({ from, to });
});

it("asks the same whichever two models are compared", () => {
  const ask = (view: Partial<typeof defaultView>) =>
    attributionAddress("brand", { ...defaultView, ...view }, "UTC", now);
  expect(ask({ model: "linear", against: "first" })).toBe(ask({}));
  expect(ask({ order: "2" })).not.toBe(ask({}));
  expect(ask({ key: "douyin", measure: "value" })).toBe(ask({}));
});

it("asks for the days of the chosen model, whoever's are shown", () => {
  const ask = (view: Partial<typeof defaultView>) => daysAddress("brand", { ...defaultView, ...view }, "UTC", now);
  expect(ask({ model: "linear" })).toContain("models=linear&grain=day");
  expect(ask({ key: "douyin", measure: "value", against: "first" })).toBe(ask({}));
});

describe("the days of a key", () => {
  const figures = { linear: { conversions: 0.5, value: 40 } };
  const days = [
    { day: "2026-03-01", conversions: 2, value: 90, rows: [{ key: "douyin", models: figures }] },
    { day: "2026-03-03", conversions: 1, value: -10, rows: [] },
  ];
  const asked = { from: "2026-03-01", to: "2026-03-08", today: "2026-03-03", model: "linear" } as const;

  it("holds days without a conversion, marks today, and ends there", () => {
    expect(daySeries(days, { ...asked, key: null })).toEqual([
      { day: "2026-03-01", conversions: 2, value: 90, open: false },
      { day: "2026-03-02", conversions: 0, value: 0, open: false },
      { day: "2026-03-03", conversions: 1, value: -10, open: true },
    ]);
  });

  it("is the credit of one key where one is chosen", () => {
    const points = daySeries(days, { ...asked, key: "douyin" });
    expect(points.map(({ conversions }) => conversions)).toEqual([0.5, 0, 0]);
    expect(peakOf(points, "value")).toMatchObject({ sum: 40, most: { day: "2026-03-01" } });
  });
});
