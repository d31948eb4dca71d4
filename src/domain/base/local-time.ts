/** Days and hours of a workspace's time zone as instants; daylight saving and half-hour zones included. */
import { boundedCache } from "./bounded-cache.ts";

export const hourMs = 3_600_000;
const dayMs = 86_400_000;
/** By zone. There are about 450, each under one name; stored names of another spelling are some more. */
const formats = boundedCache<Intl.DateTimeFormat>(1_000);

const formatOf = (timezone: string) => formats.get(timezone, () => openFormat(timezone));

function openFormat(timezone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}

const slotMs = 6 * hourMs;
/** Of one zone, about fourteen years; of all together. */
const mostSlots = 20_000;
const mostSlotsOfAll = 200_000;
const slots = new Map<string, Map<number, number | null>>();
let slotsOfAll = 0;

/** How far the zone's clock is ahead throughout a slot of six hours; null where it is changed within it. */
function offsetWithin(slot: number, timezone: string): number | null {
  let known = slots.get(timezone);
  if (slotsOfAll >= mostSlotsOfAll) {
    slots.clear();
    slotsOfAll = 0;
    known = undefined;
  }
  if (known === undefined || known.size >= mostSlots) {
    slotsOfAll -= known?.size ?? 0;
    known = new Map();
    slots.set(timezone, known);
  }
  const found = known.get(slot);
  if (found !== undefined) return found;
  const [first, last] = [slot * slotMs, (slot + 1) * slotMs].map((at) => askedClock(at, timezone) - at);
  const offset = first !== undefined && first === last ? first : null;
  known.set(slot, offset);
  slotsOfAll++;
  return offset;
}

/** What the zone's clock shows at an instant, read as if it were UTC; both in epoch milliseconds. */
export function localClock(atMs: number, timezone: string): number {
  const offset = offsetWithin(Math.floor(atMs / slotMs), timezone);
  return offset === null ? askedClock(atMs, timezone) : atMs + offset;
}

/** The same from the calendar itself, which takes its time. */
function askedClock(atMs: number, timezone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timezone).formatToParts(atMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((atMs % 1000) + 1000) % 1000);
}

/** YYYY-MM-DD on the zone's calendar. */
export function localDate(atMs: number, timezone: string): string {
  return new Date(localClock(atMs, timezone)).toISOString().slice(0, 10);
}

/** The day after (or `days` after) a date: 2026-02-28 → 2026-03-01. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Days from one date to another; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** True for a real calendar date, YYYY-MM-DD. */
export function isDate(date: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

/** Instants at which the zone's clock may show a time: one, two around the end of summer time, none in its gap. */
function instantsOf(clock: number, timezone: string): number[] {
  const offsets = [-dayMs, dayMs].map((away) => localClock(clock + away, timezone) - (clock + away));
  return [...new Set(offsets)].map((offset) => clock - offset).sort((a, b) => a - b);
}

const dayStarts = boundedCache<number>(20_000);

/** The first instant of a local day, also where midnight is skipped by daylight saving. */
export function startOfLocalDay(date: string, timezone: string): number {
  // Calendars are slow to ask, and a board asks for the same few days again and again.
  return dayStarts.get(`${timezone} ${date}`, () => askedDayStart(date, timezone));
}

function askedDayStart(date: string, timezone: string): number {
  const clock = Date.parse(`${date}T00:00:00Z`);
  const candidates = instantsOf(clock, timezone);
  return candidates.find((at) => localDate(at, timezone) === date) ?? candidates[0] ?? clock;
}

/** The instant of a local hour (the first, where it comes twice); null where daylight saving skips it. */
export function localHour(date: string, hour: number, timezone: string): number | null {
  const clock = Date.parse(`${date}T00:00:00Z`) + hour * hourMs;
  return instantsOf(clock, timezone).find((at) => localClock(at, timezone) === clock) ?? null;
}

/** Start of the local hour that an instant lies in. */
export function startOfLocalHour(atMs: number, timezone: string): number {
  const past = localClock(atMs, timezone) % hourMs;
  return atMs - past;
}
