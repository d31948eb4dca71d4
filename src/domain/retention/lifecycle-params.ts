/** The question of the lifecycle as a URL writes it, and its active people as CSV. */
import { csvText } from "#domain/base/csv.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { reportParams } from "#domain/metrics/report-params.ts";
import type { LifecycleAnswer, LifecycleQuestion } from "./lifecycle-question.ts";

export const lifecycleParams = (url: URL) => reportParams(url);

/** One line per complete day. */
export function lifecycleCsv({ question, answer }: Report<LifecycleQuestion, LifecycleAnswer>): {
  name: string;
  text: string;
} {
  return {
    name: `active-people-${question.from.slice(0, 10)}-${question.to.slice(0, 10)}.csv`,
    text: csvText([
      ["date", "dau", "wau", "mau", "stickiness"],
      ...answer.active.map(({ date, dau, wau, mau, stickiness }) => [date, dau, wau, mau, stickiness]),
    ]),
  };
}
