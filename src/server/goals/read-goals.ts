/** Reads the goals of a workspace as they stand as of an instant: each by the board's own question. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { directionOf, type GoalOwner, type GoalReading, goalTeams, withObjectives } from "#domain/goals/goal.ts";
import { goalDimensions, goalIndices } from "#domain/goals/goal-index.ts";
import { countedSpan, goalDirections, kindOf, paceOf } from "#domain/goals/goal-pace.ts";
import { periodDates, periodSpan } from "#domain/goals/goal-period.ts";
import { BoardQuestion } from "#domain/metrics/board-question.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Span } from "#domain/metrics/span.ts";
import type { Platform } from "#platform/slot.ts";
import { answerBoards } from "#server/metrics/answer-board.ts";
import { keptFigures } from "#server/metrics/kept-figures.ts";
import { type GoalRow, readGoals as readGoalRows } from "./goals.sql.ts";

export async function readGoals(platform: Platform, workspace: WorkspaceRef, asOfMs: number): Promise<GoalReading[]> {
  const rows = await platform.record.rows<GoalRow>(readGoalRows, [workspace.id]);
  return readingsOf(platform, workspace, rows, asOfMs);
}

export async function readingsOf(
  platform: Platform,
  workspace: WorkspaceRef,
  rows: readonly GoalRow[],
  asOfMs: number,
): Promise<GoalReading[]> {
  const spans = new Map(rows.map((row) => [row.id, countedOf(row, workspace.timezone, asOfMs)]));
  const values = await readValues(platform, workspace, rows, spans);
  const told = rows.map((row) => {
    const value = values.get(row.id) ?? null;
    return readingOf(row, workspace.timezone, value, spans.get(row.id) ?? null);
  });
  return withObjectives(told);
}

function countedOf({ metric, period }: GoalRow, timezone: string, asOfMs: number): Span | null {
  const known = metric === null ? undefined : findMetric(metric);
  return known === undefined ? null : countedSpan(kindOf(known), periodSpan(period, timezone), asOfMs, timezone);
}

/** Goals of the same hours and channel share one question. */
async function readValues(
  platform: Platform,
  workspace: WorkspaceRef,
  rows: readonly GoalRow[],
  spans: ReadonlyMap<number, Span | null>,
): Promise<Map<number, number | null>> {
  const asked = new Map<string, { readonly span: Span; readonly channel: string | null; readonly rows: GoalRow[] }>();
  for (const row of rows) {
    const span = spans.get(row.id) ?? null;
    if (span === null || row.metric === null) continue;
    const name = JSON.stringify([span, row.channel_key]);
    const one = asked.get(name) ?? { span, channel: row.channel_key, rows: [] };
    one.rows.push(row);
    asked.set(name, one);
  }
  const groups = [...asked.values()];
  const questions = groups.map(({ span, channel, rows: those }) =>
    BoardQuestion.parse({
      from: new Date(span.fromMs).toISOString(),
      to: new Date(span.toMs).toISOString(),
      metrics: [...new Set(those.flatMap(({ metric }) => metric ?? []))],
      grain: "total",
      filter: channel === null ? {} : { channel: [channel] },
    }),
  );
  const answers = questions.length === 0 ? [] : await answerBoards(platform, workspace, questions, keptFigures);
  const values = groups.flatMap(({ rows: those }, i) =>
    those.map(({ id, metric }) => [id, answers[i]?.total.values[metric ?? ""] ?? null] as const),
  );
  return new Map(values);
}

/** What a newer War Room has stored is read as the nearest that this one knows. */
const oneOf = <Value extends string>(known: readonly Value[], found: string | null): Value | null =>
  known.find((value) => value === found) ?? null;

function readingOf(row: GoalRow, timezone: string, value: number | null, counted: Span | null): GoalReading {
  const { metric, baseline, target, period, team } = row;
  const known = metric === null ? undefined : findMetric(metric);
  const direction = directionOf(metric, oneOf(goalDirections, row.direction));
  const facts = { direction, baseline, value, period: periodSpan(period, timezone), counted };
  const pace =
    known === undefined || target === null
      ? { expectedByNow: null, onTrack: null }
      : paceOf({ ...facts, kind: kindOf(known), target });
  const owners = ownersOf(row);
  const roles: readonly (string | null)[] = [row.promotion_role, row.operations_role];
  return {
    id: row.id,
    parentId: row.parent_id,
    title: row.title,
    team: oneOf(goalTeams, team) ?? "both",
    metric,
    channel: row.channel_key,
    dimension: oneOf(goalDimensions, row.dimension),
    index: oneOf(goalIndices, row.index),
    direction,
    owners,
    period,
    ...periodDates(period),
    target,
    baseline,
    value,
    ...pace,
    // Whoever left the team does not answer for it any more.
    shared: team === "both" && roles[0] === "promotion" && roles[1] === "operations",
    revision: row.revision,
    updatedAt: new Date(row.updated_ms).toISOString(),
    updatedBy: row.updated_by,
  };
}

function ownersOf(row: GoalRow): GoalOwner[] {
  const named = (team: GoalOwner["team"], id: number | null, name: string | null) =>
    id === null || name === null ? [] : [{ id, name, team }];
  return [
    ...named("promotion", row.promotion_owner_id, row.promotion_owner),
    ...named("operations", row.operations_owner_id, row.operations_owner),
  ];
}
