/** How a month's spend keeps to its plan, and where it will end if it goes on like this. */
import { monthSpan, shareElapsed } from "./month.ts";
import { planToDate } from "./plan.ts";

export interface Pace {
  readonly planMinor: number | null;
  readonly planToDateMinor: number | null;
  readonly spentMinor: number;
  /** Spend ÷ plan to date; null without a plan, or before the month begins. */
  readonly pace: number | null;
  /** Run rate: spend to date ÷ share of the month elapsed; null within the month's first day, final once it is over. */
  readonly forecastMinor: number | null;
  /** (Forecast − plan) ÷ plan. */
  readonly forecastOff: number | null;
}

const firstDayMs = 86_400_000;

export function paceOf(
  planMinor: number | null,
  spentMinor: number,
  period: string,
  timezone: string,
  nowMs: number,
): Pace {
  const span = monthSpan(period, timezone);
  const planToDateMinor = planMinor === null ? null : planToDate(planMinor, period, timezone, nowMs);
  const early = nowMs - span.fromMs < firstDayMs;
  const forecastMinor = early ? null : Math.round(spentMinor / shareElapsed(span, nowMs));
  return {
    planMinor,
    planToDateMinor,
    spentMinor,
    pace: planToDateMinor === null || planToDateMinor === 0 ? null : spentMinor / planToDateMinor,
    forecastMinor,
    forecastOff: forecastMinor === null || !planMinor ? null : (forecastMinor - planMinor) / planMinor,
  };
}

/** `over` and `under` begin 5 % away from the plan. */
export type Verdict = "on_plan" | "over" | "under" | "no_plan" | "too_early";

export function verdictOf({ planMinor, forecastOff }: Pace): Verdict {
  if (planMinor === null || planMinor === 0) return "no_plan";
  if (forecastOff === null) return "too_early";
  return Math.abs(forecastOff) <= 0.05 ? "on_plan" : forecastOff > 0 ? "over" : "under";
}
