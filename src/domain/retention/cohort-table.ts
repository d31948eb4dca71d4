/** The table of cohorts: who began when, and how many came back in each period, as far as it is over. */
import type { Span } from "#domain/metrics/span.ts";
import { type CohortGrain, dateOfDay, firstDayOf, periodOf, startOfPeriod } from "./local-period.ts";
import { type Cohort, type CohortTotal, type RetentionQuestion, smallCohort } from "./retention-question.ts";
import type { StartDay } from "./start-day.ts";

export interface CohortFrame {
  readonly question: Pick<RetentionQuestion, "grain" | "periods" | "mode" | "within">;
  readonly span: Span;
  readonly timezone: string;
  /** Epoch ms: what is not over by then is unknown. */
  readonly asOfMs: number;
}

export interface CohortTable {
  readonly cohorts: readonly Cohort[];
  readonly total: CohortTotal;
}

/** Cohorts in the order of time; periods without anybody have none. */
export function cohortTable(days: readonly StartDay[], frame: CohortFrame): CohortTable {
  const { grain, periods, mode } = frame.question;
  const sums = new Map<number, { size: number; returned: number[] }>();
  for (const { earlier, day, people, distances, counts } of days) {
    if (earlier) continue;
    const period = periodOf(day, grain);
    const sum = sums.get(period) ?? { size: 0, returned: Array.from({ length: periods + 1 }, () => 0) };
    sums.set(period, sum);
    sum.size += people;
    distances.forEach((distance, i) => {
      const slot = Math.min(distance, periods);
      sum.returned[slot] = (sum.returned[slot] ?? 0) + (counts[i] ?? 0);
    });
  }
  const cohorts = [...sums]
    .sort(([a], [b]) => a - b)
    .map(([period, { size, returned }]) =>
      cohortOf(period, size, mode === "rolling" ? orLater(returned) : returned, frame),
    );
  return { cohorts, total: totalOf(cohorts, periods) };
}

/** Who came back in period i or later, from who came back last in period i. */
function orLater(last: readonly number[]): number[] {
  let sum = 0;
  return last
    .map((_, i) => {
      sum += last[last.length - 1 - i] ?? 0;
      return sum;
    })
    .reverse();
}

function cohortOf(period: number, size: number, counted: readonly number[], frame: CohortFrame): Cohort {
  const { question, span, timezone } = frame;
  const returned = counted.map((people, i) => (isOver(period, i, frame) ? people : null));
  return {
    cohort: dateOfDay(firstDayOf(period, question.grain)),
    size,
    returned,
    rates: returned.map((people) => share(people, size)),
    small: size < smallCohort,
    partial:
      startOfPeriod(period, question.grain, timezone) < span.fromMs ||
      startOfPeriod(period + 1, question.grain, timezone) > span.toMs,
  };
}

/** Whether everything that counts for the i-th period of a cohort lies in the past. */
function isOver(period: number, i: number, { question, timezone, asOfMs }: CohortFrame): boolean {
  const last = period + i + (question.mode === "bounded" && i > 0 ? question.within : 0);
  return endOf(last, question.grain, timezone) <= asOfMs;
}

const endOf = (period: number, grain: CohortGrain, timezone: string) => startOfPeriod(period + 1, grain, timezone);

const share = (people: number | null, size: number) => (people === null || size === 0 ? null : people / size);

function totalOf(cohorts: readonly Cohort[], periods: number): CohortTotal {
  const sizes: number[] = [];
  const returned: (number | null)[] = [];
  for (let i = 0; i <= periods; i++) {
    const over = cohorts.filter((cohort) => cohort.returned[i] !== null);
    sizes.push(over.reduce((sum, { size }) => sum + size, 0));
    returned.push(over.length === 0 ? null : over.reduce((sum, cohort) => sum + (cohort.returned[i] ?? 0), 0));
  }
  return {
    size: cohorts.reduce((sum, { size }) => sum + size, 0),
    sizes,
    returned,
    rates: returned.map((people, i) => share(people, sizes[i] ?? 0)),
  };
}
