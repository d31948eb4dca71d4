/** Answers what customers cost and what they brought since. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { startOfLocalHour } from "#domain/base/local-time.ts";
import { cacLtvAnswer } from "#domain/ltv/cac-ltv-answer.ts";
import type { CacLtvAnswer, CacLtvQuestion } from "#domain/ltv/cac-ltv-question.ts";
import type { Span } from "#domain/metrics/span.ts";
import type { Platform } from "#platform/slot.ts";
import { readCounted } from "./read-customers.ts";

const hourMs = 3_600_000;

/** Orders count until the end of the present hour; a month counts as over once the present hour lies behind it. */
export async function answerCacLtv(
  { columns, now }: Pick<Platform, "columns" | "now">,
  workspace: WorkspaceRef,
  question: CacLtvQuestion,
  span: Span,
  signal: AbortSignal,
): Promise<CacLtvAnswer> {
  const hour = startOfLocalHour(now(), workspace.timezone);
  const counted = await readCounted({ columns, workspace, signal }, question, span, hour + hourMs);
  return cacLtvAnswer(counted, {
    months: question.months,
    margin: question.margin ?? workspace.margin,
    asOfMs: hour,
    timezone: workspace.timezone,
    currency: workspace.currency,
    keyed: question.by !== "none",
  });
}
