/** The doors of data quality. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { type Metric, measuresOf } from "#domain/metrics/metric.ts";
import { versionIn } from "#domain/metrics/metric-edition.ts";
import { type Span, spanOf } from "#domain/metrics/span.ts";
import { connectivityDefinitions } from "#domain/quality/connectivity-definition.ts";
import {
  type ConnectivityAnswer,
  ConnectivityQuestion,
  longestConnectivityDays,
} from "#domain/quality/connectivity-question.ts";
import {
  type LineageAnswer,
  LineageQuestion,
  type LineageRowsAnswer,
  LineageRowsQuestion,
  longestLineageDays,
  rowKindOf,
} from "#domain/quality/lineage-question.ts";
import { platform } from "#platform/slot.ts";
import { type Caller, callerMay, query } from "#server/gate/door.ts";
import { makeReport } from "#server/metrics/make-report.ts";
import { readEditionsOf } from "#server/metrics/read-entry.ts";
import { readMeta } from "#server/metrics/read-meta.ts";
import { answerLineage } from "./answer-lineage.ts";
import { readRows } from "./lineage-rows.ts";
import { answerConnectivity } from "./read-connectivity.ts";

/** Where a figure comes from: definition, question, statements, sources, and its rows counted anew. */
export const getLineage = query({
  needs: "quality:read",
  input: LineageQuestion,
  run: (question, caller): Promise<Report<LineageQuestion, LineageAnswer>> => {
    const span = spanOf(question, caller.workspace.timezone, longestLineageDays);
    const metric = metricOf(question.metric);
    return reportOf(caller, { question, metric, span }, () => answerLineage(caller.workspace, metric, question));
  },
});

/** The rows of one of its measures, by pages; those of people are for who may see people. */
export const listLineageRows = query({
  needs: "quality:read",
  input: LineageRowsQuestion,
  run: async (question, caller): Promise<Report<LineageRowsQuestion, LineageRowsAnswer>> => {
    const { workspace } = caller;
    const metric = metricOf(question.metric);
    const { measure, filter, limit, offset } = question;
    if (!measuresOf([metric]).includes(measure))
      throw new Refusal("invalid", `${question.metric} is not made of ${measure}.`);
    if (rowKindOf(measure) === "events" && !callerMay(caller, "people:read"))
      throw new Refusal(
        "forbidden",
        "The events of people are open to those who may see people: sums are shown above.",
      );
    const span = spanOf(question, workspace.timezone, longestLineageDays);
    return reportOf(caller, { question, metric, span }, () =>
      readRows(platform(), { workspace, measure, span, filter }, { limit, offset }),
    );
  },
});

interface Traced<Question> {
  readonly question: Question;
  readonly metric: Metric;
  readonly span: Span;
}

/** Never from what is kept: it shows what is sent now. */
async function reportOf<Question, Answer>(
  { workspace }: Caller,
  { question, metric, span }: Traced<Question>,
  compute: () => Promise<Answer>,
): Promise<Report<Question, Answer>> {
  const started = performance.now();
  const [answer, about, editions] = await Promise.all([
    compute(),
    readMeta(platform(), workspace, span, "total"),
    readEditionsOf(platform().record, workspace.id),
  ]);
  const definitions = [{ id: metric.id, version: versionIn(editions, metric) }];
  return { question, answer, meta: { ...about, definitions, elapsedMs: Math.round(performance.now() - started) } };
}

function metricOf(id: string) {
  const metric = findMetric(id);
  if (metric === undefined) throw new Refusal("unknown", "There is no such metric.");
  return metric;
}

/** How much of the data finds what it belongs to, and the rows that do not. */
export const getConnectivity = query({
  needs: "quality:read",
  input: ConnectivityQuestion,
  run: (question, caller, { signal }) => {
    const span = spanOf(question, caller.workspace.timezone, longestConnectivityDays);
    const definitions = connectivityDefinitions.map(({ id, version }) => ({ id: `quality.${id}`, version }));
    // Who becomes known later was nobody when the order came: the answer ages.
    const plan = { caller, name: "quality", question, span, agesByHour: true, definitions, signal };
    return makeReport<ConnectivityQuestion, ConnectivityAnswer>(plan, (given) =>
      answerConnectivity(platform(), caller.workspace, question, span, given),
    );
  },
});
