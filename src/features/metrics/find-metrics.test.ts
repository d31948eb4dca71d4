/** The dictionary answers in both languages, names first. */
import { expect, it } from "vitest";
import { dictionary } from "#domain/metrics/dictionary.ts";
import { findMetrics } from "./find-metrics.ts";

it.each([
  ["an id", "roas", "roas"],
  ["an English name", "cpc", "cpc"],
  ["a Chinese name", "点击率", "ctr"],
  ["any case", "CTR", "ctr"],
])("finds by %s", (_name, text, id) => {
  expect(findMetrics(dictionary, text)[0]?.id).toBe(id);
});

it("shows everything for nothing, and nothing for nonsense", () => {
  expect(findMetrics(dictionary, " ")).toHaveLength(dictionary.length);
  expect(findMetrics(dictionary, "qqqq")).toEqual([]);
});
