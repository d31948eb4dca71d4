/** The model of staying, against the published figures of Fader and Hardie (2007), and where it must not speak. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectRetention } from "./project-retention.ts";
import type { Cohort } from "./retention-question.ts";
import { type Departures, fitSbg, sbgLogLikelihood, sbgSurvival } from "./sbg.ts";

/** Of 1,000 people, those left after years 1 to 7. */
const regular = [1000, 631, 468, 382, 326, 289, 262, 241];
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491];

function departures(present: readonly number[]): Departures {
  const last = present.length - 1;
  const left = present.slice(1).map((people, i) => (present[i] ?? 0) - people);
  return { left, stayed: present.map((people, t) => (t === last ? people : 0)) };
}

describe("the fit", () => {
  it.each([
    ["regular", regular, 0.704, 1.182, -1680.27, 0.17],
    ["high end", highEnd, 0.668, 3.806, -1611.16, 0.378],
  ] as const)("%s customers", (_name, present, a, b, logLikelihood, atTwelve) => {
    const fit = fitSbg(departures(present));
    expect(fit?.a).toBeCloseTo(a, 3);
    expect(fit?.b).toBeCloseTo(b, 3);
    expect(fit?.logLikelihood).toBeCloseTo(logLikelihood, 2);
    expect(fit && sbgSurvival(fit, 12)).toBeCloseTo(atTwelve, 3);
  });

  it("is none where everybody leaves at the same rate, or nobody does", () => {
    expect(fitSbg(departures([1_000_000, 500_000, 250_000, 125_000, 62_500]))).toBeNull();
    expect(fitSbg(departures([1000, 1000, 1000, 1000]))).toBeNull();
  });

  it("finds the model that the figures were made from", () => {
    const made = { a: 1.3, b: 2.6 };
    const present = [0, 1, 2, 3, 4, 5, 6].map((t) => 1e6 * sbgSurvival(made, t));
    const fit = fitSbg(departures(present));
    expect(fit?.a).toBeCloseTo(1.3, 3);
    expect(fit?.b).toBeCloseTo(2.6, 3);
  });

  it("has no neighbour that is likelier", () => {
    const seen = departures(regular);
    const fit = fitSbg(seen);
    if (fit === null) throw new Error("no fit");
    for (const [x, y] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
    ] as const)
      expect(sbgLogLikelihood({ a: fit.a * x, b: fit.b * y }, seen)).toBeLessThan(fit.logLikelihood);
  });
});

it("survival begins at one, falls, and its steps are the chances of leaving", () => {
  const positive = fc.double({ min: 0.01, max: 50, noNaN: true });
  fc.assert(
    fc.property(positive, positive, fc.integer({ min: 1, max: 60 }), (a, b, t) => {
      const model = { a, b };
      expect(sbgSurvival(model, 0)).toBe(1);
      expect(sbgSurvival(model, t)).toBeLessThan(sbgSurvival(model, t - 1));
      const left = Array.from({ length: t }, (_, i) => (i === t - 1 ? 1 : 0));
      const chance = Math.exp(sbgLogLikelihood(model, { left, stayed: [] }));
      expect(chance).toBeCloseTo(sbgSurvival(model, t - 1) - sbgSurvival(model, t), 10);
    }),
  );
});

describe("the projection of cohorts", () => {
  const cohort = (returned: readonly (number | null)[], size = 1000): Cohort => ({
    cohort: "2026-01-05",
    size,
    returned,
    rates: [],
    small: false,
    partial: false,
  });

  it("goes half as far again as was asked, from everybody down", () => {
    const projection = projectRetention([cohort(regular)], 7);
    if (!projection.identified) throw new Error(projection.reason);
    expect(projection.rates).toHaveLength(12);
    expect(projection.rates[0]).toBe(1);
    expect(projection.rates[7]).toBeCloseTo(0.241, 2);
  });

  it("takes each cohort as far as it is over", () => {
    const whole = projectRetention([cohort(regular), cohort(regular)], 7);
    const half = projectRetention([cohort(regular), cohort([1000, 631, 468, null, null, null, null, null])], 7);
    if (!whole.identified || !half.identified) throw new Error("not identified");
    expect(half.a).toBeCloseTo(whole.a, 1);
    expect(half.logLikelihood).not.toBe(whole.logLikelihood);
  });

  it.each([
    ["few_periods", [cohort([1000, 600, 500, null])]],
    ["few_people", [cohort([50, 30, 20, 15], 50)]],
    ["rises", [cohort([1000, 400, 500, 300])]],
    ["no_optimum", [cohort([1000, 1000, 1000, 1000])]],
    ["few_periods", []],
  ] as const)("is silent: %s", (reason, cohorts) => {
    expect(projectRetention(cohorts, 3)).toEqual({ identified: false, reason });
  });
});
