/** The days that the lifecycle's figures rest on: complete local days alone. */
import { localDate } from "#domain/base/local-time.ts";
import type { Span } from "#domain/metrics/span.ts";
import { periodDays, repurchaseDays } from "./lifecycle-question.ts";
import { dayNumber, startOfDayNumber } from "./local-period.ts";

/** Day numbers; `endDay` is the first day that no longer counts. */
export interface LifecycleWindow {
  readonly firstDay: number;
  readonly endDay: number;
  /** The earliest day that the figures of active people need. */
  readonly sinceDay: number;
  /** Epoch ms of the starts of those days. */
  readonly sinceMs: number;
  readonly endMs: number;
  /** Start of the period before, and of the present one. */
  readonly beforeMs: number;
  readonly presentMs: number;
}

/** Ends with the last midnight that is neither after the span nor in the future. */
export function lifecycleWindow(span: Span, timezone: string, nowMs: number): LifecycleWindow {
  const endDay = dayNumber(localDate(Math.min(span.toMs, nowMs), timezone));
  const firstDay = dayNumber(localDate(span.fromMs, timezone));
  const sinceDay = Math.min(firstDay - periodDays + 1, endDay - 2 * periodDays);
  return {
    firstDay,
    endDay,
    sinceDay,
    sinceMs: startOfDayNumber(sinceDay, timezone),
    endMs: startOfDayNumber(endDay, timezone),
    beforeMs: startOfDayNumber(endDay - 2 * periodDays, timezone),
    presentMs: startOfDayNumber(endDay - periodDays, timezone),
  };
}

/** Local days between which first orders count for the repurchase rate: three, each 90 days after the other. */
export function repurchaseEdges({ endDay }: LifecycleWindow): readonly [number, number, number] {
  return [endDay - 3 * repurchaseDays, endDay - 2 * repurchaseDays, endDay - repurchaseDays];
}
