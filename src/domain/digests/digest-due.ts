/** When a digest is due, and which days it is about: each morning yesterday, on Mondays last week. */
import { addDays, localClock, localDate } from "#domain/base/local-time.ts";
import type { DigestPeriod } from "#domain/notifications/digest-content.ts";

/** On the workspace's clock; after it, for as long as the day lasts: a program that was down sends later. */
export const digestFromHour = 8;

/** The days that the digest of this moment is about, half-open; null while none is due. */
export function dueDays(
  period: DigestPeriod,
  nowMs: number,
  timezone: string,
): { readonly from: string; readonly to: string } | null {
  const clock = new Date(localClock(nowMs, timezone));
  if (clock.getUTCHours() < digestFromHour) return null;
  const today = localDate(nowMs, timezone);
  if (period === "daily") return { from: addDays(today, -1), to: today };
  return clock.getUTCDay() === 1 ? { from: addDays(today, -7), to: today } : null;
}
