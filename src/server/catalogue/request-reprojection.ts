/** Asks for timelines to be folded anew, because what they are read by has changed. */
import "server-only";
import type { Sql } from "#platform/record/record.ts";
import { beginReprojection, markPayersIn, markTouchedPeople } from "./request-reprojection.sql.ts";

/** Channels' rules changed. Within that transaction; the caller wakes the projector after its commit. */
export async function requestReprojection(sql: Sql, workspaceId: number): Promise<void> {
  await sql.rows(markTouchedPeople, [workspaceId]);
  await sql.rows(beginReprojection, [workspaceId]);
}

/** Exchange rates of these currencies changed. Within that transaction, as above. */
export async function requestReconversion(sql: Sql, workspaceId: number, currencies: readonly string[]): Promise<void> {
  await sql.rows(markPayersIn, [workspaceId, [...new Set(currencies)]]);
  await sql.rows(beginReprojection, [workspaceId]);
}
