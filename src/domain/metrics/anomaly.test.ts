/** The detector on series made by hand: what is planted is found, what is not there is not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hourMs, localClock } from "#domain/base/local-time.ts";
import { judge, type Series, thresholds } from "./anomaly.ts";
import { countTail, deviationOf } from "./count-tail.ts";
import { calmThreshold, incidentsOf } from "./incident.ts";

const day = 24 * hourMs;
const start = Date.parse("2026-01-05T00:00:00Z");

/** Even noise between −1 and 1 that is the same each time. */
const noise = (i: number) => 2 * ((Math.sin(i * 12.9898) * 43758.5453) % 1) - Math.sign(Math.sin(i * 12.9898));
/** Busy by day, quiet by night, on the local clock. */
const rhythm = (at: number, zone: string) => 1 + 0.8 * Math.sin((2 * Math.PI * (localClock(at, zone) % day)) / day);

interface Making {
  readonly level: number;
  readonly weeks: number;
  readonly zone?: string;
  readonly kind?: Series["kind"];
  readonly from?: number;
  readonly planted?: (at: number, value: number) => number | null;
}

function made({
  level,
  weeks,
  zone = "UTC",
  kind = "count",
  from = start,
  planted = (_at, value) => value,
}: Making): Series {
  const hours = Array.from({ length: weeks * 168 }, (_, i) => {
    const at = from + i * hourMs;
    const usual = level * rhythm(at, zone) * (1 + 0.1 * noise(i));
    return { at, value: planted(at, kind === "count" ? Math.round(usual) : usual) };
  });
  return { hours, kind, timezone: zone };
}

const unusual = (series: Series, from: number, threshold = thresholds.normal) =>
  incidentsOf(judge(series, from), threshold);
const week = (n: number, hours = 0) => start + n * 7 * day + hours * hourMs;

describe("judge", () => {
  it("finds a planted collapse and a planted surge once each, where they are, and nothing else", () => {
    const [collapse, surge] = [week(6, 34), week(7, 60)];
    const series = made({
      level: 400,
      weeks: 8,
      planted: (at, value) => {
        if (at >= collapse && at < collapse + 4 * hourMs) return Math.round(value * 0.2);
        return at >= surge && at < surge + 3 * hourMs ? value * 4 : value;
      },
    });
    expect(unusual(series, week(5))).toMatchObject([
      { kind: "collapse", fromMs: collapse, toMs: collapse + 4 * hourMs },
      { kind: "surge", fromMs: surge, toMs: surge + 3 * hourMs },
    ]);
  });

  it("follows the local clock over the change to summer time", () => {
    const from = Date.parse("2026-02-02T05:00:00Z");
    const series = made({ level: 300, weeks: 8, zone: "America/New_York", from });
    expect(unusual(series, from + 5 * 7 * day)).toEqual([]);
    const ignorant = { ...series, timezone: "UTC" };
    const shifted = judge(ignorant, Date.parse("2026-03-08T07:00:00Z")).map(({ score }) => Math.abs(score));
    const local = judge(series, Date.parse("2026-03-08T07:00:00Z")).map(({ score }) => Math.abs(score));
    expect(Math.max(...shifted.slice(0, 168))).toBeGreaterThan(Math.max(...local.slice(0, 168)));
  });

  it("leaves unknown hours unknown: neither judged nor taken for nothing", () => {
    const gap = week(6, 20);
    const series = made({
      level: 400,
      weeks: 8,
      planted: (at, value) => (at >= gap && at < gap + 30 * hourMs ? null : value),
    });
    const judged = judge(series, week(5));
    expect(judged.some(({ at }) => at >= gap && at < gap + 30 * hourMs)).toBe(false);
    expect(incidentsOf(judged, thresholds.normal)).toEqual([]);
  });

  it("says that a channel stopped after hours of nothing, however little it brings", () => {
    const still = week(6, 30);
    const series = made({
      level: 4,
      weeks: 8,
      planted: (at, value) => (at >= still && at < still + 20 * hourMs ? 0 : value),
    });
    const [found, ...more] = unusual(series, week(5));
    expect(found).toMatchObject({ kind: "stopped", toMs: still + 20 * hourMs });
    expect((found?.fromMs ?? 0) - still).toBeGreaterThanOrEqual(hourMs);
    expect(more).toEqual([]);
  });

  it("does not take a quiet hour of few for a collapse", () => {
    const series = made({ level: 2, weeks: 8, planted: (at, value) => (at % (5 * hourMs) === 0 ? 0 : value) });
    expect(unusual(series, week(5))).toEqual([]);
  });

  it("judges costs by their ratio: ten times as dear is as unusual as a tenth", () => {
    const at = week(6, 12);
    const peak = (times: number) => {
      const planted = (when: number, value: number) => (when === at ? value * times : value);
      return judge(made({ level: 1.2, weeks: 7, kind: "amount", planted }), at)[0]?.score ?? 0;
    };
    expect(peak(10)).toBeGreaterThan(thresholds.low);
    expect(peak(0.1) / -peak(10)).toBeCloseTo(1, 0);
  });

  it("says nothing where there is too little memory", () => {
    expect(judge(made({ level: 400, weeks: 1 }), start).filter(({ at }) => at < start + day)).toEqual([]);
    expect(judge({ hours: [], kind: "count", timezone: "UTC" }, start)).toEqual([]);
  });

  it.each(["count", "amount"] as const)("takes no %s of a confirmed stretch for usual", (kind) => {
    const [outage, back] = [week(5), week(7, 100)];
    const series = made({
      level: 400,
      weeks: 9,
      kind,
      planted: (at, value) => (at >= outage && at < back ? Math.round(value * 0.2) : value),
    });
    const apart = [{ fromMs: outage, toMs: back }];
    const usual = (of: Series) => {
      const { expected, value } = judge(of, back)[0] ?? { expected: 0, value: 1 };
      return expected / value;
    };
    expect(usual(series)).toBeLessThan(0.6);
    expect(Math.abs(usual({ ...series, apart }) - 1)).toBeLessThan(0.25);
    expect(unusual({ ...series, apart }, back)).toEqual([]);
    expect(unusual({ ...series, apart }, outage)).toMatchObject([{ kind: "collapse", fromMs: outage, toMs: back }]);
  });

  it("says the same of an hour whatever comes later", () => {
    const whole = made({
      level: 50,
      weeks: 7,
      planted: (at, value) => (at > week(6) && at % (31 * hourMs) === 0 ? 0 : value),
    });
    const early = { ...whole, hours: whole.hours.filter(({ at }) => at < week(6, 50)) };
    const later = judge(whole, week(6)).filter(({ at }) => at < week(6, 50));
    expect(judge(early, week(6))).toEqual(later);
  });
});

describe("incidentsOf", () => {
  const hours = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 60 });
  it("covers every unusual hour once, with six hours between any two", () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: -9, max: 9 }), (found, score) => {
        const judged = found
          .sort((a, b) => a - b)
          .map((hour) => ({ at: hour * hourMs, value: 1, expected: 2, score: score || 6, stopped: false }));
        const incidents = incidentsOf(judged, 5);
        const loud = judged.filter((one) => Math.abs(one.score) >= 5);
        for (const { at } of loud)
          expect(incidents.filter(({ fromMs, toMs }) => at >= fromMs && at < toMs)).toHaveLength(1);
        incidents.slice(1).forEach(({ fromMs }, i) => {
          expect(fromMs - (incidents[i]?.toMs ?? 0) + hourMs).toBeGreaterThanOrEqual(6 * hourMs);
        });
      }),
    );
  });

  it("raises the threshold of a restless series, and of no other", () => {
    expect(calmThreshold([6, 9], 5)).toBe(5);
    expect(calmThreshold([6, 9, 7, 8], 5)).toBe(7);
    expect(calmThreshold([99, 99, 99, 99], 5)).toBe(15);
  });
});

describe("countTail", () => {
  it.each([
    ["as much as ever", 5, [5, 5, 5, 5], 0, 1],
    ["nothing where ten are usual", 0, Array.from({ length: 12 }, () => 10), 3.5, 4],
    ["sixty where ten are usual", 60, Array.from({ length: 12 }, () => 10), 8, 11],
  ])("%s", (_name, count, earlier, least, most) => {
    const z = deviationOf(countTail(count, earlier).logTail);
    expect(z).toBeGreaterThanOrEqual(least);
    expect(z).toBeLessThanOrEqual(most);
  });

  it("is Poisson's tail when much is known", () => {
    const earlier = Array.from({ length: 4_000 }, () => 3);
    expect(Math.exp(countTail(0, earlier).logTail)).toBeCloseTo(Math.exp(-3), 3);
    expect(Math.exp(countTail(1, earlier).logTail)).toBeCloseTo(Math.exp(-3) * (1 + 3), 3);
  });

  it("knows the normal's own deviations", () => {
    expect(deviationOf(Math.log(0.158655))).toBeCloseTo(1, 3);
    expect(deviationOf(Math.log(2.866516e-7))).toBeCloseTo(5, 4);
    expect(deviationOf(0)).toBe(0);
  });
});
