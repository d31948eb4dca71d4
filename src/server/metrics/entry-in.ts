/** The entry that a change is made to, under the lock of the dictionary. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Metric } from "#domain/metrics/metric.ts";
import { changedFields, type MetricChange, usesMargin } from "#domain/metrics/metric-change.ts";
import { type Edition, entryOf } from "#domain/metrics/metric-edition.ts";
import type { Sql } from "#platform/record/record.ts";
import { holdMargin, readMargin } from "./editions.sql.ts";
import { readEditionOf } from "./read-entry.ts";

export interface Entry {
  readonly metric: Metric;
  readonly edition: Edition | undefined;
  /** The workspace's contribution margin. */
  readonly margin: number;
}

export async function entryIn(sql: Sql, workspaceId: number, id: string): Promise<Entry> {
  const metric = findMetric(id);
  if (metric === undefined) throw new Refusal("unknown", "There is no such metric.");
  return { metric, edition: await readEditionOf(sql, workspaceId, id), margin: await readMarginOf(sql, workspaceId) };
}

export function refuseOlder({ metric, edition }: Entry, version: number): void {
  const now = entryOf(metric, edition).version;
  if (now === version) return;
  throw new Refusal(
    "conflict",
    `This was written to version ${version}; the entry is version ${now} now. Propose it anew.`,
  );
}

export function refuseEmpty({ metric, edition, margin }: Entry, change: MetricChange): void {
  if (change.margin !== undefined && !usesMargin(metric))
    throw new Refusal("invalid", `${metric.names.en} is not computed with the margin.`);
  if (changedFields(metric, edition?.said ?? {}, change, margin).length > 0) return;
  throw new Refusal("invalid", "The proposal changes nothing: the entry says so already.");
}

/** The margin is the workspace's, and changed in its settings, too: what both teams approve is the step that they were shown. */
export async function refuseOtherMargin(sql: Sql, workspaceId: number, base: number): Promise<void> {
  const [row] = await sql.rows<{ margin: number }>(holdMargin, [workspaceId]);
  const now = row?.margin ?? 0;
  if (now === base) return;
  throw new Refusal("conflict", `This was written to a margin of ${base}; it is ${now} now. Propose it anew.`);
}

export async function readMarginOf(sql: Sql, workspaceId: number): Promise<number> {
  const [row] = await sql.rows<{ margin: number }>(readMargin, [workspaceId]);
  return row?.margin ?? 0;
}
