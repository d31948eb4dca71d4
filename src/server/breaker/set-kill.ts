/** The kill switch: one row that is asked before each call; what waits or is under way ends with it. */
import "server-only";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { type ActionRow, lockOpenActions } from "./ad-action.sql.ts";
import { updateKill } from "./breaker.sql.ts";
import { fail, refuse } from "./conclude-action.ts";
import { holdPolicy } from "./policy.ts";

export interface Killed {
  readonly changed: boolean;
  /** Actions that were ended. */
  readonly ended: number;
}

export async function storeKill(workspaceId: number, killed: boolean): Promise<Killed> {
  const { record, now } = platform();
  return record.transaction(async (sql) => {
    const policy = await holdPolicy(sql, workspaceId);
    if ((policy.killedMs !== null) === killed) return { changed: false, ended: 0 };
    await sql.rows(updateKill, [workspaceId, killed ? now() : null]);
    return { changed: true, ended: killed ? await endAll(sql, workspaceId) : 0 };
  });
}

/** Of what may have been sent already, nobody knows what came of it. */
async function endAll(sql: Sql, workspaceId: number): Promise<number> {
  const open = await sql.rows<ActionRow>(lockOpenActions, [workspaceId]);
  for (const action of open) {
    if (action.sent_ms === null) await refuse(sql, workspaceId, action, "killed");
    else await fail(sql, workspaceId, action, "The kill switch was thrown while it was under way.");
  }
  return open.length;
}
