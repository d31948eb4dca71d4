/** Changes tasks over HTTP; a refusal becomes an error with its sentence and its status. */
"use client";
import type { FieldChange } from "#domain/tasks/change.ts";
import type { Task, TaskNote } from "#domain/tasks/task.ts";

export class TaskRefused extends Error {
  override readonly name = "TaskRefused";

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** What a change may name; null takes away. */
export interface TaskPatch {
  readonly title?: string;
  readonly description?: string;
  readonly kind?: Task["kind"];
  readonly status?: Task["status"];
  readonly team?: Task["team"];
  readonly priority?: Task["priority"];
  readonly ownerId?: number | null;
  readonly pagePath?: string | null;
  readonly dueAt?: string;
  readonly position?: number;
  readonly checklist?: Task["checklist"];
}

export interface NewTask extends TaskPatch {
  readonly title: string;
  readonly objectKind?: Task["objectKind"];
  readonly objectKey?: string;
}

async function sent<Answer>(workspace: string, method: "GET" | "POST" | "PATCH", path: string, body?: object) {
  const json = { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const address = `/api/v1/tasks${path}?workspace=${encodeURIComponent(workspace)}`;
  const response = await fetch(address, { method, ...(body === undefined ? {} : json) });
  if (response.ok) return (await response.json()) as Answer;
  const refused: { error?: { message?: string } } = await response.json().catch(() => ({}));
  throw new TaskRefused(response.status, refused.error?.message ?? response.statusText);
}

export async function sendTask(workspace: string, task: NewTask): Promise<Task> {
  return (await sent<{ task: Task }>(workspace, "POST", "", task)).task;
}

export async function sendChange(
  workspace: string,
  { id, revision }: Pick<Task, "id" | "revision">,
  patch: TaskPatch,
): Promise<Task> {
  return (await sent<{ task: Task }>(workspace, "PATCH", `/${id}`, { ...patch, revision })).task;
}

export function sendComment(workspace: string, id: number, text: string) {
  return sent<{ task: Task; note: TaskNote }>(workspace, "POST", `/${id}/comments`, { text });
}

/** How the task stands, and who changed what since a revision. */
export async function readSince(workspace: string, id: number, revision: number) {
  const { task, notes } = await sent<{ task: Task; notes: TaskNote[] }>(workspace, "GET", `/${id}`);
  const later = notes.filter(({ kind, body }) => kind === "changed" && Number(body.revision) > revision);
  const fields = later.flatMap(({ body }) => (body.changes as readonly FieldChange[]).map(({ field }) => field));
  return { task, names: [...new Set(later.map(({ author }) => author))], fields: [...new Set(fields)] };
}
