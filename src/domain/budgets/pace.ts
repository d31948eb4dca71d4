/** How a month's spend keeps to its plan, and where it will end if it goes on like this. */
import { monthSpan, shareElapsed } from "./month.ts";
import { planToDate } from "./plan.ts";

export interface Pace {
  readonly planMinor: number | null;
  readonly planToDateMinor: number | null;
  readonly spentMinor: number;
  /** Spend ÷ plan to date; null without a plan, or before the month begins. */
  readonly pace: number | null;
  /** Run rate: spend ÷ share of the month that it was reported for; null within the first day, final once it is over. */
  readonly forecastMinor: number | null;
  /** (Forecast − plan) ÷ plan. */
  readonly forecastOff: number | null;
}

const firstDayMs = 86_400_000;

/** The month as it is looked at. */
export interface PaceClock {
  readonly period: string;
  readonly timezone: string;
  readonly nowMs: number;
  /** Until when spend has been reported: late figures must not look like saving. `nowMs` when left out. */
  readonly throughMs?: number;
}

export function paceOf(planMinor: number | null, spentMinor: number, clock: PaceClock): Pace {
  const { period, timezone, nowMs } = clock;
  const throughMs = Math.min(clock.throughMs ?? nowMs, nowMs);
  const span = monthSpan(period, timezone);
  const planToDateMinor = planMinor === null ? null : planToDate(planMinor, period, timezone, nowMs);
  const early = throughMs - span.fromMs < firstDayMs;
  const forecastMinor = early ? null : Math.round(spentMinor / shareElapsed(span, throughMs));
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
