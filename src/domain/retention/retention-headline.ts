/** D1, D7 and D30: of the people whose day is over, the share that came back exactly on it. */
import { startOfDayNumber } from "./local-period.ts";
import { type DayFigure, headlineDays, type RetentionHeadline } from "./retention-question.ts";
import type { StartDay } from "./start-day.ts";

/** By local days, over everybody who began in the span, and over the span just before. */
export function retentionHeadline(days: readonly StartDay[], timezone: string, asOfMs: number): RetentionHeadline[] {
  return headlineDays.map((day) => {
    const over = days.filter((one) => startOfDayNumber(one.day + day + 1, timezone) <= asOfMs);
    return {
      day,
      now: figureOf(
        over.filter(({ earlier }) => !earlier),
        day,
      ),
      before: figureOf(
        over.filter(({ earlier }) => earlier),
        day,
      ),
    };
  });
}

function figureOf(days: readonly StartDay[], day: (typeof headlineDays)[number]): DayFigure {
  const people = days.reduce((sum, one) => sum + one.people, 0);
  const returned = days.reduce((sum, one) => sum + one[`d${day}`], 0);
  return { people, returned, rate: people === 0 ? null : returned / people };
}
