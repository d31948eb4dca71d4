/** Gives the demo the meeting of last week with a decision that was carried out, and a note for this week's. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { DecisionInput, NoteInput } from "#domain/alignment/alignment-input.ts";
import { shiftWeek, weekOf } from "#domain/alignment/iso-week.ts";
import { plannedDecision, plannedNotes } from "#domain/demo/demo-alignment.ts";
import { TaskChange } from "#domain/tasks/task.ts";
import type { Platform } from "#platform/slot.ts";
import { storeDecision, storeNote } from "#server/alignment/keep-meetings.ts";
import { storeTaskChange } from "#server/tasks/change-task.ts";
import { readPeopleOf } from "#server/tasks/read-tasks.ts";

const dayMs = 86_400_000;

/** Once: whoever has held a meeting keeps it. */
export async function seedAlignment(platform: Platform, workspace: WorkspaceRef, now: number): Promise<void> {
  const week = weekOf(now, workspace.timezone);
  const { decidedDaysAgo, doneDaysAgo, item, text, team, page } = plannedDecision;
  const last = shiftWeek(week, -1);
  const held = await platform.record.prisma.alignmentMeeting.count({ where: { workspaceId: workspace.id } });
  if (held > 0) return;
  const people = await readPeopleOf(platform.record, workspace.id);
  const named = (role: string) => people.find((person) => person.role === role);
  const manager = { id: named("manager")?.id ?? null, name: named("manager")?.name ?? "War Room" };
  const worker = { id: named("operations")?.id ?? null, name: named("operations")?.name ?? manager.name };
  const decision = DecisionInput.parse({ week: last, item, text, team, page, ownerId: worker.id });
  const taskId = await storeDecision(workspace, last, decision, manager, now - decidedDaysAgo * dayMs);
  const done = TaskChange.parse({ taskId, revision: 1, status: "done" });
  await storeTaskChange(workspace.id, done, worker, now - doneDaysAgo * dayMs);
  for (const { weeksAgo, ...note } of plannedNotes)
    await storeNote(workspace.id, shiftWeek(week, -weeksAgo), NoteInput.parse(note), manager.name);
}
