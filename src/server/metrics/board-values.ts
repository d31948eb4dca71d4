/** From sums to values: the dictionary's formulas, the plan of a span, the workspace's money. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import type { BoardQuestion, MetricValues } from "#domain/metrics/board-question.ts";
import type { Span } from "#domain/metrics/board-window.ts";
import type { Measures } from "#domain/metrics/measure.ts";
import { type Metric, measuresOf, metricValue } from "#domain/metrics/metric.ts";
import type { BoardAsk } from "./read-board.ts";

/** A question with what its sums depend on. */
export interface Asked {
  readonly question: BoardQuestion;
  readonly workspace: WorkspaceRef;
  readonly metrics: readonly Metric[];
  readonly span: Span;
}

/** And with the plan, which its values depend on besides. */
export interface Planned extends Asked {
  /** True when a metric needs the plan. */
  readonly planned: boolean;
  readonly plan: (fromMs: number, toMs: number, key: string) => number | null;
}

/** What the columns are asked for this span of the question. */
export function askOf({ question, workspace, metrics }: Asked, span: Span): Omit<BoardAsk, "levels"> {
  const measures = measuresOf(metrics).filter((measure) => measure !== "plan");
  return { workspaceId: workspace.id, timezone: workspace.timezone, question, span, measures };
}

/** The sums of a span with its plan, where a metric needs one. */
export function countedOf(asked: Planned, sums: Measures, { fromMs, toMs }: Span, key: string | null): Measures {
  if (!asked.planned) return sums;
  const { span } = asked;
  return { ...sums, plan: asked.plan(Math.max(fromMs, span.fromMs), Math.min(toMs, span.toMs), key ?? "") };
}

/** In major units, rates 0–1. */
export function amountOf({ workspace }: Asked, metric: Metric, counted: Measures): number | null {
  const value = metricValue(metric, counted, workspace.margin);
  return metric.unit === "money" && value !== null ? toMajor(Math.round(value), workspace.currency) : value;
}

export function valuesOf(asked: Planned, sums: Measures, span: Span, key: string | null): MetricValues {
  const counted = countedOf(asked, sums, span, key);
  const values: Record<string, number | null> = {};
  for (const metric of asked.metrics) values[metric.id] = amountOf(asked, metric, counted);
  return values;
}

/** Where nothing was counted: no events, and unknown spend. */
export const nothing: Measures = {
  sessions: 0,
  engaged_sessions: 0,
  visitors: 0,
  page_views: 0,
  sign_ups: 0,
  product_views: 0,
  add_to_carts: 0,
  checkouts: 0,
  orders: 0,
  new_customers: 0,
  gross_revenue: 0,
  refunds: 0,
  interactions: 0,
  leads: 0,
  complaints: 0,
};

/** Calendar arithmetic is slow and every key asks for the same few buckets: each is reckoned once. */
export function perLabel<T>(reckon: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>();
  return (label) => {
    const found = known.get(label) ?? reckon(label);
    known.set(label, found);
    return found;
  };
}
