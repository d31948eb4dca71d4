/** Tells of clocks that run out: a warning when twelve hours are left, an escalation when they are over; once each. */
import "server-only";
import { warnMs } from "#domain/tasks/sla-clock.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { addNoteOf, house } from "./store-task.ts";
import { dueTasks, lockTasks, markClock, workspacesDue } from "./tasks.sql.ts";

/** Returns how many were told of. */
export async function watchClocks(): Promise<number> {
  const { record, now } = platform();
  const workspaces = await record.rows<{ workspace_id: number }>(workspacesDue, [now(), now() + warnMs]);
  let told = 0;
  for (const { workspace_id } of workspaces) told += await record.transaction((sql) => tellOf(sql, workspace_id));
  return told;
}

async function tellOf(sql: Sql, workspaceId: number): Promise<number> {
  const now = platform().now();
  await sql.rows(lockTasks, [workspaceId]);
  const due = await sql.rows<{ id: number; due_ms: string }>(dueTasks, [workspaceId, now, now + warnMs]);
  for (const { id: taskId, due_ms } of due) {
    const leftMs = Number(due_ms) - now;
    // Whoever comes back after hours of standstill says the worse of the two alone.
    const over = leftMs < 0;
    await sql.rows(markClock, [taskId, now, over]);
    await addNoteOf(sql, taskId, over ? "escalated" : "warned", { leftMs }, house);
    await enqueue(sql, workspaceId, over ? "task.overdue" : "task.due_soon", { taskId });
  }
  return due.length;
}
