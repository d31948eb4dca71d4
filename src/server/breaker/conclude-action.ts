/** Ends an action, within the transaction that found how it ended: its breaker moves, and everybody is told once. */
import "server-only";
import { moveOf } from "#domain/breaker/ad-action.ts";
import { type Breaker, type Move, moveBreaker, stateAfter } from "#domain/breaker/breaker-state.ts";
import type { RemoteState } from "#domain/breaker/remote-state.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { type ActionRow, endAction, selectLastDone, setStatus } from "./ad-action.sql.ts";
import { type ChannelRow, selectChannel } from "./breaker.sql.ts";
import { storeBreaker } from "./breakers.ts";
import { audited, noted } from "./leave-note.ts";
import { addAnnotation, addFailedAlert, markActed, resolveFailedAlert } from "./loop-notes.sql.ts";

/** Read back as it was to be. `tries`: how many it took. */
export async function verify(
  sql: Sql,
  workspaceId: number,
  action: ActionRow,
  breaker: Breaker,
  tries: number,
): Promise<void> {
  const now = platform().now();
  const byPerson = action.requested_kind !== "rule";
  const move = moveOf(action.kind, breaker, byPerson);
  if (move !== null)
    await storeBreaker(sql, workspaceId, action.channel_key, moveBreaker(breaker, move, now, action.id));
  await sql.rows(endAction, [action.id, "verified", tries, now, null]);
  if (action.undoes !== null) await sql.rows(setStatus, [action.undoes, "undone", ""]);
  if (action.alert_id !== null) await sql.rows(markActed, [action.alert_id, now]);
  await sql.rows(resolveFailedAlert, [workspaceId, action.channel_key, now]);
  const author = action.approved_name ?? action.requested_by;
  if (move !== null) await annotate(sql, workspaceId, action.channel_key, action.desired.status === "paused", author);
  await tell(sql, workspaceId, action, "verified", { desired: action.desired, tries });
  await enqueue(sql, workspaceId, "action.verified", { actionId: action.id });
}

/** It stood so before anything was sent: somebody else had done it. */
export async function endAsNoop(
  sql: Sql,
  workspaceId: number,
  action: ActionRow,
  breaker: Breaker,
  seen: RemoteState,
): Promise<void> {
  await sql.rows(endAction, [action.id, "applied_noop", action.attempts, platform().now(), null]);
  await tell(sql, workspaceId, action, "applied_noop", { seen });
  const move = seen.status === "paused" ? "human_paused" : "human_resumed";
  if (stateAfter(breaker.state, move) !== null) await humanChanged(sql, workspaceId, action.channel_key, breaker, move);
}

/** Given up: whether it was done is not known, which is an alert of its own. */
export async function fail(
  sql: Sql,
  workspaceId: number,
  action: ActionRow,
  error: string,
  tries = action.attempts,
): Promise<void> {
  await sql.rows(endAction, [action.id, "failed", tries, null, error]);
  const figures = JSON.stringify({ actionId: action.id, kind: action.kind, error, attempts: tries });
  await sql.rows(addFailedAlert, [workspaceId, action.channel_key, platform().now(), figures]);
  await tell(sql, workspaceId, action, "failed", { error, tries });
  await enqueue(sql, workspaceId, "action.failed", { actionId: action.id });
}

/** Never sent: nothing of it happened. */
export async function refuse(sql: Sql, workspaceId: number, action: ActionRow, reason: string): Promise<void> {
  await sql.rows(setStatus, [action.id, "refused", reason]);
  await tell(sql, workspaceId, action, "refused", { reason });
}

/** A person changed the channel on the platform: they win, and the engine keeps its hands off for a day. */
export async function humanChanged(
  sql: Sql,
  workspaceId: number,
  channel: string,
  breaker: Breaker,
  move: Move,
): Promise<void> {
  await storeBreaker(sql, workspaceId, channel, moveBreaker(breaker, move, platform().now()));
  const [last] = await sql.rows<ActionRow>(selectLastDone, [workspaceId, channel]);
  const against =
    last === undefined
      ? {}
      : { actionId: last.id, kind: last.kind, requestedBy: last.requested_by, approvedBy: last.approved_name };
  const detail = { move, before: breaker.state, ...against };
  await audited(sql, workspaceId, "platform", { action: "breaker.human", subject: channel, detail });
  await noted(sql, last?.alert_id ?? null, { outcome: move, ...against }, "platform");
  await annotate(sql, workspaceId, channel, move === "human_paused", "platform");
}

async function annotate(sql: Sql, workspaceId: number, key: string, paused: boolean, author: string): Promise<void> {
  const [channel] = await sql.rows<ChannelRow>(selectChannel, [workspaceId, key]);
  const kind = paused ? "channel_paused" : "channel_resumed";
  await sql.rows(addAnnotation, [workspaceId, platform().now(), kind, channel?.name ?? key, key, author]);
}

async function tell(sql: Sql, workspaceId: number, action: ActionRow, outcome: string, more: object): Promise<void> {
  const { id, channel_key, kind, requested_by, approved_name } = action;
  const detail = { actionId: id, kind, requestedBy: requested_by, approvedBy: approved_name, ...more };
  await audited(sql, workspaceId, "breaker", { action: `breaker.${outcome}`, subject: channel_key, detail });
  await noted(sql, action.alert_id, { actionId: id, kind, outcome, ...more }, "breaker");
}
