/** What a wall looks at: today, hour by hour, against the usual; the address chooses the rest. */
import { type BoardQuestions, questionsOf } from "./board-questions.ts";
import { type BoardView, parseView } from "./board-view.ts";

/** The tiles of a wall, in reading order. */
export const wallMetrics = ["spend", "new_customers", "cac", "roas"] as const;

/** Conversion is what both teams look at; the address may name another metric, filters, model and clock. */
export function wallView(params: URLSearchParams): BoardView {
  const view = parseView(params);
  const metric = params.has("metric") ? view.metric : "conversion_rate";
  return { ...view, metric, range: "today", from: null, to: null, compare: "benchmark", by: "channel" };
}

export function wallQuestions(view: BoardView, timezone: string, now: number): Pick<BoardQuestions, "trend" | "map"> {
  const { trend, map } = questionsOf(view, timezone, now);
  return { trend, map };
}
