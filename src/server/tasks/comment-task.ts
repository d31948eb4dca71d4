/** Writes a comment, and hands over who is called in it. */
import "server-only";
import { mentionsIn } from "#domain/tasks/mentions.ts";
import type { Task, TaskNote } from "#domain/tasks/task.ts";
import { platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { noteOf, readPeopleOf, readTaskOf } from "./read-tasks.ts";
import type { Author } from "./store-task.ts";
import { addNote, lockTasks, type NoteRow } from "./tasks.sql.ts";

export async function storeComment(
  workspaceId: number,
  { taskId, text }: { readonly taskId: number; readonly text: string },
  author: Author,
): Promise<{ task: Task; note: TaskNote }> {
  const { record, now } = platform();
  const mentions = mentionsIn(text, await readPeopleOf(record, workspaceId));
  return record.transaction(async (sql) => {
    await sql.rows(lockTasks, [workspaceId]);
    await readTaskOf(sql, workspaceId, taskId);
    const values = [taskId, now(), "commented", JSON.stringify({ text }), JSON.stringify(mentions)];
    const [row] = await sql.rows<NoteRow>(addNote, [...values, author.id, author.name]);
    if (row === undefined) throw new Error("A comment was not stored.");
    const called = mentions.filter((id) => id !== author.id);
    if (called.length > 0) {
      const body = { taskId, noteId: row.id, userIds: called, by: author.name };
      await enqueue(sql, workspaceId, "task.mentioned", body);
    }
    return { task: await readTaskOf(sql, workspaceId, taskId), note: noteOf(row) };
  });
}
