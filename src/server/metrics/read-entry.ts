/** Reads what a workspace says of its metrics. */
import "server-only";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { MetricChange, type MetricSaid } from "#domain/metrics/metric-change.ts";
import type { Edition } from "#domain/metrics/metric-edition.ts";
import type { MetricVersion } from "#domain/metrics/metric-proposal.ts";
import type { Sql } from "#platform/record/record.ts";
import {
  type EditionHistoryRow,
  type EditionRow,
  type MarkRow,
  readEditionHistory,
  readEditions,
  readMetricMarks,
} from "./editions.sql.ts";

/** The last edition of each metric that has one. */
export async function readEditionsOf(sql: Sql, workspaceId: number): Promise<Edition[]> {
  const rows = await sql.rows<EditionRow>(readEditions, [workspaceId]);
  // Only saidAfter writes this column.
  return rows.map(({ metric, editions, said }) => ({ metric, editions, said: said as MetricSaid }));
}

export async function readEditionOf(sql: Sql, workspaceId: number, metric: string): Promise<Edition | undefined> {
  return (await readEditionsOf(sql, workspaceId)).find((edition) => edition.metric === metric);
}

/** Something noted about a metric: charts draw a line there. */
export interface MetricMark {
  readonly metric: string;
  /** Epoch ms. */
  readonly at: number;
  readonly kind: string;
  readonly title: string;
}

export async function readMarksOf(sql: Sql, workspaceId: number): Promise<MetricMark[]> {
  const rows = await sql.rows<MarkRow>(readMetricMarks, [workspaceId]);
  return rows.map(({ metric, at_ms: at, kind, title }) => ({ metric, at, kind, title }));
}

/** Latest first; the code's own version is the last. */
export async function readVersionsOf(sql: Sql, workspaceId: number, metric: string): Promise<MetricVersion[]> {
  const rows = await sql.rows<EditionHistoryRow>(readEditionHistory, [workspaceId, metric]);
  const first = rows.at(-1)?.code_version ?? findMetric(metric)?.version ?? 1;
  return [...rows.map(versionOf), { version: first, edition: null }];
}

function versionOf(row: EditionHistoryRow): MetricVersion {
  return {
    version: row.version,
    edition: {
      change: MetricChange.parse(row.changed),
      reason: row.reason,
      proposalId: row.proposal_id,
      proposer: row.proposer,
      approvedBy: { promotion: row.promotion_name, operations: row.operations_name },
      at: new Date(row.at_ms).toISOString(),
    },
  };
}
