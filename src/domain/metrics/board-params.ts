/** The board's question as a URL writes it, and its answer as CSV. */
import { csvText } from "#domain/base/csv.ts";
import type { BoardAnswer, BoardQuestion, Report } from "./board-question.ts";
import { reportParams } from "./report-params.ts";

/** `metrics=a,b&filter[channel]=x,y&benchmark=1` as the raw input of the board's door. */
export const boardParams = (url: URL) => reportParams(url, { lists: ["metrics"], flags: ["benchmark"] });

/** One line per row, then nothing else: totals are a question of their own (grain=total). */
export function boardCsv({ question, answer }: Report<BoardQuestion, BoardAnswer>): { name: string; text: string } {
  const header = ["at", question.by === "none" ? "all" : question.by, ...question.metrics];
  const rows = answer.rows.map((row) => [row.at, row.key, ...question.metrics.map((id) => row.values[id])]);
  return {
    name: `board-${question.from.slice(0, 10)}-${question.to.slice(0, 10)}.csv`,
    text: csvText([header, ...rows]),
  };
}
