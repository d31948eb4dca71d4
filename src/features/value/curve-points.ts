/** The lines of the cohort chart: value per customer by months since the first order. */
import type { CacLtvAnswer, CohortRow } from "#domain/ltv/cac-ltv-question.ts";

export interface CurveLine {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly values: readonly (number | null)[];
}

/** Beyond this many, the lines are of no use to the eye: the youngest are drawn, the table holds all. */
export const mostLines = 8;
/** Fewer customers than this say little. */
export const fewCustomers = 30;

const perCustomer = ({ size, cumulativeRevenue }: CohortRow) =>
  cumulativeRevenue.map((money) => (money === null || size === 0 ? null : money / size));

export function cohortLines(answer: CacLtvAnswer, key: string | null): CurveLine[] {
  const rows = key === null ? answer.allCohorts : answer.cohorts.filter((one) => one.key === key);
  return rows.map((row) => ({ id: row.cohort, name: row.cohort, size: row.size, values: perCustomer(row) }));
}

/** Cohorts with a known month, the latest; each point is { month, pooled, 2026-01: …, }. */
export function drawnLines(lines: readonly CurveLine[]): CurveLine[] {
  return lines.filter(({ values }) => values.some((value) => value !== null)).slice(-mostLines);
}

export type CurvePoint = Readonly<Record<string, number | null>>;

export function curvePoints(lines: readonly CurveLine[], pooled: readonly (number | null)[]): CurvePoint[] {
  return pooled.map((value, month) => ({
    month,
    pooled: value,
    ...Object.fromEntries(lines.map(({ id, values }) => [id, values[month] ?? null])),
  }));
}
