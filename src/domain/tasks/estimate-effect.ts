/** The effect of a change by difference-in-differences, and its interval by drawing whole days anew. */
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { add, type BeforeAfter, type Tally } from "./effect-days.ts";

export interface Observed {
  /** Of what was changed, day by day. */
  readonly treated: readonly BeforeAfter[];
  /** Of each untouched object, the same days. */
  readonly controls: readonly (readonly BeforeAfter[])[];
}

export interface Estimate {
  readonly before: number;
  readonly after: number;
  readonly expected: number;
  readonly effect: number;
}

/**
 * What the untouched moved by is carried over as a share of one's own level, since a page of 1 % and one of 5 % do not
 * move by the same points; as a difference where a level can be negative or nothing.
 */
export type Trend = "share" | "difference";

export function sumDays(days: readonly BeforeAfter[]): { before: Tally; after: Tally } {
  const sum = { before: { over: 0, under: 0 }, after: { over: 0, under: 0 } };
  for (const { before, after } of days) {
    add(sum.before, before);
    add(sum.after, after);
  }
  return sum;
}

/** null where the object had nothing to be measured on before or after. */
export function estimateEffect({ treated, controls }: Observed, trend: Trend): Estimate | null {
  const own = sumDays(treated);
  if (own.before.under === 0 || own.after.under === 0) return null;
  const before = own.before.over / own.before.under;
  const after = own.after.over / own.after.under;
  const moved = movement(controls.map(sumDays));
  const expected = expectedOf(before, moved, trend);
  return { before, after, expected, effect: after - expected };
}

interface Movement {
  /** The untouched before and after, each at the weight that it had before: a shift of traffic among them is no movement. */
  readonly was: number;
  readonly became: number;
  readonly weight: number;
}

export function movement(controls: readonly { readonly before: Tally; readonly after: Tally }[]): Movement {
  let [was, became, weight] = [0, 0, 0];
  for (const { before, after } of controls) {
    if (before.under === 0 || after.under === 0) continue;
    was += before.over;
    became += before.under * (after.over / after.under);
    weight += before.under;
  }
  return { was, became, weight };
}

function expectedOf(before: number, { was, became, weight }: Movement, trend: Trend): number {
  if (weight === 0) return before;
  if (trend === "share") return was === 0 ? before : before * (became / was);
  return before + (became - was) / weight;
}

/** Student's 97.5 % quantile by degrees of freedom, from 1. */
const student = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16];
const draws = 1000;

/**
 * 95 %: the spread of the effect over days drawn with replacement, treated and untouched together, so that what all had
 * on a day falls away. Widened as few days need it. null where fewer than two days, or too few draws, hold anything.
 */
export function effectInterval(observed: Observed, trend: Trend, seed: number): { low: number; high: number } | null {
  const days = observed.treated.length;
  const point = estimateEffect(observed, trend);
  const quantile = student[Math.min(days - 1, student.length) - 1];
  if (point === null || quantile === undefined) return null;
  const chance = xoroshiro128plus(seed);
  const effects: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = Array.from({ length: days }, () => uniformInt(chance, 0, days - 1));
    const again = estimateEffect(
      { treated: pick(observed.treated, drawn), controls: observed.controls.map((days) => pick(days, drawn)) },
      trend,
    );
    if (again !== null) effects.push(again.effect);
  }
  if (effects.length < draws * 0.9) return null;
  const mean = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
  const variance = effects.reduce((sum, effect) => sum + (effect - mean) ** 2, 0) / (effects.length - 1);
  const half = quantile * Math.sqrt((variance * days) / (days - 1));
  return { low: point.effect - half, high: point.effect + half };
}

const pick = (days: readonly BeforeAfter[], drawn: readonly number[]): BeforeAfter[] =>
  drawn.flatMap((day) => days[day] ?? []);
