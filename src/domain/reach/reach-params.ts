/** Questions of reach and paths as a URL writes them, and their answers as CSV. */
import { csvText } from "#domain/base/csv.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { reportParams } from "#domain/metrics/report-params.ts";
import type { OverlapAnswer, OverlapQuestion } from "./overlap-question.ts";
import type { PathsAnswer, PathsQuestion } from "./paths-question.ts";

export const reachParams = (url: URL) => reportParams(url);

const named = (name: string, { from, to }: { readonly from: string; readonly to: string }) =>
  `${name}-${from.slice(0, 10)}-${to.slice(0, 10)}.csv`;

/** One line per pair of channels. */
export function overlapCsv({ question, answer }: Report<OverlapQuestion, OverlapAnswer>): {
  name: string;
  text: string;
} {
  const rows = answer.pairs.map(({ a, b, people, shareOfA, shareOfB }) => [a, b, people, shareOfA, shareOfB]);
  return {
    name: named("overlap", question),
    text: csvText([["a", "b", "people", "share_of_a", "share_of_b"], ...rows]),
  };
}

/** One line per path. */
export function pathsCsv({ question, answer }: Report<PathsQuestion, PathsAnswer>): { name: string; text: string } {
  const rows = answer.paths.map(({ path, count, share, revenue }) => [path.join(" > "), count, share, revenue]);
  return { name: named("paths", question), text: csvText([["path", "count", "share", "revenue"], ...rows]) };
}
