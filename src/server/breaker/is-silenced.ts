/** Whether an alert is silenced at the moment. */
import "server-only";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import type { CauseRow } from "./guard-facts.sql.ts";
import { countSilences } from "./silences.sql.ts";

export async function isSilenced(sql: Sql, workspaceId: number, cause: CauseRow): Promise<boolean> {
  const { rule_id, severity, scope_kind, scope_key } = cause;
  const values = [workspaceId, platform().now(), rule_id, severity, scope_kind, scope_key];
  const [row] = await sql.rows<{ silences: number }>(countSilences, values);
  return (row?.silences ?? 0) > 0;
}
