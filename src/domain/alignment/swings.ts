/** Which channels and pages convert otherwise than in the four weeks before, by more than chance and their ordinary ups and downs explain. */

export const swingDimensions = ["channel", "landing_page"] as const;
export type SwingDimension = (typeof swingDimensions)[number];

/** Visits that began with a key, and orders that came of them, week by week; the last is the one in question. */
export interface WeeklyCounts {
  readonly by: SwingDimension;
  readonly key: string;
  readonly sessions: readonly number[];
  readonly orders: readonly number[];
}

export interface Swing {
  readonly by: SwingDimension;
  readonly key: string;
  readonly sessions: number;
  readonly orders: number;
  /** Orders per visit, 0–1. */
  readonly rate: number;
  readonly usualRate: number;
  /** rate ÷ usual rate − 1 */
  readonly change: number;
  /** 95 % interval of rate − usual rate. */
  readonly low: number;
  readonly high: number;
  /** Orders more (or fewer, below zero) than the usual rate would have brought. */
  readonly orderGap: number;
}

export interface Swings {
  /** How many keys had visits enough to be compared. */
  readonly compared: number;
  /** The most orders gained or lost first. */
  readonly rows: readonly Swing[];
}

/** Share of false swings among those that are shown (Benjamini and Hochberg 1995). */
const falseShare = 0.05;
/** Below so many expected orders in the week the normal approximation says nothing. */
const leastExpected = 5;
const leastUsualWeeks = 2;

interface Tested extends Swing {
  readonly p: number;
}

/**
 * Two proportions, their variance widened by what the four weeks before differ among each other beyond chance
 * (Pearson's dispersion, pooled over all keys of the dimension; at least 1).
 */
export function conversionSwings(all: readonly WeeklyCounts[], most = 12): Swings {
  const tested = swingDimensions.flatMap((by) => {
    const those = all.filter((counts) => counts.by === by && !counts.key.startsWith("("));
    const widened = dispersionOf(those);
    return those.flatMap((counts) => testOf(counts, widened) ?? []);
  });
  const rows = surprising(tested).map(({ p: _p, ...swing }) => swing);
  rows.sort((a, b) => Math.abs(b.orderGap) - Math.abs(a.orderGap) || (a.key < b.key ? -1 : 1));
  return { compared: tested.length, rows: rows.slice(0, most) };
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

/** Pearson's χ² of the weeks before around each key's own rate ÷ its degrees of freedom. */
export function dispersionOf(all: readonly WeeklyCounts[]): number {
  let squares = 0;
  let freedom = 0;
  for (const { sessions, orders } of all) {
    const weeks = sessions.slice(0, -1).map((visits, i) => ({ visits, came: orders[i] ?? 0 }));
    const rate = sum(weeks.map(({ came }) => came)) / sum(weeks.map(({ visits }) => visits));
    const usable = weeks.filter(({ visits }) => visits * rate >= leastExpected);
    if (usable.length < leastUsualWeeks || rate >= 1) continue;
    for (const { visits, came } of usable) squares += (came - visits * rate) ** 2 / (visits * rate * (1 - rate));
    freedom += usable.length - 1;
  }
  return freedom === 0 ? 1 : Math.max(1, squares / freedom);
}

function testOf({ by, key, sessions: visits, orders: came }: WeeklyCounts, widened: number): Tested | null {
  const [sessions = 0, orders = 0] = [visits.at(-1), came.at(-1)];
  const [usualSessions, usualOrders] = [sum(visits.slice(0, -1)), sum(came.slice(0, -1))];
  if (visits.slice(0, -1).filter((week) => week > 0).length < leastUsualWeeks || sessions === 0) return null;
  const [rate, usualRate] = [orders / sessions, usualOrders / usualSessions];
  const pooled = (orders + usualOrders) / (sessions + usualSessions);
  if (usualRate * sessions < leastExpected || pooled >= 1) return null;
  const z = (rate - usualRate) / Math.sqrt(widened * pooled * (1 - pooled) * (1 / sessions + 1 / usualSessions));
  const apart = widened * ((rate * (1 - rate)) / sessions + (usualRate * (1 - usualRate)) / usualSessions);
  const reach = 1.96 * Math.sqrt(Math.max(0, apart));
  const [low, high] = [rate - usualRate - reach, rate - usualRate + reach];
  const orderGap = orders - usualRate * sessions;
  return { by, key, sessions, orders, rate, usualRate, change: rate / usualRate - 1, low, high, orderGap, p: tails(z) };
}

/** Those whose p-value lies below its rank's part of the share. */
function surprising(tested: readonly Tested[]): Tested[] {
  const ranked = [...tested].sort((a, b) => a.p - b.p);
  const last = ranked.findLastIndex(({ p }, i) => p <= (falseShare * (i + 1)) / ranked.length);
  return ranked.slice(0, last + 1);
}

/** Both tails of the normal distribution beyond ±z (Abramowitz and Stegun 7.1.26, error below 1.5e-7). */
export function tails(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.min(1, Math.max(0, series * Math.exp(-x * x)));
}
