/** Spans of time as text: how late, how long ago, how long is left. */
import type { Locale } from "#domain/base/locale.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "35 min", "2 h", "3 d"; "35 分钟", "2 小时", "3 天". The span in milliseconds; whole units, rounded down, at least a minute. */
export function spanText(milliseconds: number, locale: Locale): string {
  const span = Math.abs(milliseconds);
  const english = locale === "en";
  if (span < hour) return `${Math.max(1, Math.floor(span / minute))} ${english ? "min" : "分钟"}`;
  if (span < 2 * day) return `${Math.floor(span / hour)} ${english ? "h" : "小时"}`;
  return `${Math.floor(span / day)} ${english ? "d" : "天"}`;
}

/** "16 s", "16 秒". */
export function secondsText(seconds: number, locale: Locale): string {
  return `${Math.round(seconds)} ${locale === "en" ? "s" : "秒"}`;
}

/** "2 h late", "延迟 2 小时". */
export function lateText(milliseconds: number, locale: Locale): string {
  const span = spanText(milliseconds, locale);
  return locale === "en" ? `${span} late` : `延迟 ${span}`;
}

/** "just now", "5 min ago", "5 分钟前". */
export function agoText(milliseconds: number, locale: Locale): string {
  if (milliseconds < minute) return locale === "en" ? "just now" : "刚刚";
  const span = spanText(milliseconds, locale);
  return locale === "en" ? `${span} ago` : `${span}前`;
}

/** Hours and minutes on a clock that runs down: "47:53", "−1:20" when over. */
export function countdownText(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / minute);
  const sign = milliseconds < 0 && minutes > 0 ? "−" : "";
  return `${sign}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
