/** Answers where a figure comes from: the board answers it again while its statements are noted, and its rows are counted anew. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import { BoardQuestion } from "#domain/metrics/board-question.ts";
import { windowOf } from "#domain/metrics/board-window.ts";
import type { Measure } from "#domain/metrics/measure.ts";
import { type Metric, measuresOf, metricValue } from "#domain/metrics/metric.ts";
import { type LineageAnswer, type LineageQuestion, rowKindOf } from "#domain/quality/lineage-question.ts";
import { notedPlatform, outdented } from "#platform/noted-platform.ts";
import type { Platform } from "#platform/slot.ts";
import { answerBoard } from "#server/metrics/answer-board.ts";
import { countCells, countSessions, countSpend } from "#server/metrics/count-hours.sql.ts";
import { type CountedMeasure, countMeasure } from "./lineage-rows.ts";

/** All but the metric's entry, whose words change without the data. */
export type CountedLineage = Omit<LineageAnswer, "entry">;

export async function answerLineage(
  platform: Platform,
  workspace: WorkspaceRef,
  metric: Metric,
  { from, to, by, filter }: LineageQuestion,
): Promise<CountedLineage> {
  const asked = BoardQuestion.parse({ from, to, metrics: [metric.id], grain: "total", by, filter });
  const span = windowOf(asked, workspace.timezone);
  const noted = notedPlatform(platform);
  const measures = measuresOf([metric]);
  const [answer, counted] = await Promise.all([
    answerBoard(noted.platform, workspace, asked),
    Promise.all(measures.map((measure) => countMeasure(platform, { workspace, measure, span, filter }))),
  ]);
  return {
    asked,
    value: answer.total.values[metric.id] ?? null,
    parts: by === "none" ? [] : answer.totals.map(({ key, values }) => ({ key, value: values[metric.id] ?? null })),
    measures: counted.map(({ minor: _minor, ...shown }) => shown),
    recounted: recountedOf(metric, counted, workspace),
    statements: noted.statements,
    counting: countingOf(measures).map(outdented),
  };
}

/** The dictionary's formula over what the rows make, rounded as the board rounds. */
function recountedOf(
  metric: Metric,
  counted: readonly CountedMeasure[],
  { margin, currency }: WorkspaceRef,
): number | null {
  const sums = Object.fromEntries(counted.map(({ measure, minor }) => [measure, minor]));
  const value = metricValue(metric, sums, margin);
  if (value === null || metric.unit !== "money") return value;
  return toMajor(Math.round(value), currency);
}

function countingOf(measures: readonly Measure[]): string[] {
  const events = measures.filter((measure) => rowKindOf(measure) === "events");
  const ofSession = (measure: Measure) => measure === "sessions" || measure === "engaged_sessions";
  return [
    ...(measures.some((measure) => rowKindOf(measure) === "spend") ? [countSpend] : []),
    ...(events.some((measure) => !ofSession(measure)) ? [countCells] : []),
    ...(events.some(ofSession) ? [countSessions] : []),
  ];
}
