/** The question of retention as a URL writes it, and its answer as CSV. */
import { csvText } from "#domain/base/csv.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { reportParams } from "#domain/metrics/report-params.ts";
import type { RetentionAnswer, RetentionQuestion } from "./retention-question.ts";

export const retentionParams = (url: URL) => reportParams(url);

/** One line per cohort and one for all; empty where a period is not over. */
export function retentionCsv({ question, answer }: Report<RetentionQuestion, RetentionAnswer>): {
  name: string;
  text: string;
} {
  const places = answer.total.returned.map((_, i) => i);
  const { cohorts, total } = answer;
  return {
    name: `retention-${question.from.slice(0, 10)}-${question.to.slice(0, 10)}.csv`,
    text: csvText([
      ["cohort", "size", ...places.map((i) => `${question.grain}_${i}`), ...places.map((i) => `rate_${i}`)],
      ...cohorts.map(({ cohort, size, returned, rates }) => [cohort, size, ...returned, ...rates]),
      ["all", total.size, ...total.returned, ...total.rates],
    ]),
  };
}
