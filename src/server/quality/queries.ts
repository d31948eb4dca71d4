/** The doors of data quality. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { type Metric, measuresOf } from "#domain/metrics/metric.ts";
import { type Edition, entryOf, versionIn } from "#domain/metrics/metric-edition.ts";
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
import { answerLineage, type CountedLineage } from "./answer-lineage.ts";
import { cancellablePlatform } from "./cancellable-platform.ts";
import { readRows } from "./lineage-rows.ts";
import { answerConnectivity } from "./read-connectivity.ts";

/** Where a figure comes from: definition, question, statements, sources, and its rows counted anew. */
export const getLineage = query({
  needs: "quality:read",
  input: LineageQuestion,
  run: async (question, caller, { signal }): Promise<Report<LineageQuestion, LineageAnswer>> => {
    const { workspace } = caller;
    const span = spanOf(question, workspace.timezone, longestLineageDays);
    const metric = metricOf(question.metric);
    const editions = await readEditionsOf(platform().record, workspace.id);
    const traced = { name: "lineage", caller, question, metric, span, editions, signal };
    const report = await reportOf<LineageQuestion, CountedLineage>(traced, (given) =>
      answerLineage(cancellablePlatform(platform(), given), workspace, metric, question),
    );
    const edition = editions.find((one) => one.metric === metric.id);
    return { ...report, answer: { entry: entryOf(metric, edition), ...report.answer } };
  },
});

/** The rows of one of its measures, by pages; those of people are for who may see people. */
export const listLineageRows = query({
  needs: "quality:read",
  input: LineageRowsQuestion,
  run: async (question, caller, { signal }): Promise<Report<LineageRowsQuestion, LineageRowsAnswer>> => {
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
    const editions = await readEditionsOf(platform().record, workspace.id);
    const traced = { name: "lineage-rows", caller, question, metric, span, editions, signal };
    return reportOf(traced, (given) =>
      readRows(cancellablePlatform(platform(), given), { workspace, measure, span, filter }, { limit, offset }),
    );
  },
});

interface Traced<Question> {
  readonly name: string;
  readonly caller: Caller;
  readonly question: Question;
  readonly metric: Metric;
  readonly span: Span;
  readonly editions: readonly Edition[];
  readonly signal: AbortSignal;
}

/** Kept while the data is the same: the statements are those that the figure was answered by. */
async function reportOf<Question, Answer>(
  { name, caller, question, metric, span, editions, signal }: Traced<Question>,
  compute: (signal: AbortSignal) => Promise<Answer>,
): Promise<Report<Question, Answer>> {
  const definitions = [{ id: metric.id, version: versionIn(editions, metric) }];
  // A plan is budgets, which are no data of the columns, up to this moment.
  if (!measuresOf([metric]).includes("plan"))
    return makeReport({ caller, name, question, span, definitions, signal }, compute);
  const started = performance.now();
  const [answer, about] = await Promise.all([compute(signal), readMeta(platform(), caller.workspace, span, "total")]);
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
