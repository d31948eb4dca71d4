/** Writes down who changed what. Rows are only ever added. */
import "server-only";
import { platform } from "#platform/slot.ts";
import type { Identity } from "#server/access/caller.ts";
import { addAuditEntry } from "./write-audit.sql.ts";

/** What an action says about itself: no secrets and no more personal data than the name of what changed. */
export interface AuditNote {
  /** `room.verb`, such as `budgets.save`. */
  readonly action: string;
  readonly subject: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Only for actions outside a workspace. */
  readonly workspaceId?: number | null;
}

/** Adds one entry. When the record refuses it, the entry goes to the log in full: the change itself has happened. */
export async function writeAudit(caller: Identity, workspaceId: number | null, note: AuditNote): Promise<void> {
  const { record, log, now } = platform();
  const { action, subject, detail = {} } = note;
  const actor = { kind: caller.kind, id: caller.id, name: caller.name };
  try {
    const values = [workspaceId, now(), actor.kind, actor.id, actor.name, action, subject, JSON.stringify(detail)];
    await record.rows(addAuditEntry, values);
  } catch (thrown) {
    log.error({ audit: { workspaceId, actor, action, subject, detail }, err: thrown }, "audit entry not stored");
  }
}
