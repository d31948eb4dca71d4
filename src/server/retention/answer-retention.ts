/** Answers the question of retention: counts from the columns; cohorts, headline and projection by the domain. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import type { Span } from "#domain/metrics/span.ts";
import { cohortTable } from "#domain/retention/cohort-table.ts";
import { projectRetention } from "#domain/retention/project-retention.ts";
import { retentionHeadline } from "#domain/retention/retention-headline.ts";
import type { RetentionAnswer, RetentionQuestion } from "#domain/retention/retention-question.ts";
import type { Platform } from "#platform/slot.ts";
import { cohortParams, countCohorts, type StartDayRow } from "./count-cohorts.sql.ts";

export async function answerRetention(
  { columns, now }: Platform,
  { id, timezone }: WorkspaceRef,
  question: RetentionQuestion,
  span: Span,
  signal?: AbortSignal,
): Promise<RetentionAnswer> {
  const asOfMs = now();
  const times = { since: 2 * span.fromMs - span.toMs, from: span.fromMs, to: span.toMs, now: asOfMs };
  const rows = await columns.ask<StartDayRow>(
    countCohorts(question),
    cohortParams(question, times, id, timezone),
    signal === undefined ? {} : { signal },
  );
  const days = rows.map((row) => ({ ...row, earlier: row.earlier === 1 }));
  const { cohorts, total } = cohortTable(days, { question, span, timezone, asOfMs });
  return {
    cohorts,
    total,
    headline: retentionHeadline(days, timezone, asOfMs),
    projection: projectRetention(cohorts, question.periods),
  };
}
