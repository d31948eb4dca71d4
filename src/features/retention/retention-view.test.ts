/** The view and its URL: defaults leave no trace, views survive the way there and back, nonsense falls back. */
import { describe, expect, it } from "vitest";
import { reportParams } from "#domain/metrics/report-params.ts";
import { RetentionQuestion } from "#domain/retention/retention-question.ts";
import { eventWords } from "./event-words.ts";
import { heatTokenOf, highestRate } from "./heat-scale.ts";
import { linePath, niceTop } from "./line-path.ts";
import {
  datesOf,
  defaultView,
  formatView,
  lifecycleAddress,
  parseView,
  type RetentionView,
  retentionAddress,
} from "./retention-view.ts";
import { retentionWords } from "./words.ts";

const parse = (text: string) => parseView(new URLSearchParams(text));

describe("the view", () => {
  it("leaves the URL empty as long as nothing was chosen", () => {
    expect(parse("")).toEqual(defaultView);
    expect(formatView(defaultView).toString()).toBe("");
  });

  it.each<Partial<RetentionView>>([
    { range: "12m", grain: "month", periods: 24 },
    { range: "custom", from: "2026-01-01", to: "2026-03-01", mode: "bounded", within: 0 },
    { start: "any", return: "Order Completed" },
    { start: "Sample Requested", filter: { channel: ["douyin", "baidu"], country: ["CN"] } },
  ])("survives the URL: %o", (patch) => {
    const view = { ...defaultView, ...patch };
    expect(parseView(formatView(view))).toEqual(view);
  });

  it.each([
    "range=ever",
    "periods=0",
    "periods=99",
    "periods=1.5",
    "grain=hour",
    "mode=odd",
    "within=-1",
    "start=",
    `start=${"x".repeat(201)}`,
    "from=2026-01-02&to=2026-01-01",
    "from=1900-01-01&to=2026-01-01",
    "from=2026-02-30&to=2026-03-01",
    "channel=,",
  ])("falls back: %s", (text) => {
    expect(parse(text)).toEqual(defaultView);
  });

  it("asks for whole periods", () => {
    const dates = (patch: Partial<RetentionView>) => datesOf({ ...defaultView, ...patch }, "2026-11-26");
    expect(dates({})).toEqual({ from: "2026-08-31", to: "2026-11-30" });
    expect(dates({ grain: "day", range: "28d" })).toEqual({ from: "2026-10-30", to: "2026-11-27" });
    expect(dates({ grain: "month", range: "12m" })).toEqual({ from: "2025-11-01", to: "2026-12-01" });
  });

  it("is a question that the door takes", () => {
    const view = parse("start=any&mode=bounded&within=2&channel=a,b&grain=day&periods=30");
    const raw = reportParams(new URL(retentionAddress("brand", view, "2026-11-26"), "http://localhost"), {});
    expect(RetentionQuestion.parse(raw)).toMatchObject({
      start: "any",
      mode: "bounded",
      within: 2,
      periods: 30,
      filter: { channel: ["a", "b"] },
    });
    const years = { ...defaultView, range: "custom", from: "2020-01-01", to: "2026-01-01", grain: "month" } as const;
    expect(lifecycleAddress("brand", years, "2026-11-26")).toContain("from=2023-10-24");
  });
});

describe("the look", () => {
  it.each([
    [0, 0.5, "0"],
    [0.01, 0.5, "p1"],
    [0.25, 0.5, "p2"],
    [0.5, 0.5, "p4"],
    [0.9, 0.5, "p4"],
    [0.5, 0, "0"],
  ] as const)("%d of at most %d is %s", (rate, highest, token) => {
    expect(heatTokenOf(rate, highest)).toBe(token);
  });

  it("takes its scale from cohorts that are large enough", () => {
    const cohort = { cohort: "", size: 1, returned: [], partial: false };
    const cohorts = [
      { ...cohort, rates: [1, 0.9], small: true },
      { ...cohort, rates: [1, 0.3], small: false },
    ];
    const total = { size: 2, sizes: [], returned: [], rates: [1, 0.6] };
    expect(highestRate(cohorts, total)).toBe(0.3);
    expect(highestRate(cohorts.slice(0, 1), total)).toBe(0.6);
  });

  it("draws lines with gaps", () => {
    expect(linePath([0, 10, null, 5], 4, 10)).toBe("M0 100L33.333 0M100 50h0.01");
    expect(linePath([], 0, 0)).toBe("");
  });

  it.each([
    [[0.23], 0.3],
    [[97, null], 100],
    [[1300], 1600],
    [[], 1],
    [[8], 8],
  ])("%o fits under %d", (values, top) => {
    expect(niceTop(values)).toBeCloseTo(top, 10);
  });
});

it("says everything in both languages", () => {
  for (const words of [retentionWords, eventWords])
    for (const key of Object.keys(words.en)) expect(Object.keys(words["zh-CN"])).toContain(key);
});
