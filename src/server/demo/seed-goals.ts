/** Gives the demo its joint targets: an objective that both teams own, and key results measured against its own past. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs, startOfLocalHour } from "#domain/base/local-time.ts";
import { type PlannedResult, plannedObjective, plannedResults, rounded } from "#domain/demo/demo-goals.ts";
import { GoalInput } from "#domain/goals/goal.ts";
import { kindOf } from "#domain/goals/goal-pace.ts";
import { periodSpan, quarterOf } from "#domain/goals/goal-period.ts";
import { BoardQuestion, type MetricValues } from "#domain/metrics/board-question.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Platform } from "#platform/slot.ts";
import { readOwnersOf, storeGoal } from "#server/goals/keep-goals.ts";
import { readGoals } from "#server/goals/read-goals.ts";
import { answerBoard } from "#server/metrics/answer-board.ts";

const pastDays = 28;
const author = "林悦 Lin Yue";

/** Once: a workspace that has goals keeps its own. */
export async function seedGoals(platform: Platform, workspace: WorkspaceRef, now: number): Promise<void> {
  if ((await readGoals(platform, workspace, now)).length > 0) return;
  const people = await readOwnersOf(platform.record, workspace.id);
  const ownerOf = (role: string) => people.find((person) => person.role === role)?.id ?? null;
  const period = quarterOf(now, workspace.timezone);
  const shared = {
    ...{ period, team: "both" },
    ...{ promotionOwnerId: ownerOf("promotion"), operationsOwnerId: ownerOf("operations") },
  };
  const past = await readPast(platform, workspace, now);
  const objective = GoalInput.parse({ ...shared, title: plannedObjective });
  const { goal } = await storeGoal(workspace, objective, author);
  for (const planned of plannedResults) {
    const figures = figuresOf(planned, past, period, workspace.timezone);
    if (figures === null) continue;
    const { title, metric, dimension, index } = planned;
    const input = { ...shared, parentId: goal.id, title, metric, dimension, index, ...figures };
    await storeGoal(workspace, GoalInput.parse(input), author);
  }
}

/** What the last four weeks were. */
async function readPast(platform: Platform, workspace: WorkspaceRef, now: number): Promise<MetricValues> {
  const to = startOfLocalHour(now, workspace.timezone);
  const from = to - pastDays * 24 * hourMs;
  const metrics = plannedResults.map(({ metric }) => metric);
  const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  const question = BoardQuestion.parse({ ...span, metrics, grain: "total" });
  return (await answerBoard(platform, workspace, question)).total.values;
}

/** null: the metric has no past. */
function figuresOf({ metric, factor }: PlannedResult, past: MetricValues, period: string, timezone: string) {
  const value = past[metric] ?? null;
  const known = findMetric(metric);
  if (value === null || value === 0 || known === undefined) return null;
  if (kindOf(known) === "level") return { baseline: rounded(value), target: rounded(value * factor) };
  const { fromMs, toMs } = periodSpan(period, timezone);
  const days = (toMs - fromMs) / (24 * hourMs);
  return { target: rounded((value / pastDays) * days * factor) };
}
