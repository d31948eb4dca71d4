/** A digest's map by the clock of its day, and its movers by their names in both languages. */
import { expect, it } from "vitest";
import type { BoardAnswer } from "#domain/metrics/board-question.ts";
import { digestMap, digestMovers } from "./digest-figures.ts";

const none: BoardAnswer = { rows: [], totals: [], total: { values: {} } };
const columnsOn = (from: string, to: string) =>
  digestMap({ from, to }, { trend: none, map: none }, [], {
    ...{ timezone: "Europe/Berlin", currency: "EUR", now: Date.parse("2026-12-01T00:00:00Z") },
  }).columns;
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));

it.each([
  ["2026-11-18", "2026-11-19", hours],
  ["2026-03-29", "2026-03-30", hours.filter((hour) => hour !== "02")],
  ["2026-10-25", "2026-10-26", ["00", "01", "02", ...hours.slice(2)]],
])("calls the hours of %s what the clock shows", (from, to, columns) => {
  expect(columnsOn(from, to)).toEqual(columns);
});

it("names who moved in either language", () => {
  const total = (key: string, value: number) => ({
    ...{ key, values: { net_revenue: value }, benchmark: { net_revenue: 100 } },
  });
  const named = { en: [{ key: "organic", name: "Organic" }], "zh-CN": [{ key: "organic", name: "自然流量" }] };
  const movers = digestMovers({ ...none, totals: [total("organic", 40), total("fresh", 120)] }, named, "CNY");
  expect(movers.map(({ names }) => names)).toEqual([
    { en: "Organic", "zh-CN": "自然流量" },
    { en: "fresh", "zh-CN": "fresh" },
  ]);
});
