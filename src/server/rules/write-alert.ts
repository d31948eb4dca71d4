/** Writes what happens to alerts, each with its note and with what is handed over, in the transaction of the tick. */
import "server-only";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import type { Sql } from "#platform/record/record.ts";
import type { Platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { addAlert, addNote, setAlertState, setMuted } from "./alerts.sql.ts";

/** Where a tick's alerts are written. */
export interface AlertDesk {
  readonly sql: Sql;
  readonly workspaceId: number;
  readonly nowMs: number;
}

export interface NewAlert {
  readonly ruleId: number | null;
  readonly version: number | null;
  readonly kind: "rule" | "data_stale" | "rule_error" | "storm";
  readonly severity: string;
  readonly metric: string | null;
  readonly scopeKind: string;
  readonly scopeKey: string;
  readonly activeMs: number;
  readonly figures: object;
  readonly muted: string | null;
}

/** Its id; null where one is open already. */
export async function openAlert(desk: AlertDesk, alert: NewAlert, reason: string): Promise<number | null> {
  const { ruleId, version, kind, severity, metric, scopeKind, scopeKey, activeMs, figures, muted } = alert;
  const { sql, workspaceId, nowMs } = desk;
  const about = [kind, severity, metric, scopeKind, scopeKey, activeMs, nowMs, JSON.stringify(figures), muted];
  const [row] = await sql.rows<{ id: number }>(addAlert, [workspaceId, ruleId, version, ...about]);
  if (row === undefined) return null;
  await note(desk, row.id, "fired", { reason, figures, ...(muted === null ? {} : { muted }) });
  return row.id;
}

export async function note(
  { sql, nowMs }: AlertDesk,
  alertId: number,
  kind: string,
  body: object,
  actor?: string,
  actorId: number | null = null,
) {
  await sql.rows(addNote, [alertId, kind, JSON.stringify(body), actor ?? null, nowMs, actorId]);
}

/** True where it was open. */
export async function closeAlert(
  desk: AlertDesk,
  alert: { readonly id: number; readonly muted: string | null },
  state: "resolved" | "scope_gone",
  body: object = {},
  actor?: string,
): Promise<boolean> {
  const closed = await desk.sql.rows(setAlertState, [alert.id, state, desk.nowMs]);
  if (closed.length === 0) return false;
  await note(desk, alert.id, state, body, actor);
  if (alert.muted === null) await enqueue(desk.sql, desk.workspaceId, "alert.resolved", { alertId: alert.id });
  return true;
}

export async function turnAlert(desk: AlertDesk, alertId: number, state: "firing" | "recovering"): Promise<void> {
  await desk.sql.rows(setAlertState, [alertId, state, null]);
  await note(desk, alertId, state === "firing" ? "refired" : "recovering", {});
}

/** Tells of a rule's alert, and lets others act on it as far as nothing holds them back. */
export async function tellAlert(
  { sql, workspaceId }: AlertDesk,
  alertId: number,
  { definition }: { readonly definition: RuleDefinition },
  held: Held,
): Promise<void> {
  const { upTo, quiet } = held;
  const { actions } = definition;
  const silent = quiet || !actions.includes("notify");
  const body = { alertId, ...(upTo === null ? {} : { upTo }), ...(silent ? { quiet: true } : {}) };
  await enqueue(sql, workspaceId, "alert.fired", body);
  // How far a rule may go with a channel's money is its mode; work that somebody should look at is filed in any.
  if (actions.includes("file_task") && !quiet) await enqueue(sql, workspaceId, "task.file", { alertId });
}

/** `upTo`: how far may be gone at most; `quiet`: nobody is told of it alone. */
export interface Held {
  readonly upTo: "observe" | "propose" | null;
  readonly quiet: boolean;
}

export function heldBy(muted: string | null): Held {
  if (muted === "silenced" || muted === "inhibited") return { upTo: "observe", quiet: true };
  if (muted === "storm") return { upTo: "propose", quiet: true };
  return { upTo: null, quiet: false };
}

export const mute = async ({ sql }: AlertDesk, alertId: number, muted: string | null): Promise<boolean> =>
  (await sql.rows(setMuted, [alertId, muted])).length > 0;

/** A desk of the clock's own; for what people do, too. */
export const deskOf = (sql: Sql, workspaceId: number, { now }: Pick<Platform, "now">): AlertDesk => ({
  sql,
  workspaceId,
  nowMs: now(),
});
