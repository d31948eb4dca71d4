/** What an hour usually is: the same local hour of the week, and those beside it, in the four weeks before. */
import { hourMs, localClock } from "#domain/base/local-time.ts";
import { medianOf } from "./median.ts";

export interface HourValue {
  /** Start of the hour, epoch ms. */
  readonly at: number;
  /** null: nothing is known, which is not nothing. */
  readonly value: number | null;
}

const weekHours = 168;
const weeks = 4;
/** Fewer like hours than this say nothing. */
const leastLike = 3;

export interface Season {
  /** Values of like hours before the hour at this index. */
  like(index: number): number[];
  /** What is expected at this index: median of like hours, else of the day before; null without either. */
  expected(index: number): number | null;
}

/** `hours` in time order, at most one per hour; where clocks are put back, one local hour holds two. */
export function seasonOf(hours: readonly HourValue[], timezone: string): Season {
  const local = hours.map(({ at }) => Math.floor(localClock(at, timezone) / hourMs));
  const byLocal = new Map<number, number[]>();
  hours.forEach(({ value }, i) => {
    if (value === null) return;
    const hour = local[i] ?? 0;
    byLocal.set(hour, [...(byLocal.get(hour) ?? []), value]);
  });
  const at = (hour: number) => byLocal.get(hour) ?? [];
  const like = (index: number): number[] => {
    const hour = local[index] ?? 0;
    const found: number[] = [];
    for (let week = 1; week <= weeks; week++)
      for (const beside of [-1, 0, 1]) found.push(...at(hour - week * weekHours + beside));
    return found;
  };
  const dayBefore = (index: number): number[] => {
    const now = hours[index]?.at ?? 0;
    const found: number[] = [];
    for (let i = index - 1; i >= 0 && (hours[i]?.at ?? 0) >= now - 24 * hourMs; i--) {
      const value = hours[i]?.value ?? null;
      if (value !== null) found.push(value);
    }
    return found;
  };
  const expected = (index: number) => {
    const found = like(index);
    return medianOf(found.length >= leastLike ? found : dayBefore(index));
  };
  return { like, expected };
}
