/** Measures what a finished task changed, and keeps it on the task and on the alert that filed it. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { Refusal } from "#domain/base/refusal.ts";
import type { Handed } from "#domain/outbox/topic.ts";
import { Effect, longestDays } from "#domain/tasks/effect.ts";
import { effectObject } from "#domain/tasks/effect-object.ts";
import { measureEffect } from "#domain/tasks/measure-effect.ts";
import { platform } from "#platform/slot.ts";
import { readAllWorkspaces } from "#server/access/read-members.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { experimentEffect } from "./experiment-effect.ts";
import {
  addAlertEffectNote,
  addTaskEffectNote,
  type DoneTaskRow,
  keepAlertEffect,
  keepTaskEffect,
  lockTask,
  markTaskDone,
  readDoneTask,
  readTaskEffect,
  readTouched,
  readUnmeasured,
} from "./measure-effect.sql.ts";
import { readEffectSeries } from "./read-effect-series.ts";

const dayMs = 24 * hourMs;
/** Past the last measuring, with grace for one that failed. */
const rememberedMs = (longestDays + 4) * dayMs;
/** A little less than a day, so that it is looked at at the same hour each day. */
const againMs = 23 * hourMs;

/** Handler of `task.done`: leaves a mark on the charts and measures for the first time. */
export async function handleTaskDone({ workspaceId, body }: Handed<"task.done">): Promise<void> {
  const { record } = platform();
  const [task] = await record.rows<DoneTaskRow>(readDoneTask, [workspaceId, body.taskId]);
  const workspace = (await readAllWorkspaces()).find(({ id }) => id === workspaceId);
  // Opened again, or deleted, before it was told.
  if (task === undefined || workspace === undefined) return;
  const { title, changed, object_kind: kind, object_key: key, page_path: page, owner } = task;
  const channel = kind === "channel" ? key : task.alert_scope_kind === "channel" ? task.alert_scope_key : null;
  await record.transaction(async (sql) => {
    await sql.rows(lockTask, [workspaceId, task.id]);
    const values = [workspaceId, task.id, changed, title, channel, page ?? (kind === "landing_page" ? key : null)];
    await sql.rows(markTaskDone, [...values, owner ?? "War Room"]);
  });
  await measure(workspace, task);
}

/** Once a day for each finished task until its fourteen days are over; returns how many were measured. */
export async function measureEffectsOf(workspace: WorkspaceRef): Promise<number> {
  const { record, now, log } = platform();
  const at = now();
  const tasks = await record.rows<DoneTaskRow>(readUnmeasured, [workspace.id, at - rememberedMs, at - againMs]);
  let measured = 0;
  for (const task of tasks) {
    try {
      await measure(workspace, task);
      measured++;
    } catch (thrown) {
      log.error({ task: task.id, err: thrown }, "could not measure an effect");
    }
  }
  return measured;
}

async function measure(workspace: WorkspaceRef, task: DoneTaskRow): Promise<void> {
  const effect = (await experimentEffect(workspace, task)) ?? (await effectOf(workspace, task));
  const { record, now } = platform();
  await record.transaction(async (sql) => {
    const [locked] = await sql.rows<{ effect: unknown; changed: number }>(lockTask, [workspace.id, task.id]);
    if (locked === undefined || locked.changed !== task.changed) return;
    const before = Effect.safeParse(locked.effect).data;
    // Of two that measure at once the later measurement stays.
    if (before !== undefined && before.changedMs === effect.changedMs && before.measuredMs > effect.measuredMs) return;
    const kept = JSON.stringify(effect);
    await sql.rows(keepTaskEffect, [workspace.id, task.id, kept]);
    if (task.alert_id !== null) await sql.rows(keepAlertEffect, [workspace.id, task.alert_id, kept]);
    if (effect.verdict === (before?.verdict ?? "too_early") && !(effect.final && before?.final !== true)) return;
    await sql.rows(addTaskEffectNote, [task.id, now(), kept]);
    const noted = JSON.stringify({ ...effect, taskId: task.id });
    if (task.alert_id !== null) await sql.rows(addAlertEffectNote, [task.alert_id, now(), noted]);
    await enqueue(sql, workspace.id, "task.effect", { taskId: task.id });
  });
}

async function effectOf(workspace: WorkspaceRef, task: DoneTaskRow): Promise<Effect> {
  const { record, now } = platform();
  const changedMs = task.changed;
  const object = effectObject({
    ...{ kind: task.kind, objectKind: task.object_kind, objectKey: task.object_key, pagePath: task.page_path },
    alert:
      task.alert_scope_kind === null
        ? null
        : { metric: task.alert_metric, scopeKind: task.alert_scope_kind, scopeKey: task.alert_scope_key ?? "" },
  });
  if (object === null) return unmeasurable(changedMs, now());
  const around = [changedMs - (longestDays + 1) * dayMs, Math.min(now(), changedMs + (longestDays + 1) * dayMs)];
  const marks = await record.rows<{ channel_key: string | null; page_path: string | null }>(readTouched, [
    workspace.id,
    task.id,
    ...around,
  ]);
  const touched = new Set(
    marks.flatMap((mark) => (object.dimension === "landing_page" ? mark.page_path : mark.channel_key) ?? []),
  );
  const series = await readEffectSeries(platform(), workspace, object, changedMs, touched);
  const { timezone, margin } = workspace;
  return measureEffect({ ...object, ...series, changedMs, nowMs: now(), timezone, margin, seed: task.id });
}

function unmeasurable(changedMs: number, measuredMs: number): Effect {
  const nothing = { before: null, after: null, expected: null, effect: null, low: null, high: null };
  return {
    ...{ verdict: "no_evidence", reason: "no_object", metric: "", dimension: "none", key: "", method: "before_after" },
    ...nothing,
    ...{ days: 0, controls: 0, changedMs, measuredMs, final: true },
  };
}

/** null while the task is not done, or not measured yet. Refuses (unknown) a task that is not the workspace's. */
export async function readEffectOf(workspaceId: number, taskId: number): Promise<Effect | null> {
  const [row] = await platform().record.rows<{ effect: unknown }>(readTaskEffect, [workspaceId, taskId]);
  if (row === undefined) throw new Refusal("unknown", "There is no such task.");
  return Effect.safeParse(row.effect).data ?? null;
}
