/** Where a figure comes from: its definition, its question, the statements that answered it, its sources and its rows. */
import { z } from "zod";
import type { NotedStatement } from "#domain/base/noted-statement.ts";
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import { dimensions, Filter } from "#domain/metrics/filter.ts";
import { type Measure, measures, spendMeasures } from "#domain/metrics/measure.ts";
import { MetricId } from "#domain/metrics/metric-change.ts";
import type { MetricEntry } from "#domain/metrics/metric-edition.ts";
import { spanFields } from "#domain/metrics/span.ts";

export const longestLineageDays = 100;

/** A figure of the board: by conversion time, credited to the last touch, as the board counts unless told. */
export const LineageQuestion = z.object({
  metric: MetricId,
  ...spanFields,
  by: z.enum(["none", ...dimensions]).default("none"),
  filter: Filter,
});
export type LineageQuestion = z.output<typeof LineageQuestion>;

export const LineageRowsQuestion = LineageQuestion.omit({ by: true }).extend({
  measure: z.enum(measures),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type LineageRowsQuestion = z.output<typeof LineageRowsQuestion>;

export type RowKind = "spend" | "events" | "budgets";
const spent: ReadonlySet<Measure> = new Set(spendMeasures);

/** Which rows a measure is made of. */
export function rowKindOf(measure: Measure): RowKind {
  if (measure === "plan") return "budgets";
  return spent.has(measure) ? "spend" : "events";
}

/** A measure counted anew from its rows. */
export interface MeasureLineage {
  readonly measure: Measure;
  readonly kind: RowKind;
  /** How many rows. */
  readonly rows: number;
  /** Counts, or money in major units; null where rows alone do not make it: a plan is cut by the hour. */
  readonly amount: number | null;
}

export interface LineageAnswer {
  readonly entry: MetricEntry;
  /** The question as the board understood it. */
  readonly asked: BoardQuestion;
  /** Money in major units, rates 0–1; null for unknown. */
  readonly value: number | null;
  readonly parts: readonly { readonly key: string; readonly value: number | null }[];
  readonly measures: readonly MeasureLineage[];
  /** The formula over the measures counted anew; null where they are not known. */
  readonly recounted: number | null;
  /** In the order in which they were answered. */
  readonly statements: readonly NotedStatement[];
  /** How the sums by hour that these read were made of rows beforehand. */
  readonly counting: readonly string[];
}

interface AnyRow {
  readonly at: string;
  readonly channel: string;
  readonly campaign: string;
}

export interface SpendRow extends AnyRow {
  readonly kind: "spend";
  readonly source: string;
  readonly grain: string;
  readonly creative: string;
  readonly impressions: number | null;
  readonly clicks: number | null;
  /** As it was reported. */
  readonly cost: number;
  readonly currency: string;
  /** In the workspace's currency. */
  readonly converted: number | null;
}

export interface EventRow extends AnyRow {
  readonly kind: "events";
  readonly id: string;
  /** Pseudonymous. */
  readonly person: string;
  readonly event: string;
  readonly landingPage: string;
  readonly device: string;
  readonly country: string;
  readonly revenue: number | null;
}

export interface BudgetRow extends AnyRow {
  readonly kind: "budgets";
  readonly amount: number;
}

export type LineageRow = SpendRow | EventRow | BudgetRow;

export interface LineageRowsAnswer {
  readonly kind: RowKind;
  readonly total: number;
  readonly rows: readonly LineageRow[];
}
