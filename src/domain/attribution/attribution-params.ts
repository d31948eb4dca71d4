/** The question of attribution as a URL writes it, and its answer as CSV. */
import { csvText } from "#domain/base/csv.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { reportParams } from "#domain/metrics/report-params.ts";
import type { AttributionAnswer, AttributionRow, DayCredit } from "./attribution-answer.ts";
import type { AttributionQuestion } from "./attribution-question.ts";

/** `models=last,markov&lookback=30d&cut=0` as the raw input of the door. */
export function attributionParams(url: URL): Record<string, unknown> {
  return reportParams(url, { lists: ["models"], flags: ["cut"] });
}

const columns = ["conversions", "value", "newCustomers", "cac", "cpa", "roas"] as const;
const dayColumns = ["conversions", "value"] as const;

/** One line per key, and by day one per day and key; for each model its figures side by side. */
export function attributionCsv({ question, answer }: Report<AttributionQuestion, AttributionAnswer>) {
  return {
    name: `attribution-${question.from.slice(0, 10)}-${question.to.slice(0, 10)}.csv`,
    text: csvText(question.grain === "day" ? dayLines(question, answer) : lines(question, answer)),
  };
}

function lines({ by, models }: AttributionQuestion, { rows }: AttributionAnswer) {
  const header = [by, "spend", ...models.flatMap((model) => columns.map((column) => `${model}_${column}`))];
  const line = ({ key, spend, models: credited }: AttributionRow) => [
    key,
    spend,
    ...models.flatMap((model) => columns.map((column) => credited[model]?.[column])),
  ];
  return [header, ...rows.map(line)];
}

/** Spend is not told apart by day. */
function dayLines({ by, models }: AttributionQuestion, { days = [] }: AttributionAnswer) {
  const header = ["day", by, ...models.flatMap((model) => dayColumns.map((column) => `${model}_${column}`))];
  const linesOf = ({ day, rows }: DayCredit) =>
    rows.map(({ key, models: credited }) => [
      day,
      key,
      ...models.flatMap((model) => dayColumns.map((column) => credited[model]?.[column])),
    ]);
  return [header, ...days.flatMap(linesOf)];
}
