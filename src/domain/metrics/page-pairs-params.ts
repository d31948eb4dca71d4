/** The question of page pairs as a URL writes it, and its answer as CSV. */
import { csvText } from "#domain/base/csv.ts";
import { pairSteps } from "./page-pairs.ts";
import type { PagePairsReport } from "./page-pairs-question.ts";
import { reportParams } from "./report-params.ts";

export const pagePairsParams = (url: URL) => reportParams(url);

/** One line per pair, most orders lost first. */
export function pagePairsCsv({ question, answer }: PagePairsReport): { name: string; text: string } {
  const head = ["page", "channel", "from", "to", "rate", "usual_rate", "fall", "orders_lost"];
  const counts = pairSteps.flatMap((step) => [step, `usual_${step}`]);
  const lines = answer.rows.map((row) => [
    ...[row.page, row.channel, row.from, row.to, row.rate, row.usualRate, row.fall, row.ordersLost],
    ...pairSteps.flatMap((step) => [row.counts[step], row.usual[step]]),
  ]);
  return {
    name: `page-pairs-${question.from.slice(0, 10)}-${question.to.slice(0, 10)}.csv`,
    text: csvText([[...head, ...counts], ...lines]),
  };
}
