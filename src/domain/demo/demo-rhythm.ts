/** When people come: the hours of the day, the days of the week, the promotions, the two faults that begin near the end, and one that ended. */
import type { Behaviour } from "./demo-channels.ts";
import { hourMs, localDay, localHour, weekday } from "./shanghai-calendar.ts";

/** Visits by hour in Shanghai, midnight first: lunch at 12–13, the evening at 20–22. */
const day24 = [
  0.45, 0.26, 0.15, 0.1, 0.09, 0.14, 0.32, 0.58, 0.78, 0.9, 0.96, 1.12, 1.5, 1.34, 1, 0.94, 0.96, 1.02, 1.18, 1.42, 1.9,
  2.1, 1.95, 1.2,
];

const rhythms = new Map<number, readonly number[]>();

/** The day with a channel's own strength of rhythm; the mean of the 24 is 1. */
function rhythmOf(tilt: number): readonly number[] {
  const known = rhythms.get(tilt);
  if (known !== undefined) return known;
  const raw = day24.map((value) => value ** tilt);
  const mean = raw.reduce((sum, value) => sum + value, 0) / 24;
  const rhythm = raw.map((value) => value / mean);
  rhythms.set(tilt, rhythm);
  return rhythm;
}

export const promotionCycleDays = 28;
const lastPromotionEndsBeforeEnd = 17;
/** Traffic on the days of a promotion: warm-up, eve, the day itself, the day after. */
const promotionTraffic = [1.25, 1.6, 2.5, 1.5];
const promotionBuying = [0.9, 1.1, 1.7, 1.35];
const promotionDiscount = 0.12;
const launchRush = 1.7;

/** First and last local day of the promotion that was over 17 days before this day. */
export function promotionDays(endDay: number): readonly [number, number] {
  return [endDay - lastPromotionEndsBeforeEnd - promotionTraffic.length + 1, endDay - lastPromotionEndsBeforeEnd];
}

/** Which day of a promotion this is, 0 the first; null outside. Promotions return every 28 days, also after the end. */
function promotionDay(day: number, endDay: number): number | null {
  const [first] = promotionDays(endDay);
  const since = (((day - first) % promotionCycleDays) + promotionCycleDays) % promotionCycleDays;
  return since < promotionTraffic.length ? since : null;
}

/** What the season does to an hour. */
export interface Season {
  readonly traffic: number;
  readonly buying: number;
  readonly discount: number;
}

export const ordinarySeason: Season = { traffic: 1, buying: 1, discount: 0 };

export function seasonOf(hour: number, endDay: number): Season {
  const nth = promotionDay(localDay(hour), endDay);
  if (nth === null) return ordinarySeason;
  const rush = nth === 2 && (localHour(hour) < 2 || localHour(hour) >= 20) ? launchRush : 1;
  return {
    traffic: (promotionTraffic[nth] ?? 1) * rush,
    buying: promotionBuying[nth] ?? 1,
    discount: promotionDiscount,
  };
}

/** First visits of a way in during an hour, relative to its own mean. */
export function rateOf(way: Behaviour, hour: number, season: Season): number {
  const day = weekday(localDay(hour));
  const week = day === 0 || day === 6 ? way.weekend : day === 5 ? 1.03 : 1;
  return way.weight * (rhythmOf(way.tilt)[localHour(hour)] ?? 1) * week * season.traffic;
}

export const leakDays = 6;
/** What is left of add-to-carts and of buyers on the leaking page. */
export const leakLeaves = 0.1;
/** A page whose voucher did not work until it was mended: what is left of its buyers before, and what it wins after. */
export const mendedDays = 13;
export const brokenLeaves = 0.15;
export const mendedWins = 5;
export const sinkHours = 30;
/** What is left of the sinking channel's click-through rate. */
export const sinkLeaves = 0.65;
export const sinkingChannelKey = "weibo";

export function leakStartsAt(endMs: number): number {
  return endMs - leakDays * 24 * hourMs;
}

export function mendedAt(endMs: number): number {
  return endMs - mendedDays * 24 * hourMs;
}

export function sinkStartsAt(endMs: number): number {
  return endMs - sinkHours * hourMs;
}
