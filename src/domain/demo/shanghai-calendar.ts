/** Shanghai's clock: UTC+8 all year (no daylight saving since 1991), so that hours, days and weekdays are plain arithmetic. */
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
const offsetHours = 8;

/** Hours since 1970-01-01T00:00Z of an instant. */
export function hourOf(ms: number): number {
  return Math.floor(ms / hourMs);
}

/** 0–23 on the wall in Shanghai. */
export function localHour(hour: number): number {
  return (hour + offsetHours) % 24;
}

/** Days since 1970-01-01 on the calendar in Shanghai. */
export function localDay(hour: number): number {
  return Math.floor((hour + offsetHours) / 24);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: number): number {
  return (day + 4) % 7;
}

/** "YYYY-MM-DD" of a local day. */
export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The local day of "YYYY-MM-DD". */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/** The first hour of a local day. */
export function firstHourOf(day: number): number {
  return day * 24 - offsetHours;
}

export function isoInstant(ms: number): string {
  return new Date(ms).toISOString();
}
