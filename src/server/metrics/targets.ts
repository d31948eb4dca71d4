/** Reads and keeps targets: money in major units, rates 0–1, as the board answers them. */
import "server-only";
import type { TargetsInput } from "#domain/metrics/target.ts";
import { platform } from "#platform/slot.ts";
import { readTargets, removeTargets, upsertTargets } from "./targets.sql.ts";

export interface Target {
  readonly metric: string;
  readonly value: number;
}

/** The last of equal metrics wins; returns how many changed. */
export async function storeTargets(workspaceId: number, inputs: TargetsInput): Promise<{ changed: number }> {
  const values = [workspaceId, JSON.stringify([...new Map(inputs.map((row) => [row.metric, row])).values()])];
  return platform().record.transaction(async (sql) => {
    const removed = await sql.rows(removeTargets, values);
    const saved = await sql.rows(upsertTargets, values);
    return { changed: removed.length + saved.length };
  });
}

export async function readTargetRows(workspaceId: number): Promise<Target[]> {
  return platform().record.rows<Target>(readTargets, [workspaceId]);
}
