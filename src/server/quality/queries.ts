/** The doors of data quality. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { measuresOf } from "#domain/metrics/metric.ts";
import { versionIn } from "#domain/metrics/metric-edition.ts";
import { spanOf } from "#domain/metrics/span.ts";
import {
  type LineageAnswer,
  LineageQuestion,
  type LineageRowsAnswer,
  LineageRowsQuestion,
  longestLineageDays,
  rowKindOf,
} from "#domain/quality/lineage-question.ts";
import { platform } from "#platform/slot.ts";
import { callerMay, query } from "#server/gate/door.ts";
import { readEditionsOf } from "#server/metrics/read-entry.ts";
import { readMeta } from "#server/metrics/read-meta.ts";
import { answerLineage } from "./answer-lineage.ts";
import { readRows } from "./lineage-rows.ts";

/** Where a figure comes from: definition, question, statements, sources, and its rows counted anew. */
export const getLineage = query({
  needs: "quality:read",
  input: LineageQuestion,
  run: async (question, caller): Promise<Report<LineageQuestion, LineageAnswer>> => {
    const started = performance.now();
    const { workspace } = caller;
    const span = spanOf(question, workspace.timezone, longestLineageDays);
    const metric = metricOf(question.metric);
    const [answer, about, editions] = await Promise.all([
      answerLineage(workspace, metric, question),
      readMeta(platform(), workspace, span, "total"),
      readEditionsOf(platform().record, workspace.id),
    ]);
    const definitions = [{ id: metric.id, version: versionIn(editions, metric) }];
    return { question, answer, meta: { ...about, definitions, elapsedMs: Math.round(performance.now() - started) } };
  },
});

/** The rows of one of its measures, by pages; those of people are for who may see people. */
export const listLineageRows = query({
  needs: "quality:read",
  input: LineageRowsQuestion,
  run: async (question, caller): Promise<LineageRowsAnswer> => {
    const { workspace } = caller;
    const { measure, filter, limit, offset } = question;
    if (!measuresOf([metricOf(question.metric)]).includes(measure))
      throw new Refusal("invalid", `${question.metric} is not made of ${measure}.`);
    if (rowKindOf(measure) === "events" && !callerMay(caller, "people:read"))
      throw new Refusal(
        "forbidden",
        "The events of people are open to those who may see people: sums are shown above.",
      );
    const span = spanOf(question, workspace.timezone, longestLineageDays);
    return readRows(platform(), { workspace, measure, span, filter }, { limit, offset });
  },
});

function metricOf(id: string) {
  const metric = findMetric(id);
  if (metric === undefined) throw new Refusal("unknown", "There is no such metric.");
  return metric;
}
