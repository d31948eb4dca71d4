/** Which unusual hours belong to a cell, and which to the list. */
import { describe, expect, it } from "vitest";
import type { Anomaly } from "./anomaly-question.ts";
import { standing, unusualIn, unusualOf } from "./unusual.ts";

const anomaly = (id: number, channel: string, from: number, to: number, score = -6): Anomaly => {
  const at = (hour: number) => `2026-03-10T${String(hour).padStart(2, "0")}:00:00+00:00`;
  const figures = { value: 1, expected: 2, score, windowHours: 1, verdict: "open" as const };
  return { id, metric: "ctr", channel, kind: "collapse", from: at(from), to: at(to), peakAt: at(from), ...figures };
};
const hour = (n: number) => {
  const start = Date.parse(`2026-03-10T${String(n).padStart(2, "0")}:00:00Z`);
  return { start, end: start + 3_600_000 };
};
const known = [
  anomaly(1, "weibo", 9, 12),
  anomaly(2, "weibo", 11, 13, 9),
  anomaly(3, "all", 9, 10),
  anomaly(4, "all", 20, 21),
];

describe("unusualIn", () => {
  it.each([
    ["before it", "weibo", 8, null],
    ["within it", "weibo", 9, 1],
    ["where two meet, the louder", "weibo", 11, 2],
    ["its end is not part of it", "weibo", 13, null],
    ["the row of all", "", 9, 3],
    ["another channel", "douyin", 9, null],
  ])("%s", (_name, channel, at, id) => {
    expect(unusualIn(known, { metric: "ctr", channel }, hour(at))?.id ?? null).toBe(id);
  });

  it("belongs to its own metric", () => {
    expect(unusualIn(known, { metric: "cpc", channel: "weibo" }, hour(9))).toBeNull();
  });
});

describe("unusualOf", () => {
  it("tells of all together only what no channel says itself", () => {
    expect(unusualOf(known, undefined).map(({ id }) => id)).toEqual([1, 2, 4]);
  });
  it("tells what was dismissed last, and marks it nowhere", () => {
    const [first, ...others] = known;
    if (first === undefined) throw new Error("Nothing is known.");
    const dismissed = { ...first, verdict: "dismissed" as const };
    expect(unusualOf([dismissed, ...others], undefined).map(({ id }) => id)).toEqual([2, 4, 1]);
    expect(standing([dismissed, ...others]).map(({ id }) => id)).toEqual([2, 3, 4]);
  });
  it("keeps to the chosen channels", () => {
    expect(unusualOf(known, ["douyin"])).toEqual([]);
    expect(unusualOf(known, ["weibo"]).map(({ id }) => id)).toEqual([1, 2]);
  });
});
