/** What can be expected of events, orders and spend at a moment: as much as in the same hours of the weeks before. */
import { hourMs } from "#domain/base/local-time.ts";
import type { FreshnessSigns } from "./freshness.ts";
import type { ScopeHour } from "./verdict.ts";

export const stretchMs = 600_000;
const perWeek = (168 * hourMs) / stretchMs;
const weeks = [1, 2, 3, 4];
/** No event where so many were to be expected happens by chance once in twenty thousand. */
const silence = 10;

/** Events by stretches of ten minutes, counted back from now. */
export interface Arrivals {
  readonly nowMs: number;
  /** 0 is the newest. */
  readonly counts: ReadonlyMap<number, number>;
  readonly firstMs: number | null;
  readonly lastMs: number | null;
}

type EventSigns = Pick<FreshnessSigns, "lastEventMs" | "eventsDueMs" | "eventsIn2h" | "usualIn2h">;

/** Silence is too long after half an hour, or after the time in which ten events were to be expected: a day at most. */
export function eventSigns({ nowMs, counts, firstMs, lastMs }: Arrivals): EventSigns {
  const at = (stretch: number) => counts.get(stretch) ?? 0;
  const known = firstMs === null ? [] : weeks.filter((week) => firstMs <= nowMs - week * perWeek * stretchMs);
  const twoHours = (back: number) => Array.from({ length: 12 }, (_, i) => at(i + back)).reduce((a, b) => a + b, 0);
  let expected = 0;
  let due = 0;
  while (due < 3 || (expected < silence && due < 144 && known.length > 0)) {
    for (const week of known) expected += at(due + week * perWeek) / known.length;
    due += 1;
  }
  return {
    lastEventMs: lastMs,
    eventsDueMs: due * stretchMs,
    eventsIn2h: twoHours(0),
    usualIn2h: known.map((week) => twoHours(week * perWeek)),
  };
}

const mostQuiet = 336;

/** `hours` of the whole workspace, up to now. The rate is that of the hours that are over, not of the whole week. */
export function conversionSigns(
  hours: readonly ScopeHour[],
): Pick<FreshnessSigns, "lastConversionMs" | "conversionsPerHour"> {
  const orders = hours.map(({ sums }) => sums?.orders ?? 0);
  const first = orders.findIndex((count) => count > 0);
  if (first < 0) return { lastConversionMs: null, conversionsPerHour: 0 };
  const last = orders.findLastIndex((count) => count > 0);
  let expected = 0;
  let back = 0;
  while (expected < 5 && back < Math.min(mostQuiet, orders.length)) {
    back += 1;
    const place = orders.length - back;
    const earlier = weeks.map((week) => place - week * 168).filter((hour) => hour >= first);
    for (const hour of earlier) expected += (orders[hour] ?? 0) / earlier.length;
  }
  const lastConversionMs = (hours[last]?.at ?? 0) + hourMs;
  return { lastConversionMs, conversionsPerHour: 5 / (expected < 5 ? mostQuiet : back) };
}

export interface Delivered {
  readonly source: string;
  readonly channel: string;
  readonly hourly: boolean;
  readonly through: number;
  readonly restated: number | null;
}

/** A channel that says nothing for longer while its source goes on has stopped: its hours are zeros. */
const stoppedMs = 24 * hourMs;

interface Known {
  readonly through: number;
  readonly restated: number | null;
}

const both = (one: Known | undefined, other: Known): Known => ({
  through: Math.min(one?.through ?? other.through, other.through),
  restated: Math.max(one?.restated ?? 0, other.restated ?? 0) || null,
});

/** Through when spend is known, by channel and in all. */
export class SpendKnown {
  readonly bySource: ReadonlyMap<string, number>;
  private readonly byChannel = new Map<string, Known>();
  private readonly all: Known | undefined;

  constructor(rows: readonly Delivered[]) {
    const hourly = rows.filter((row) => row.hourly);
    const bySource = new Map<string, number>();
    for (const { source, through } of hourly) bySource.set(source, Math.max(bySource.get(source) ?? 0, through));
    this.bySource = bySource;
    let all: Known | undefined;
    for (const { source, channel, through, restated } of hourly) {
      const newest = bySource.get(source) ?? through;
      const known = { through: through < newest - stoppedMs ? newest : through, restated };
      this.byChannel.set(channel, both(this.byChannel.get(channel), known));
      all = both(all, known);
    }
    this.all = all;
  }

  /** undefined: no spend by the hour is known of it. No channel: of all together. */
  of(channel: string | null): Known | undefined {
    return channel === null ? this.all : this.byChannel.get(channel);
  }
}

/** True while a channel is too young or its budget too new to be judged for a pause. `hours` end with the window. */
export function isLearning(hours: readonly ScopeHour[]): boolean {
  const spend = hours.map(({ sums }) => sums?.spend ?? 0);
  const first = spend.findIndex((amount) => amount > 0);
  if (first < 0) return false;
  const age = spend.length - first;
  if (age <= 72 && first > 0) return true;
  if (age < 9 * 24) return false;
  const day = (back: number) => spend.slice(spend.length - back - 24, spend.length - back).reduce((a, b) => a + b, 0);
  // A weekend is no new budget: the step of the same days a week before is part of what is usual.
  const step = ratio(day(0), day(24)) / ratio(day(7 * 24), day(8 * 24));
  return step > 1.5 || step < 0.5;
}

const ratio = (of: number, to: number) => (of > 0 && to > 0 ? of / to : 1);
