/** Answers what today's customers will still bring. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { addDays, localDate, startOfLocalDay } from "#domain/base/local-time.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { predictedLtvSlices } from "#domain/ltv/predicted-ltv-answer.ts";
import { type PredictedLtvAnswer, type PredictedLtvQuestion, unitDays } from "#domain/ltv/predicted-ltv-question.ts";
import type { Platform } from "#platform/slot.ts";
import { inSlices } from "./in-slices.ts";
import { readHistoryGroups } from "./read-customers.ts";

const dayMs = 86_400_000;

/** The as-of day: yesterday, the last that is over, unless asked. Throws `invalid` for one that has not begun. */
export function asOfDay({ asOf }: PredictedLtvQuestion, timezone: string, nowMs: number): string {
  const today = localDate(nowMs, timezone);
  if (asOf === undefined) return addDays(today, -1);
  const day = asOf.length > 10 ? localDate(Date.parse(asOf) - 1, timezone) : asOf;
  // An instant may lie in year 10000, whose dates sort before all others.
  if (day > today || Date.parse(asOf) > nowMs + 2 * dayMs) {
    throw new Refusal("invalid", `asOf: ${asOf} is in the future.`, [{ path: "asOf", message: "in the future" }]);
  }
  return day;
}

export async function answerPredictedLtv(
  { columns }: Pick<Platform, "columns">,
  workspace: WorkspaceRef,
  question: PredictedLtvQuestion,
  asOf: string,
  signal: AbortSignal,
): Promise<PredictedLtvAnswer> {
  const { timezone, currency, margin } = workspace;
  const unit = unitDays[question.unit];
  const groups = await readHistoryGroups({ columns, workspace, signal }, question, {
    day: Date.parse(`${asOf}T00:00:00Z`) / 86_400_000,
    endMs: startOfLocalDay(addDays(asOf, 1), timezone),
    unitDays: unit,
  });
  const slices = predictedLtvSlices(groups, {
    asOf,
    unitDays: unit,
    horizon: question.horizon,
    margin: question.margin ?? margin,
    discount: question.discount,
    leaving: question.leaving,
    currency,
  });
  return inSlices(slices, signal);
}
