/** Opens a process review for a week in which an answer took more than 48 hours; one a week. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import type { EvidenceRow } from "#domain/health/evidence.ts";
import { shiftWeek, weekAt, weekSpan } from "#domain/health/week-range.ts";
import { TaskInput } from "#domain/tasks/task.ts";
import type { Platform } from "#platform/slot.ts";
import { house, storeTask } from "#server/tasks/store-task.ts";
import { addReview, setReview } from "./health.sql.ts";
import { measureResponse } from "./measure-teams.ts";

/** How many were opened: for the running week, and for the one before, whose last limits may have passed unseen. */
export async function reviewLate(platform: Platform, workspace: WorkspaceRef): Promise<number> {
  const running = weekAt(platform.now(), workspace.timezone);
  let opened = 0;
  for (const week of [shiftWeek(running, -1), running]) if (await reviewWeek(platform, workspace, week)) opened++;
  return opened;
}

async function reviewWeek({ record, now }: Platform, { id, timezone }: WorkspaceRef, week: string): Promise<boolean> {
  const rows = await measureResponse(record, id, { ...weekSpan(week, timezone), asOfMs: now() });
  const late = rows.filter(({ numerator }) => numerator === 0);
  if (late.length === 0) return false;
  // Whoever has the row files the task: a crash in between costs a review, never makes two.
  if ((await record.rows(addReview, [id, week])).length === 0) return false;
  const task = await storeTask(id, TaskInput.parse(reviewOf(week, late)), house, now());
  await record.rows(setReview, [id, week, task.id]);
  return true;
}

function reviewOf(week: string, late: readonly EvidenceRow[]) {
  const lines = late.slice(0, 20).map(({ ref, title }) => `T-${ref.slice("task:".length)} ${title}`);
  const checklist = ["Where did it wait? · 卡在哪一步", "What is changed so that it does not again? · 怎样避免再发生"];
  return {
    title: `Process review ${week}: ${late.length} not answered within 48 h · 流程复盘`,
    description: lines.join("\n"),
    ...{ kind: "other", team: "operations", priority: "efficiency" },
    checklist: checklist.map((text) => ({ text, done: false })),
  };
}
