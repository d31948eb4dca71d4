/** Series of watched metrics: ratios of sums over windows that hold enough. */
import { describe, expect, it } from "vitest";
import { hourMs } from "#domain/base/local-time.ts";
import { findMetric } from "./dictionary.ts";
import { needsSpend, seriesOf, watched } from "./watched.ts";

const named = (id: string) => watched.find((one) => one.id === id) ?? { id, kind: "count" as const };
const counted = (hours: number, sums: (i: number) => { impressions: number; clicks: number } | null) =>
  Array.from({ length: hours }, (_, i) => ({ at: i * hourMs, sums: sums(i) }));

describe("seriesOf", () => {
  it.each([
    [100, 1],
    [20, 6],
    [3, 24],
  ])("counts a ratio on %i clicks an hour over %i hours", (clicks, windowHours) => {
    const series = seriesOf(
      named("ctr"),
      counted(100, () => ({ impressions: 50 * clicks, clicks })),
      0.5,
    );
    expect(series?.windowHours).toBe(windowHours);
    expect(series?.hours.at(-1)?.value).toBeCloseTo(0.02, 12);
  });

  it("divides sums, never adds ratios", () => {
    const series = seriesOf(
      named("ctr"),
      counted(48, (i) => ({ impressions: i < 47 ? 0 : 2_400, clicks: 3 })),
      0.5,
    );
    expect(series?.hours.at(-1)?.value).toBeCloseTo((24 * 3) / 2_400, 12);
  });

  it("does not judge a ratio that rests on next to nothing", () => {
    expect(
      seriesOf(
        named("ctr"),
        counted(100, () => ({ impressions: 40, clicks: 1 })),
        0.5,
      ),
    ).toBeNull();
  });

  it("knows nothing of windows with holes, nor of hours that are unknown", () => {
    const series = seriesOf(
      named("ctr"),
      counted(200, (i) => (i >= 100 && i < 110 ? null : { impressions: 900, clicks: 9 })),
      0.5,
    );
    const value = (hour: number) => series?.hours[hour]?.value ?? null;
    expect(series?.windowHours).toBe(24);
    expect([value(99), value(105), value(112), value(150)].map((one) => one !== null)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("watches only metrics of the dictionary, and knows which of them wait for platforms", () => {
    expect(watched.filter(({ id }) => findMetric(id) === undefined)).toEqual([]);
    expect(watched.filter(needsSpend).map(({ id }) => id)).toEqual(["spend", "clicks", "ctr", "cpc", "cpm"]);
  });
});
