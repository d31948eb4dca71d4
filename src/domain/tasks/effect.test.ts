/** Effects with a known truth, how often the interval holds it, and what cannot be measured. */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Measures } from "#domain/metrics/measure.ts";
import type { Metric } from "#domain/metrics/metric.ts";
import { firstHourAfter, pairsByDay, type Series } from "./effect-days.ts";
import { type EffectGiven, measureEffect } from "./measure-effect.ts";

const hour = 3_600_000;
const day = 24 * hour;
const changedMs = Date.parse("2026-03-10T03:20:00Z");
const timezone = "Asia/Shanghai";

function metricOf(id: string): Metric {
  const found = findMetric(id);
  if (found === undefined) throw new Error(`There is no metric ${id}.`);
  return found;
}

/** A series of hours around the change; `sums` says what an hour holds, null for what is not known. */
function seriesOf(sums: (at: number, isAfter: boolean) => Measures | null, days = 14): Series {
  const start = firstHourAfter(changedMs, timezone);
  const series = new Map<number, Measures>();
  for (let at = start - 15 * day; at < start + days * day; at += hour) {
    const counted = sums(at, at >= start);
    if (counted !== null) series.set(at, counted);
  }
  return series;
}

/** Busier by day and at weekends, so that unlike hours would not compare. */
const busy = (at: number) =>
  (1 + 0.8 * Math.sin((2 * Math.PI * (at % day)) / day)) * ([0, 6].includes(new Date(at).getUTCDay()) ? 2 : 1);

const page = (level: number, rate: (isAfter: boolean, at: number) => number) =>
  seriesOf((at, isAfter) => {
    const sessions = level * busy(at);
    return { sessions, orders: sessions * rate(isAfter, at) };
  });

function given(treated: Series, controls: readonly Series[], more: Partial<EffectGiven> = {}): EffectGiven {
  const knownMs = firstHourAfter(changedMs, timezone) + 7 * day + 2 * hour;
  return {
    metric: metricOf("conversion_rate"),
    ...{ dimension: "landing_page", key: "/lp", changedMs, knownMs, nowMs: knownMs, timezone, margin: 0.5 },
    ...{ treated, controls, seed: 7 },
    ...more,
  };
}

describe("a change of known size", () => {
  it("is found to the point where nothing else moved", () => {
    const effect = measureEffect(
      given(
        page(100, (isAfter) => (isAfter ? 0.05 : 0.04)),
        [page(200, () => 0.02)],
      ),
    );
    expect(effect).toMatchObject({ verdict: "helped", days: 7, controls: 1, method: "against_others", final: false });
    expect(effect.effect).toBeCloseTo(0.01, 10);
    expect(effect.before).toBeCloseTo(0.04, 10);
  });

  it("is what is left of a rise that all had, each at its own level", () => {
    const rise = (isAfter: boolean) => (isAfter ? 1.5 : 1);
    const controls = [0.01, 0.05].map((rate) => page(300, (isAfter) => rate * rise(isAfter)));
    const effect = measureEffect(
      given(
        page(100, (isAfter) => 0.04 * rise(isAfter) + (isAfter ? 0.01 : 0)),
        controls,
      ),
    );
    expect(effect.expected).toBeCloseTo(0.06, 10);
    expect(effect.effect).toBeCloseTo(0.01, 10);
    const still = measureEffect(
      given(
        page(100, (isAfter) => 0.04 * rise(isAfter)),
        controls,
      ),
    );
    expect(still.effect).toBeCloseTo(0, 10);
  });

  it("is not made of traffic that moved from one untouched page to another", () => {
    const shifting = (up: boolean, rate: number) =>
      seriesOf((at, isAfter) => {
        const sessions = 200 * busy(at) * (isAfter === up ? 3 : 1);
        return { sessions, orders: sessions * rate };
      });
    const effect = measureEffect(
      given(
        page(100, () => 0.04),
        [shifting(true, 0.01), shifting(false, 0.08)],
      ),
    );
    expect(effect.effect).toBeCloseTo(0, 10);
    expect(effect.verdict).toBe("no_evidence");
  });

  it("hurts where it goes the wrong way, whichever way that is", () => {
    const bounces = (isAfter: boolean, at: number) => ({
      sessions: 100 * busy(at),
      engaged_sessions: 100 * busy(at) * (isAfter ? 0.5 : 0.6),
    });
    const treated = seriesOf((at, isAfter) => bounces(isAfter, at));
    const effect = measureEffect(
      given(treated, [seriesOf((at) => bounces(false, at))], { metric: metricOf("bounce_rate") }),
    );
    expect(effect.effect).toBeCloseTo(0.1, 10);
    expect(effect.verdict).toBe("hurt");
    expect(
      measureEffect(
        given(
          page(100, (isAfter) => (isAfter ? 0.03 : 0.04)),
          [page(200, () => 0.02)],
        ),
      ).verdict,
    ).toBe("hurt");
  });

  it("is told per day where the metric is a plain count", () => {
    const treated = seriesOf((_at, isAfter) => ({ complaints: isAfter ? 1 : 3 }));
    const effect = measureEffect(
      given(treated, [seriesOf(() => ({ complaints: 2 }))], { metric: metricOf("complaints") }),
    );
    expect(effect.before).toBeCloseTo(72, 8);
    expect(effect.effect).toBeCloseTo(-48, 8);
    expect(effect.verdict).toBe("helped");
  });

  it("is a difference where a level can be negative", () => {
    const roi = (gross: number) =>
      seriesOf((_at, isAfter) => ({ gross_revenue: isAfter ? gross * 1.2 : gross, refunds: 0, spend: 1000 }));
    const effect = measureEffect(given(roi(1000), [roi(4000)], { metric: metricOf("roi"), dimension: "channel" }));
    // 0.5 × 1.2 − 0.5 of its own, less what the other moved by: 0.4.
    expect(effect.effect).toBeCloseTo(0.1 - 0.4, 10);
  });
});

describe("an interval", () => {
  /** Draws orders of visits with the day's own mood, which all pages share, and one of each page's own. */
  function simulated(seed: number, truth: number, controls: number) {
    const chance = xoroshiro128plus(seed);
    const share = () => uniformFloat64(chance);
    const bell = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    const moods = Array.from({ length: 40 }, () => Math.exp(0.1 * bell()));
    const start = firstHourAfter(changedMs, timezone);
    const dayOf = (at: number) => Math.floor((at - start) / day) + 20;
    const drawn = (rate: number, lift: number) => {
      const own = Array.from({ length: 40 }, () => Math.exp(0.03 * bell()));
      return seriesOf((at, isAfter) => {
        const sessions = Math.round(40 * busy(at));
        const mean = sessions * (rate * (moods[dayOf(at)] ?? 1) * (own[dayOf(at)] ?? 1) + (isAfter ? lift : 0));
        return { sessions, orders: Math.max(0, mean + Math.sqrt(mean) * bell()) };
      });
    };
    const treated = drawn(0.05, truth);
    return measureEffect(
      given(
        treated,
        Array.from({ length: controls }, () => drawn(0.04, 0)),
        { seed },
      ),
    );
  }

  it.each([
    [0, 4],
    [0.02, 4],
    [0.02, 1],
  ])(
    "holds a truth of %s against %s pages in about nineteen of twenty worlds",
    (truth, controls) => {
      const worlds = Array.from({ length: 150 }, (_, seed) => simulated(seed + 1, truth, controls));
      const held = worlds.filter(({ low, high }) => low !== null && high !== null && low <= truth && truth <= high);
      // 150 worlds of a true 95 % lie between 91 and 99 % in 98 of 100 runs.
      expect(held.length / worlds.length).toBeGreaterThan(0.9);
      const found = worlds.filter(({ verdict }) => verdict === "helped").length / worlds.length;
      if (truth === 0) expect(found).toBeLessThan(0.06);
      else expect(found).toBeGreaterThan(0.8);
    },
    60_000,
  );

  it("is the same for the same seed", () => {
    expect(simulated(5, 0.01, 2)).toEqual(simulated(5, 0.01, 2));
  });
});

describe("what cannot be measured", () => {
  const usual = page(100, () => 0.04);
  const dayEnd = (days: number) => firstHourAfter(changedMs, timezone) + days * day;

  it("is too early before three whole days", () => {
    const effect = measureEffect(given(usual, [usual], { knownMs: dayEnd(3) - hour, nowMs: dayEnd(3) }));
    expect(effect).toMatchObject({ verdict: "too_early", reason: "days", days: 2, effect: null });
    expect(effect.before).toBeCloseTo(0.04, 10);
    expect(measureEffect(given(usual, [usual], { knownMs: dayEnd(3), nowMs: dayEnd(3) })).reason).toBeNull();
  });

  it("waits for a sample, and says so in the end where none came", () => {
    const quiet = seriesOf(() => ({ sessions: 0.5, orders: 0.1 }));
    expect(measureEffect(given(quiet, [usual]))).toMatchObject({ verdict: "too_early", reason: "sample" });
    const end = { knownMs: dayEnd(14), nowMs: dayEnd(14) };
    expect(measureEffect(given(quiet, [usual], end))).toMatchObject({
      verdict: "no_evidence",
      reason: "sample",
      final: true,
    });
  });

  it("compares before and after alone where nothing is untouched, and says so", () => {
    const effect = measureEffect(
      given(
        page(100, (isAfter) => (isAfter ? 0.05 : 0.04)),
        [],
      ),
    );
    expect(effect).toMatchObject({ method: "before_after", controls: 0, verdict: "helped" });
    expect(effect.expected).toBeCloseTo(0.04, 10);
  });

  it("leaves out untouched pages that nobody visits", () => {
    const empty = seriesOf(() => ({ sessions: 0, orders: 0 }));
    expect(measureEffect(given(usual, [empty, usual])).controls).toBe(1);
  });

  it("says that a page is gone, or was not there before", () => {
    const gone = seriesOf((_at, isAfter) => (isAfter ? { sessions: 0, orders: 0 } : { sessions: 100, orders: 4 }));
    expect(measureEffect(given(gone, [usual]))).toMatchObject({ verdict: "no_evidence", reason: "gone", after: null });
    const fresh = seriesOf((_at, isAfter) => (isAfter ? { sessions: 100, orders: 4 } : { sessions: 0, orders: 0 }));
    expect(measureEffect(given(fresh, [usual]))).toMatchObject({ verdict: "no_evidence", reason: "no_before" });
  });

  it("bears no traffic at all", () => {
    const empty = seriesOf(() => ({ sessions: 0, orders: 0 }));
    expect(measureEffect(given(empty, []))).toMatchObject({ effect: null, low: null, before: null });
    expect(measureEffect(given(new Map(), []))).toMatchObject({ verdict: "too_early", reason: "days" });
  });

  it("counts days of which nothing is known as none", () => {
    const known = seriesOf((at, isAfter) => (isAfter && at < dayEnd(5) ? null : { sessions: 100, orders: 4 }));
    expect(measureEffect(given(known, []))).toMatchObject({ reason: "days" });
  });
});

describe("hours", () => {
  it("are paired one to one with the same hours of the week, the change's own left out", () => {
    for (const days of [1, 7, 9, 14]) {
      const pairs = pairsByDay(changedMs, days, timezone).flat();
      expect(new Set(pairs.map(({ before }) => before)).size).toBe(pairs.length);
      for (const { before, after } of pairs) {
        expect((after - before) % (7 * day)).toBe(0);
        expect(before).toBeLessThan(changedMs - (changedMs % hour));
        expect(after).toBeGreaterThan(changedMs);
      }
    }
  });

  it("keep to the clock where it was put forward", () => {
    const local = new Intl.DateTimeFormat("en", { timeZone: "Europe/Berlin", weekday: "short", hour: "2-digit" });
    for (const { before, after } of pairsByDay(Date.parse("2026-03-27T10:00:00Z"), 7, "Europe/Berlin").flat()) {
      if (after < Date.parse("2026-03-29T00:00:00Z") || after > Date.parse("2026-03-29T02:00:00Z"))
        expect(local.format(before)).toBe(local.format(after));
    }
  });
});
