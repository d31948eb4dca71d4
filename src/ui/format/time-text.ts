/** Days, hours and months as text, in the workspace's time zone. */
import type { Locale } from "#domain/base/locale.ts";
import { unknown } from "./number-text.ts";

export interface TimeSettings {
  readonly locale: Locale;
  readonly timezone: string;
}

/** An instant (ISO with zone, or Date), or a calendar date "2026-11-19", which has no time zone. */
export type Moment = string | Date;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly clock: string;
}

const english = {
  days: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const;
const longMonths = "January February March April May June July August September October November December".split(" ");
const chineseDays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"] as const;

const zones = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  let format = zones.get(timeZone);
  if (format === undefined) {
    const numeric = "numeric";
    const twoDigits = "2-digit";
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      year: numeric,
      month: numeric,
      day: numeric,
      hour: twoDigits,
      minute: twoDigits,
      hourCycle: "h23",
    });
    zones.set(timeZone, format);
  }
  return format;
}

/** null for text that is no moment. */
function partsOf(moment: Moment, timezone: string): Parts | null {
  const dateOnly = typeof moment === "string" && /^\d{4}-\d{2}-\d{2}$/.test(moment);
  const at = new Date(dateOnly ? `${moment}T00:00:00Z` : moment);
  if (Number.isNaN(at.getTime())) return null;
  const found = new Map(
    zoneFormat(dateOnly ? "UTC" : timezone)
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  );
  const [year, month, day] = [Number(found.get("year")), Number(found.get("month")), Number(found.get("day"))];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, clock: `${found.get("hour")}:${found.get("minute")}` };
}

function dayOf({ month, day }: Parts, locale: Locale): string {
  return locale === "en" ? `${day} ${english.months[month - 1]}` : `${month}月${day}日`;
}

/** "Thu 19 Nov", "11月19日 周四". */
export function dayText(moment: Moment, { locale, timezone }: TimeSettings): string {
  const parts = partsOf(moment, timezone);
  if (parts === null) return unknown;
  const date = dayOf(parts, locale);
  return locale === "en" ? `${english.days[parts.weekday]} ${date}` : `${date} ${chineseDays[parts.weekday]}`;
}

/** "Thu", "周四". */
export function weekdayText(moment: Moment, { locale, timezone }: TimeSettings): string {
  const parts = partsOf(moment, timezone);
  if (parts === null) return unknown;
  return (locale === "en" ? english.days : chineseDays)[parts.weekday] ?? unknown;
}

/** "14:00". */
export function hourText(moment: Moment, { timezone }: Pick<TimeSettings, "timezone">): string {
  return partsOf(moment, timezone)?.clock ?? unknown;
}

/** The hour that starts at a moment: "13:00–14:00". */
export function hourRangeText(start: Moment, settings: Pick<TimeSettings, "timezone">): string {
  const end = new Date(new Date(start).getTime() + 3_600_000);
  return Number.isNaN(end.getTime()) ? unknown : `${hourText(start, settings)}–${hourText(end, settings)}`;
}

/** "Thu 19 Nov, 14:06", "11月19日 周四 14:06". */
export function dayHourText(moment: Moment, settings: TimeSettings): string {
  const day = dayText(moment, settings);
  if (day === unknown) return unknown;
  return `${day}${settings.locale === "en" ? "," : ""} ${hourText(moment, settings)}`;
}

/** Two dates, both included: "13–19 Nov", "28 Oct – 3 Nov", "11月13–19日"; years where they differ. */
export function dayRangeText(first: Moment, last: Moment, { locale, timezone }: TimeSettings): string {
  const from = partsOf(first, timezone);
  const to = partsOf(last, timezone);
  if (from === null || to === null) return unknown;
  const [start, end] = [dayOf(from, locale), dayOf(to, locale)];
  if (from.year !== to.year) {
    return locale === "en" ? `${start} ${from.year} – ${end} ${to.year}` : `${from.year}年${start}–${to.year}年${end}`;
  }
  if (start === end) return start;
  if (from.month !== to.month) return locale === "en" ? `${start} – ${end}` : `${start}–${end}`;
  return locale === "en" ? `${from.day}–${end}` : `${from.month}月${from.day}–${to.day}日`;
}

/** "2026-11" → "November 2026", "2026年11月". */
export function monthText(month: string, locale: Locale): string {
  const [year, number] = month.split("-").map(Number);
  const name = longMonths[(number ?? 0) - 1];
  if (year === undefined || name === undefined) return unknown;
  return locale === "en" ? `${name} ${year}` : `${year}年${number}月`;
}
