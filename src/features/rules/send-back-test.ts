/** Has a rule tried on the last 90 days. */
"use client";
import type { BackTestAnswer } from "#domain/rules/back-test-answer.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { sendChange } from "#ui/report/send-change.ts";

export const testedDays = 90;

/** Of a rule as it stands, which is noted on it; or of a definition that is not saved. */
export async function sendBackTest(
  workspace: string,
  ruleId: number | null,
  edited: { readonly definition?: RuleDefinition },
): Promise<BackTestAnswer> {
  const path = ruleId === null ? "rules/backtest" : `rules/${ruleId}/backtest`;
  const body = { days: testedDays, ...edited };
  return (await sendChange<{ readonly backTest: BackTestAnswer }>(workspace, "POST", path, body)).backTest;
}
