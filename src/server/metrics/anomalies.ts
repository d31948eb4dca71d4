/** Reads and keeps what was unusual, and how closely each metric is watched. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import { Refusal } from "#domain/base/refusal.ts";
import type { Sensitivity } from "#domain/metrics/anomaly.ts";
import {
  type Anomaly,
  type AnomalyQuestion,
  allChannels,
  type MetricSensitivity,
  type SensitivitiesInput,
  usualSensitivity,
  type Verdict,
  type VerdictInput,
} from "#domain/metrics/anomaly-question.ts";
import { bucketText } from "#domain/metrics/board-window.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Incident, IncidentKind } from "#domain/metrics/incident.ts";
import type { Span } from "#domain/metrics/span.ts";
import { watched } from "#domain/metrics/watched.ts";
import { platform } from "#platform/slot.ts";
import {
  extendAnomaly,
  insertAnomaly,
  readAnomalies,
  readConfirmed,
  readPeaks,
  readSensitivities,
  setVerdict,
  upsertSensitivities,
} from "./anomalies.sql.ts";

interface AnomalyRow {
  readonly id: number;
  readonly metric: string;
  readonly channel_key: string;
  readonly kind: IncidentKind;
  readonly started: number;
  readonly ended: number;
  readonly peak: number;
  readonly value: number;
  readonly expected: number;
  readonly score: number;
  readonly window_hours: number;
  readonly verdict: Verdict;
}

/** Those that overlap the span, the latest first, 500 at most. */
export async function readAnomalyRows(
  { id, timezone, currency }: WorkspaceRef,
  { metric, channel }: Pick<AnomalyQuestion, "metric" | "channel">,
  { fromMs, toMs }: Span,
): Promise<Anomaly[]> {
  const key = channel === allChannels ? "" : (channel ?? null);
  const rows = await platform().record.rows<AnomalyRow>(readAnomalies, [id, fromMs, toMs, metric ?? null, key]);
  const at = (ms: number) => bucketText(String(ms / 1000), "hour", timezone);
  return rows.map((row) => {
    const isMoney = findMetric(row.metric)?.unit === "money";
    const figure = (amount: number) => (isMoney ? toMajor(Math.round(amount), currency) : amount);
    return {
      id: row.id,
      metric: row.metric,
      channel: row.channel_key || allChannels,
      kind: row.kind,
      from: at(row.started),
      to: at(row.ended),
      peakAt: at(row.peak),
      value: figure(row.value),
      expected: figure(row.expected),
      score: row.score,
      windowHours: row.window_hours,
      verdict: row.verdict,
    };
  });
}

/** An incident of one series; `channel` is "" for all together. */
export interface FoundIncident extends Incident {
  readonly metric: string;
  readonly channel: string;
  readonly windowHours: number;
}

/** The same incident again changes nothing; one that goes on grows. Returns how many are new. */
export async function storeIncidents(workspaceId: number, incidents: readonly FoundIncident[]): Promise<number> {
  if (incidents.length === 0) return 0;
  return platform().record.transaction(async (sql) => {
    let added = 0;
    for (const one of incidents) {
      const { metric, channel, fromMs, toMs, peakAt, kind, value, expected, score, windowHours } = one;
      const values = [workspaceId, metric, channel, fromMs, toMs, peakAt, kind, value, expected, score, windowHours];
      const grown = await sql.rows(extendAnomaly, values);
      if (grown.length === 0) added += (await sql.rows(insertAnomaly, values)).length;
    }
    return added;
  });
}

/** Peaks of earlier incidents by `metric channel`. */
export async function readEarlierPeaks(workspaceId: number, { fromMs, toMs }: Span): Promise<Map<string, number[]>> {
  const rows = await platform().record.rows<{ metric: string; channel_key: string; peak: number }>(readPeaks, [
    workspaceId,
    fromMs,
    toMs,
  ]);
  const peaks = new Map<string, number[]>();
  for (const { metric, channel_key: channel, peak } of rows) {
    const name = `${metric} ${channel}`;
    peaks.set(name, [...(peaks.get(name) ?? []), peak]);
  }
  return peaks;
}

/** What was confirmed in a span, by `metric channel`. */
export async function readConfirmedSpans(workspaceId: number, { fromMs, toMs }: Span): Promise<Map<string, Span[]>> {
  const rows = await platform().record.rows<Pick<AnomalyRow, "metric" | "channel_key" | "started" | "ended">>(
    readConfirmed,
    [workspaceId, fromMs, toMs],
  );
  const spans = new Map<string, Span[]>();
  for (const { metric, channel_key: channel, started, ended } of rows) {
    const name = `${metric} ${channel}`;
    spans.set(name, [...(spans.get(name) ?? []), { fromMs: started, toMs: ended }]);
  }
  return spans;
}

/** Refuses (unknown) an anomaly that is not the workspace's. */
export async function storeVerdict(workspaceId: number, { anomalyId, verdict }: VerdictInput) {
  const [row] = await platform().record.rows<{ before: Verdict; metric: string; channel_key: string }>(setVerdict, [
    workspaceId,
    anomalyId,
    verdict,
  ]);
  if (row === undefined) throw new Refusal("unknown", "There is nothing unusual under this number.");
  const { before, metric, channel_key: channel } = row;
  return { id: anomalyId, metric, channel: channel || allChannels, before, verdict };
}

/** Of every watched metric. */
export async function readSensitivityRows(workspaceId: number): Promise<MetricSensitivity[]> {
  const rows = await platform().record.rows<{ metric: string; sensitivity: Sensitivity }>(readSensitivities, [
    workspaceId,
  ]);
  const kept = new Map(rows.map(({ metric, sensitivity }) => [metric, sensitivity]));
  return watched.map(({ id }) => ({ metric: id, sensitivity: kept.get(id) ?? usualSensitivity }));
}

/** The last of equal metrics wins; returns how many changed. */
export async function storeSensitivities(
  workspaceId: number,
  inputs: SensitivitiesInput,
): Promise<{ changed: number }> {
  const wanted = [...new Map(inputs.map((row) => [row.metric, row])).values()];
  const before = new Map((await readSensitivityRows(workspaceId)).map((row) => [row.metric, row.sensitivity]));
  const changed = wanted.filter(({ metric, sensitivity }) => before.get(metric) !== sensitivity);
  if (changed.length > 0) await platform().record.rows(upsertSensitivities, [workspaceId, JSON.stringify(changed)]);
  return { changed: changed.length };
}
