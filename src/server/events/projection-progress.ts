/** What is being projected again: said beside every figure until it is done. */
import "server-only";
import { type Projecting, projectedShare } from "#domain/events/projected-share.ts";
import type { Sql } from "#platform/record/record.ts";
import { endReprojections, endRestart, readProjecting } from "./projection.sql.ts";

/** The share 0–0.99 that is done; null when the workspace's columns are at the record's heels. */
export async function readProjectedShare(record: Sql, workspaceId: number): Promise<number | null> {
  const [row] = await record.rows<Projecting>(readProjecting, [workspaceId]);
  return row === undefined ? null : projectedShare(row);
}

/** Call when every mark has been folded and counted. */
export async function endProjecting(record: Sql): Promise<void> {
  await record.rows(endRestart);
  await record.rows(endReprojections);
}
