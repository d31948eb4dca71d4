/** A funnel's window, and the time that steps take, as text. */
import { windowMs } from "#domain/funnels/funnel-question.ts";
import type { Format } from "#ui/format/format-for.ts";
import { unknown } from "#ui/format/number-text.ts";

/** "7 d", "24 h", "30 min". */
export function windowText(window: string, format: Pick<Format, "span">): string {
  return format.span(windowMs(window));
}

/** Under a minute in seconds; `null` is a dash. */
export function timeText(seconds: number | null | undefined, format: Pick<Format, "span" | "seconds">): string {
  if (seconds === null || seconds === undefined) return unknown;
  return seconds < 60 ? format.seconds(seconds) : format.span(seconds * 1000);
}
