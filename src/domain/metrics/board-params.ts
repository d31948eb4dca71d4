/** The board's question as a URL writes it, and its answer as CSV. */
import { csvText } from "#domain/base/csv.ts";
import type { BoardAnswer, BoardQuestion, Report } from "./board-question.ts";

const list = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** `metrics=a,b&filter[channel]=x,y&benchmark=1` as the raw input of the board's door. */
export function boardParams(url: URL): Record<string, unknown> {
  const filter: Record<string, string[]> = {};
  const raw: Record<string, unknown> = { filter };
  for (const [name, value] of url.searchParams) {
    const dimension = /^filter\[(\w+)\]$/.exec(name)?.[1];
    if (dimension !== undefined) filter[dimension] = [...(filter[dimension] ?? []), ...list(value)];
    else if (name === "metrics") raw.metrics = list(value);
    else if (name === "benchmark") raw.benchmark = value === "1" || value === "true";
    else if (name !== "workspace" && name !== "format") raw[name] = value;
  }
  return raw;
}

/** One line per row, then nothing else: totals are a question of their own (grain=total). */
export function boardCsv({ question, answer }: Report<BoardQuestion, BoardAnswer>): { name: string; text: string } {
  const header = ["at", question.by === "none" ? "all" : question.by, ...question.metrics];
  const rows = answer.rows.map((row) => [row.at, row.key, ...question.metrics.map((id) => row.values[id])]);
  return {
    name: `board-${question.from.slice(0, 10)}-${question.to.slice(0, 10)}.csv`,
    text: csvText([header, ...rows]),
  };
}
