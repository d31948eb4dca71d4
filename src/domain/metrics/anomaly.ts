/**
 * The streaming detector of unusual hours: each hour against its like hours of the four weeks before, in the spread of
 * the last four weeks' residuals. Nothing after an hour is looked at to judge it, and a second look says the same.
 */
import { hourMs } from "#domain/base/local-time.ts";
import { countTail, deviationOf } from "./count-tail.ts";
import { spreadOf } from "./median.ts";
import { type HourValue, seasonOf } from "./season.ts";
import type { Span } from "./span.ts";

export const sensitivities = ["off", "low", "normal", "high"] as const;
export type Sensitivity = (typeof sensitivities)[number];
/** From how many deviations on an hour is unusual. */
export const thresholds: Readonly<Record<Exclude<Sensitivity, "off">, number>> = { low: 7, normal: 5, high: 4 };

export interface Series {
  /** In time order, at most one per hour. Hours that are not here, and null, are unknown and never judged. */
  readonly hours: readonly HourValue[];
  /** `amount`: above zero and multiplicative, as costs and rates are. `count`: whole numbers from zero. */
  readonly kind: "amount" | "count";
  readonly timezone: string;
  /** Stretches that are known to have been out of the ordinary: judged, and no part of what is usual. */
  readonly apart?: readonly Span[];
}

/** One judged hour. */
export interface Judgement {
  readonly at: number;
  readonly value: number;
  /** In the series' own unit. */
  readonly expected: number;
  /** Deviations from what is usual; below zero for too little. */
  readonly score: number;
  /** Nothing came for hours, where something should. */
  readonly stopped: boolean;
}

const memoryMs = 28 * 24 * hourMs;
/** Fewer residuals than this have no spread. */
const leastResiduals = 24;
/** Counts below this an hour are judged by their tail. */
const lowCount = 20;
/** Nothing for this many hours may be a stop; one such hour is chance. */
const leastStill = 2;
const mostStill = 24;

/** Stays finite at zero, and small: a cost of nothing is as unusual as a cost a thousandth of the usual. */
const smallest = 1e-6;

const scales = {
  amount: { to: (value: number) => Math.log(Math.max(value, smallest)), from: Math.exp },
  count: {
    to: (value: number) => 2 * Math.sqrt(value + 0.375),
    from: (y: number) => Math.max(0, (y / 2) ** 2 - 0.375),
  },
} as const;

/** A spread below this would make a hair's breadth unusual: 1 % of an amount, half a Poisson deviation of a count. */
const leastSpread = { amount: 0.01, count: 0.5 } as const;

/** Judges the hours from `fromMs` on; what is before is memory. Hours of too little memory are left out. */
export function judge({ hours, kind, timezone, apart = [] }: Series, fromMs: number): Judgement[] {
  const { to, from } = scales[kind];
  const isApart = (at: number) => apart.some((span) => at >= span.fromMs && at < span.toMs);
  const remembered = hours.map(({ at, value }) => ({ at, value: isApart(at) ? null : value }));
  const scale = ({ at, value }: HourValue) => ({ at, value: value === null ? null : to(value) });
  const season = seasonOf(remembered.map(scale), timezone);
  const counts = kind === "count" ? seasonOf(remembered, timezone) : null;
  const residuals: { at: number; residual: number }[] = [];
  const judged: Judgement[] = [];
  let oldest = 0;
  hours.forEach(({ at, value: known }, index) => {
    if (known === null || at < fromMs - memoryMs) return;
    const usual = season.expected(index);
    if (usual === null) return;
    const residual = to(known) - usual;
    if (at >= fromMs) {
      while ((residuals[oldest]?.at ?? at) < at - memoryMs) oldest++;
      const like = counts === null ? [] : counts.like(index);
      const isLow = counts !== null && like.length >= 3 && from(usual) < lowCount;
      const score = isLow ? tailScore(known, like) : spreadScore(residual, residuals, oldest, leastSpread[kind]);
      const still = known === 0 && counts !== null ? stillScore(hours, index, season.expected, from) : 0;
      if (score !== null) {
        const stopped = still > 0 && -still <= score;
        judged.push({ at, value: known, expected: from(usual), score: stopped ? -still : score, stopped });
      }
    }
    if (!isApart(at)) residuals.push({ at, residual });
  });
  return judged;
}

function spreadScore(
  residual: number,
  before: readonly { residual: number }[],
  oldest: number,
  least: number,
): number | null {
  if (before.length - oldest < leastResiduals) return null;
  const spread = spreadOf(before.slice(oldest).map((one) => one.residual));
  return spread === null ? null : (residual - spread.median) / Math.max(spread.deviation, least);
}

function tailScore(count: number, like: readonly number[]): number {
  const { logTail, above } = countTail(count, like);
  return (above ? 1 : -1) * deviationOf(logTail);
}

/** How unlikely it is that nothing came for all these hours; 0 for too few of them. */
function stillScore(
  hours: readonly HourValue[],
  index: number,
  expected: (index: number) => number | null,
  from: (y: number) => number,
): number {
  let [still, usual] = [0, 0];
  for (let i = index; i >= 0 && still < mostStill && hours[i]?.value === 0; i--) {
    const y = expected(i);
    still++;
    usual += y === null ? 0 : from(y);
  }
  return still < leastStill ? 0 : deviationOf(-usual);
}
