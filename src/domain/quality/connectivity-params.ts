/** The answer of data connectivity as CSV: the misses of the part that was asked about, or the four rates. */
import { csvText } from "#domain/base/csv.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import type { ConnectivityAnswer, ConnectivityQuestion } from "./connectivity-question.ts";

export function connectivityCsv({ question, answer }: Report<ConnectivityQuestion, ConnectivityAnswer>) {
  const name = `quality-${question.from.slice(0, 10)}-${question.to.slice(0, 10)}.csv`;
  const { misses } = answer;
  if (misses === null) {
    const rows = answer.parts.map(({ part, numerator, denominator, rate }) => [part, numerator, denominator, rate]);
    return { name, text: csvText([["part", "connected", "all", "rate"], ...rows]) };
  }
  const rows = misses.rows.map((row) => [
    ...[misses.part, row.ref, row.at, row.source, row.channel, row.campaign, row.page, row.amount, row.reason],
  ]);
  const header = ["part", "ref", "at", "source", "channel", "campaign", "page", "amount", "reason"];
  return { name, text: csvText([header, ...rows]) };
}
