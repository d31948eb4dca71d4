/** What was changed in a workspace, by whom and when. */
import "server-only";
import { type AuditEntry, type AuditPage, AuditQuestion } from "#domain/audit/audit-question.ts";
import { platform } from "#platform/slot.ts";
import { query } from "#server/gate/door.ts";
import { type AuditRow, auditPage } from "./read-audit.sql.ts";

/** A page, newest first. */
export const listAudit = query({
  needs: "audit:read",
  input: AuditQuestion,
  run: async ({ before, action, limit }, caller): Promise<AuditPage> => {
    const values = [caller.workspace.id, before ?? null, action ?? null, limit + 1];
    const found = await platform().record.rows<AuditRow>(auditPage, values);
    const entries = found.slice(0, limit).map(entryOf);
    return { entries, next: found.length > limit ? (entries.at(-1)?.id ?? null) : null };
  },
});

function entryOf(row: AuditRow): AuditEntry {
  const actor = { kind: row.actor_kind, id: row.actor_id, name: row.actor_name };
  const { id, action, subject, detail } = row;
  return { id: String(id), at: new Date(Number(row.at_ms)).toISOString(), actor, action, subject, detail };
}
