/** Gives the demo the work that its people have on their hands, as if it had been written and moved over the last days. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import { type PlannedTask, plannedTasks } from "#domain/demo/demo-tasks.ts";
import { TaskChange, TaskInput, type TaskPerson } from "#domain/tasks/task.ts";
import { platform } from "#platform/slot.ts";
import { storeTaskChange } from "#server/tasks/change-task.ts";
import { readPeopleOf, readTasksOf } from "#server/tasks/read-tasks.ts";
import { storeTask } from "#server/tasks/store-task.ts";

/** Once: a workspace in which somebody wrote a task keeps its own. */
export async function seedTasks(workspaceId: number, now: number): Promise<void> {
  const known = await readTasksOf(workspaceId, {}, null);
  if (known.some(({ ruleId }) => ruleId === null)) return;
  const people = await readPeopleOf(platform().record, workspaceId);
  for (const planned of plannedTasks) await seedTask(workspaceId, planned, people, now);
}

async function seedTask(
  workspaceId: number,
  { title, kind, priority, page, owner, askedHoursAgo, moves, steps = 0 }: PlannedTask,
  people: readonly TaskPerson[],
  now: number,
): Promise<void> {
  const manager = people.find(({ role }) => role === "manager");
  const worker = people.find(({ role }) => role === (owner ?? "operations"));
  const author = { id: manager?.id ?? null, name: manager?.name ?? "War Room" };
  const object = page === undefined ? {} : { pagePath: page, objectKind: "landing_page", objectKey: page };
  const owned = owner === null ? {} : { ownerId: worker?.id ?? null };
  const input = TaskInput.parse({ title, kind, ...(priority === undefined ? {} : { priority }), ...object, ...owned });
  const { id: taskId, checklist } = await storeTask(workspaceId, input, author, now - askedHoursAgo * hourMs);
  const by = { id: worker?.id ?? null, name: worker?.name ?? author.name };
  for (const [at, { to, hoursAgo }] of moves.entries()) {
    const ticked = at === moves.length - 1 && steps > 0;
    const done = checklist.map((step, place) => ({ ...step, done: place < steps }));
    const change = { taskId, revision: at + 1, status: to, ...(ticked ? { checklist: done } : {}) };
    await storeTaskChange(workspaceId, TaskChange.parse(change), by, now - hoursAgo * hourMs);
  }
}
