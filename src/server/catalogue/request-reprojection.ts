/** Asks for a workspace's touches to be classified again: its channels' rules have changed. */
import "server-only";
import type { Sql } from "#platform/record/record.ts";
import { markKnownHours } from "./request-reprojection.sql.ts";

/** Within the transaction that changes the rules; the caller wakes the projector after its commit. */
export async function requestReprojection(sql: Sql, workspaceId: number): Promise<void> {
  await sql.rows(markKnownHours, [workspaceId]);
}
