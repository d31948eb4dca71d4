/** What is written down in the transaction of a change itself: the audit entry, and the note on its alert. */
import "server-only";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { addAuditEntry } from "#server/gate/write-audit.sql.ts";
import { addAlertNote } from "./loop-notes.sql.ts";

/** The engine, or whoever was seen to have changed something on the platform. */
export type Actor = "breaker" | "platform";

export async function audited(
  sql: Sql,
  workspaceId: number,
  actor: Actor,
  note: { readonly action: string; readonly subject: string; readonly detail: Readonly<Record<string, unknown>> },
): Promise<void> {
  const { action, subject, detail } = note;
  const values = [workspaceId, platform().now(), "system", null, actor, action, subject, JSON.stringify(detail)];
  await sql.rows(addAuditEntry, values);
}

export async function noted(
  sql: Sql,
  alertId: number | null,
  body: Readonly<Record<string, unknown>>,
  actor: string,
): Promise<void> {
  if (alertId === null) return;
  await sql.rows(addAlertNote, [alertId, platform().now(), "action", JSON.stringify(body), actor]);
}
