/** Gives the demo the past that its weekly scores rest on, marked as the demo's, and freezes the weeks that are over. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { addDays, localDate } from "#domain/base/local-time.ts";
import { boardDays, momentOf, type PastTask, pastTasks, pastWeeks } from "#domain/demo/demo-health.ts";
import { shiftWeek, weekAt, weekSpan } from "#domain/health/week-range.ts";
import { usualRoute } from "#domain/tasks/route.ts";
import { slaMs } from "#domain/tasks/sla-clock.ts";
import type { TaskPerson } from "#domain/tasks/task.ts";
import type { Platform } from "#platform/slot.ts";
import { freezeWeeks } from "#server/health/freeze-weeks.ts";
import { readPeopleOf } from "#server/tasks/read-tasks.ts";
import { addPastNotes, addPastTasks, addVisits, readPast } from "./seed-health.sql.ts";

/** Once: what is there stays. */
export async function seedHealth(platform: Platform, workspace: WorkspaceRef): Promise<void> {
  const { record, now } = platform;
  if ((await record.rows(readPast, [workspace.id])).length > 0) return;
  const people = await readPeopleOf(record, workspace.id);
  const running = weekAt(now(), workspace.timezone);
  const today = localDate(now(), workspace.timezone);
  const weeks = Array.from({ length: pastWeeks + 1 }, (_, weeksAgo) => {
    const { fromMs } = weekSpan(shiftWeek(running, -weeksAgo), workspace.timezone);
    return { weeksAgo, fromMs, monday: localDate(fromMs, workspace.timezone) };
  });
  const visits = weeks.flatMap(({ weeksAgo, monday }) =>
    people.flatMap(({ id, role }) => boardDays(role, weeksAgo).map((day) => ({ u: id, d: addDays(monday, day) }))),
  );
  await record.rows(addVisits, [workspace.id, JSON.stringify(visits.filter(({ d }) => d < today))]);
  const planned = weeks.flatMap(({ weeksAgo, fromMs }) =>
    pastTasks(weeksAgo)
      .filter(({ askedHour, doneAfter }) => momentOf(fromMs, askedHour + doneAfter) < now())
      .map((task) => ({ task, fromMs })),
  );
  await writeTasks(platform, workspace.id, planned, people);
  await freezeWeeks(platform, workspace);
}

interface Planned {
  readonly task: PastTask;
  readonly fromMs: number;
}

async function writeTasks(
  { record }: Platform,
  workspaceId: number,
  planned: readonly Planned[],
  people: readonly TaskPerson[],
): Promise<void> {
  const personOf = (role: string) => people.find((person) => person.role === role) ?? null;
  const rows = planned.map(({ task, fromMs }) => {
    const asked = momentOf(fromMs, task.askedHour);
    const after = (hours: number) => momentOf(asked, hours);
    return {
      ...{
        title: task.title,
        description: "演示数据 · Of the demo",
        kind: task.kind,
        team: task.team,
        page: task.page,
      },
      ...{ priority: usualRoute(task.kind).priority, mover: personOf(task.mover)?.id, asked, due: asked + slaMs },
      ...{ started: after(task.startedAfter), updated: after(task.updatedAfter), done: after(task.doneAfter) },
      creator: personOf(task.creator)?.id,
    };
  });
  await record.transaction(async (sql) => {
    const added = await sql.rows<{ id: number }>(addPastTasks, [workspaceId, JSON.stringify(rows)]);
    const ids = added.map(({ id }) => id).sort((a, b) => a - b);
    const notes = planned.flatMap(({ task, fromMs }, i) => notesOf(ids[i] ?? 0, task, fromMs, personOf));
    await sql.rows(addPastNotes, [JSON.stringify(notes)]);
  });
}

function notesOf(taskId: number, task: PastTask, fromMs: number, personOf: (role: string) => TaskPerson | null) {
  const asked = momentOf(fromMs, task.askedHour);
  const [creator, mover] = [personOf(task.creator), personOf(task.mover)];
  const moves = [
    { hours: task.startedAfter, before: "todo", after: "doing" },
    { hours: task.updatedAfter, before: "doing", after: "review" },
    { hours: task.doneAfter, before: "review", after: "done" },
  ] as const;
  const filed = { task: taskId, at: asked, kind: "filed", body: { by: creator?.name ?? "" } };
  return [
    { ...filed, author: creator?.id, name: creator?.name ?? "War Room" },
    ...moves.map(({ hours, before, after }, i) => ({
      ...{
        task: taskId,
        at: momentOf(asked, hours),
        kind: "changed",
        author: mover?.id,
        name: mover?.name ?? "War Room",
      },
      body: { revision: i + 2, changes: [{ field: "status", before, after }] },
    })),
  ];
}
