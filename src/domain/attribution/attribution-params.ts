/** The question of attribution as a URL writes it, and its answer as CSV. */
import { csvText } from "#domain/base/csv.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { reportParams } from "#domain/metrics/report-params.ts";
import type { AttributionAnswer } from "./attribution-answer.ts";
import type { AttributionQuestion } from "./attribution-question.ts";

/** `models=last,markov&lookback=30d&cut=0` as the raw input of the door. */
export function attributionParams(url: URL): Record<string, unknown> {
  return reportParams(url, { lists: ["models"], flags: ["cut"] });
}

const columns = ["conversions", "value", "newCustomers", "cac", "cpa", "roas"] as const;

/** One line per key; for each model its figures side by side. */
export function attributionCsv({ question, answer }: Report<AttributionQuestion, AttributionAnswer>) {
  const header = [
    question.by,
    "spend",
    ...question.models.flatMap((model) => columns.map((column) => `${model}_${column}`)),
  ];
  const rows = answer.rows.map(({ key, spend, models }) => [
    key,
    spend,
    ...question.models.flatMap((model) => columns.map((column) => models[model]?.[column])),
  ]);
  return {
    name: `attribution-${question.from.slice(0, 10)}-${question.to.slice(0, 10)}.csv`,
    text: csvText([header, ...rows]),
  };
}
