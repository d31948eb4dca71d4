/** Measures a week: the rows of every component, up to a last event and an instant after which nothing counts. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { localDate } from "#domain/base/local-time.ts";
import { accuracyRows, type ChannelWeek, weeksBefore } from "#domain/health/accuracy.ts";
import type { EvidenceRow } from "#domain/health/evidence.ts";
import { answerMs } from "#domain/health/feedback.ts";
import { boardRows } from "#domain/health/shared-board.ts";
import { targetRows } from "#domain/health/targets.ts";
import { shiftWeek, weekSpan } from "#domain/health/week-range.ts";
import type { Span } from "#domain/metrics/span.ts";
import type { Platform } from "#platform/slot.ts";
import { readGoals } from "#server/goals/read-goals.ts";
import { countConnectivity } from "#server/quality/read-connectivity.ts";
import { countChannelWeeks, type DeciderRow, readDeciders, readFirstHour } from "./measure.sql.ts";
import { measureFeedback, measureResponse } from "./measure-teams.ts";

export interface MeasuredWeek {
  readonly week: string;
  /** Id of the last event that counts. */
  readonly throughId: string;
  readonly asOfMs: number;
  readonly rows: readonly EvidenceRow[];
}

/** A week is over for good two days after its end: late data is in, and every answer had its 48 hours. */
export const settledMs = answerMs;

export async function measureWeek(
  platform: Platform,
  workspace: WorkspaceRef,
  week: string,
  throughId: string,
): Promise<MeasuredWeek> {
  const span = weekSpan(week, workspace.timezone);
  const asOfMs = Math.min(platform.now(), span.toMs + settledMs);
  const window = { ...span, asOfMs };
  const parts = await Promise.all([
    measureConnectivity(platform, workspace, span, throughId),
    measureResponse(platform.record, workspace.id, window),
    measureAccuracy(platform, workspace, week, throughId),
    measureBoard(platform, workspace, span),
    measureFeedback(platform.record, workspace.id, window),
    measureTargets(platform, workspace, span),
  ]);
  return { week, throughId, asOfMs, rows: parts.flat() };
}

async function measureConnectivity(platform: Platform, workspace: WorkspaceRef, span: Span, throughId: string) {
  const { counts } = await countConnectivity(platform, workspace, { span, throughId });
  return counts.map(
    ({ part, key, connected, all }): EvidenceRow => ({
      ...{ component: "connectivity", part, ref: key, title: key, numerator: connected, denominator: all, facts: {} },
    }),
  );
}

/** Nothing can be said of a week that has not four whole weeks of history before it. */
async function measureAccuracy(
  { columns, now }: Platform,
  { id, timezone }: WorkspaceRef,
  week: string,
  throughId: string,
): Promise<EvidenceRow[]> {
  const weeks = Array.from({ length: weeksBefore + 1 }, (_, i) => weekSpan(shiftWeek(week, -i), timezone));
  const [own, first] = [weeks[0], weeks.at(-1)];
  if (own === undefined || first === undefined) return [];
  const [begun] = await columns.ask<{ at: number }>(readFirstHour, { workspace: id });
  if (begun === undefined || begun.at === 0 || begun.at > first.fromMs) return [];
  const edges = weeks.slice(0, -1).map(({ fromMs }) => fromMs);
  const params = { workspace: id, from: first.fromMs, to: Math.min(own.toMs, now()), through: throughId, edges };
  return accuracyRows(await columns.ask<ChannelWeek>(countChannelWeeks, params));
}

async function measureBoard(
  { record }: Platform,
  { id, timezone }: WorkspaceRef,
  { fromMs, toMs }: Span,
): Promise<EvidenceRow[]> {
  const days = [localDate(fromMs, timezone), localDate(toMs, timezone)];
  const rows = await record.rows<DeciderRow>(readDeciders, [id, ...days]);
  return boardRows(
    rows.map(({ id: userId, joined, ...row }) => ({ ...row, userId, wasThere: Number(joined) < fromMs })),
  );
}

/** Key results that both teams own, of a period that the week lies in, as they stood at its end. */
async function measureTargets(platform: Platform, workspace: WorkspaceRef, { fromMs, toMs }: Span) {
  const goals = await readGoals(platform, workspace, Math.min(platform.now(), toMs));
  const [first, end] = [fromMs, toMs].map((ms) => localDate(ms, workspace.timezone));
  return targetRows(
    goals.filter(
      ({ metric, shared, from, to }) => metric !== null && shared && from < (end ?? "") && to > (first ?? ""),
    ),
  );
}
