/** What a task is about: its alert as it stands, and the names of its page and creative. */
import "server-only";
import type { Task } from "#domain/tasks/task.ts";
import { platform } from "#platform/slot.ts";
import { type AlertRow, readAlert } from "./alerts.sql.ts";
import { readObjects } from "./tasks.sql.ts";

export interface AboutTask {
  readonly alert: {
    readonly id: number;
    readonly state: string;
    readonly severity: string;
    readonly firedAt: string;
    readonly resolvedAt: string | null;
  } | null;
  readonly pageName: string | null;
  readonly creativeName: string | null;
}

export async function readAboutTask(workspaceId: number, task: Task): Promise<AboutTask> {
  const { record } = platform();
  const names = [workspaceId, task.pagePath, task.creativeKey];
  const [[alert], [object]] = await Promise.all([
    record.rows<AlertRow>(readAlert, [workspaceId, task.alertId ?? 0]),
    record.rows<{ page: string | null; creative: string | null }>(readObjects, names),
  ]);
  return {
    alert: alert === undefined ? null : alertOf(alert),
    pageName: object?.page ?? null,
    creativeName: object?.creative ?? null,
  };
}

const iso = (ms: string) => new Date(Number(ms)).toISOString();

function alertOf({ id, state, severity, fired_ms, resolved_ms }: AlertRow) {
  return { id, state, severity, firedAt: iso(fired_ms), resolvedAt: resolved_ms === null ? null : iso(resolved_ms) };
}
