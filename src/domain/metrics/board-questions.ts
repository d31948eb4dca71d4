/** The questions behind one view of the board: the same on the server's first page and in the browser's refreshes. */
import type { BoardQuestion } from "./board-question.ts";
import { dateIn, grainOf, rangeBefore, rangeOf } from "./board-range.ts";
import type { BoardView } from "./board-view.ts";
import { findMetric } from "./dictionary.ts";
import { measuresOf } from "./metric.ts";

/** The tiles of the strip, in reading order. */
export const kpiMetrics = [
  "spend",
  "new_customers",
  "cac",
  "conversion_rate",
  "ctr",
  "roas",
  "impressions",
  "sessions",
  "orders",
  "net_revenue",
] as const;

export interface BoardQuestions {
  /** All channels together per bucket: the strip, the bars and the map's row of all. */
  readonly trend: BoardQuestion;
  /** The trend of the range compared with; null when the comparison is the benchmark. */
  readonly before: BoardQuestion | null;
  /** The map: channels × buckets. */
  readonly map: BoardQuestion;
  readonly table: BoardQuestion;
}

/** The metrics and every measure that they are made of, so that sums can be taken over any set of buckets. */
export function withMeasures(metrics: readonly string[]): string[] {
  const measures = metrics.flatMap((id) => {
    const metric = findMetric(id);
    return metric === undefined ? [] : measuresOf([metric]).filter((measure) => findMetric(measure) !== undefined);
  });
  return [...new Set([...metrics, ...measures])];
}

/** What a view asks at an instant (epoch milliseconds), in the workspace's time zone. */
export function questionsOf(view: BoardView, timezone: string, now: number): BoardQuestions {
  const range = rangeOf(view, dateIn(timezone, now));
  const filter = Object.fromEntries(Object.entries(view.filter).map(([key, chosen]) => [key, [...(chosen ?? [])]]));
  const asked = { filter, model: view.model, clock: view.clock, grain: grainOf(range), ...range };
  const trend: BoardQuestion = {
    ...asked,
    by: "none",
    metrics: [...new Set([...withMeasures([...kpiMetrics, view.metric]), "plan", "pace"])],
    benchmark: true,
  };
  const before =
    view.compare === "benchmark" ? null : { ...trend, ...rangeBefore(range, view.compare), benchmark: false };
  return {
    trend,
    before,
    map: { ...asked, by: "channel", metrics: withMeasures([view.metric, "orders", "sessions"]), benchmark: true },
    table: { ...asked, by: view.by, grain: "total", metrics: [...view.cols], benchmark: false },
  };
}

/** The API's address of a question; `csv` asks for the same figures as a file. */
export function boardAddress(workspace: string, question: BoardQuestion, format?: "csv"): string {
  const params = new URLSearchParams({
    workspace,
    from: question.from,
    to: question.to,
    metrics: question.metrics.join(","),
    grain: question.grain,
    by: question.by,
    clock: question.clock,
    model: question.model,
  });
  if (question.benchmark) params.set("benchmark", "1");
  for (const [dimension, chosen] of Object.entries(question.filter))
    params.set(`filter[${dimension}]`, chosen.join(","));
  if (format !== undefined) params.set("format", format);
  return `/api/v1/reports/board?${params}`;
}
