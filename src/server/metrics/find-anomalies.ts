/** Looks for unusual hours of the last day and a half in every watched metric, channel by channel, and keeps what it finds. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs, startOfLocalHour } from "#domain/base/local-time.ts";
import { judge, thresholds } from "#domain/metrics/anomaly.ts";
import { BoardQuestion } from "#domain/metrics/board-question.ts";
import type { BoardSums } from "#domain/metrics/board-sums.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { calmThreshold, incidentsOf } from "#domain/metrics/incident.ts";
import type { Measures } from "#domain/metrics/measure.ts";
import { measuresOf } from "#domain/metrics/metric.ts";
import type { Span } from "#domain/metrics/span.ts";
import { type CountedHour, measuresIn, needsSpend, seriesOf, type Watched, watched } from "#domain/metrics/watched.ts";
import type { Platform } from "#platform/slot.ts";
import {
  type FoundIncident,
  readConfirmedSpans,
  readEarlierPeaks,
  readSensitivityRows,
  storeIncidents,
} from "./anomalies.ts";
import { readLastEvent } from "./board.sql.ts";
import { readBoardSums } from "./read-board.ts";
import { spendLateMs } from "./read-meta.ts";

const dayMs = 24 * hourMs;
/** Four weeks of residuals, each against the four weeks before it, and a day for the widest window. */
const memoryMs = 57 * dayMs;
const judgedMs = 36 * hourMs;
/** Events of an hour may still come for so long. */
const eventsHoldMs = 15 * 60_000;

/** Returns how many incidents are new. A second look at the same figures finds nothing new. */
export async function findAnomalies(platform: Platform, workspace: WorkspaceRef): Promise<number> {
  const now = platform.now();
  const { timezone, margin } = workspace;
  const toMs = startOfLocalHour(now, timezone);
  const span = { fromMs: startOfLocalHour(toMs - memoryMs - judgedMs, timezone), toMs };
  const fromMs = toMs - judgedMs;
  const [hours, sensitivities, peaks, confirmed] = await Promise.all([
    readHours(platform, workspace, span),
    readSensitivityRows(workspace.id),
    readEarlierPeaks(workspace.id, { fromMs: fromMs - 28 * dayMs, toMs: fromMs }),
    readConfirmedSpans(workspace.id, span),
  ]);
  const found: FoundIncident[] = [];
  for (const channel of hours.channels) {
    for (const metric of watched) {
      const level = sensitivities.find((row) => row.metric === metric.id)?.sensitivity ?? "off";
      if (level === "off") continue;
      const series = seriesOf(metric, hours.of(channel, metric), margin);
      if (series === null) continue;
      const name = `${metric.id} ${channel}`;
      const threshold = calmThreshold(peaks.get(name) ?? [], thresholds[level]);
      const apart = confirmed.get(name) ?? [];
      const judged = judge({ hours: series.hours, kind: metric.kind, timezone, apart }, fromMs);
      const about = { metric: metric.id, channel, windowHours: series.windowHours };
      found.push(...incidentsOf(judged, threshold).map((incident) => ({ ...incident, ...about })));
      // Judging is arithmetic in the process that answers questions: let it answer in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return storeIncidents(workspace.id, found);
}

interface Hours {
  /** Keys of channels; "" for all together. */
  readonly channels: readonly string[];
  /** Every hour of the span; null where the metric's figures are not known yet, or never came. */
  of(channel: string, metric: Watched): CountedHour[];
}

async function readHours(platform: Platform, { id, timezone }: WorkspaceRef, span: Span): Promise<Hours> {
  const { record, columns } = platform;
  const metrics = watched.flatMap((one) => findMetric(one.id) ?? []);
  const question = BoardQuestion.parse({
    from: new Date(span.fromMs).toISOString(),
    to: new Date(span.toMs).toISOString(),
    metrics: metrics.map((metric) => metric.id),
    by: "channel",
  });
  const [sums, [last]] = await Promise.all([
    readBoardSums(columns, {
      workspaceId: id,
      timezone,
      question,
      span,
      measures: measuresOf(metrics),
      levels: [0, 1],
    }),
    record.rows<{ at: number }>(readLastEvent, [id]),
  ]);
  const byChannel = hoursByChannel(sums);
  const spendKnown = deliveredThrough(byChannel, platform.now());
  const eventsKnown = Math.min(last?.at ?? 0, platform.now() - eventsHoldMs);
  return {
    channels: [...byChannel.keys()],
    of: (channel, metric) => {
      const counted = byChannel.get(channel) ?? new Map<number, Measures>();
      const first = Math.min(...counted.keys());
      const delivered = needsSpend(metric);
      const through = delivered ? spendKnown(channel) : eventsKnown;
      const hours: CountedHour[] = [];
      for (let at = first; at < span.toMs; at += hourMs) {
        const sums = counted.get(at) ?? {};
        const known = at + hourMs <= through && (!delivered || hasAll(sums, metric));
        hours.push({ at, sums: known ? withZeros(sums, metric) : null });
      }
      return hours;
    },
  };
}

function hoursByChannel(sums: readonly BoardSums[]): Map<string, Map<number, Measures>> {
  const byChannel = new Map<string, Map<number, Measures>>();
  for (const { level, label, key, sums: counted } of sums) {
    if (level > 1) continue;
    const channel = level === 1 ? "" : key;
    const hours = byChannel.get(channel) ?? new Map<number, Measures>();
    byChannel.set(channel, hours.set(Number(label) * 1000, counted));
  }
  return byChannel;
}

/** Through when a channel's figures are whole: its newest hour may still fill up, until another comes or it is late. */
function deliveredThrough(
  byChannel: ReadonlyMap<string, ReadonlyMap<number, Measures>>,
  now: number,
): (channel: string) => number {
  const through = new Map<string, number>();
  for (const [channel, hours] of byChannel) {
    const delivered = [...hours].filter(([, { spend }]) => (spend ?? null) !== null).map(([at]) => at + hourMs);
    if (channel !== "" && delivered.length > 0) through.set(channel, Math.max(...delivered));
  }
  const whole = (at: number) => (at > now - spendLateMs ? at - hourMs : at);
  const recent = [...through.values()].filter((at) => at > now - dayMs);
  return (channel) => {
    if (channel === "") return recent.length === 0 ? 0 : whole(Math.min(...recent));
    const at = through.get(channel);
    return at === undefined ? 0 : whole(at);
  };
}

function hasAll(sums: Measures, { id }: Watched): boolean {
  const metric = findMetric(id);
  return metric !== undefined && measuresIn(metric).every((measure) => (sums[measure] ?? null) !== null);
}

/** Events that did not come are none. */
function withZeros(sums: Measures, { id }: Watched): Measures {
  const metric = findMetric(id);
  const zeros = metric === undefined ? [] : measuresIn(metric).map((measure) => [measure, 0] as const);
  return { ...Object.fromEntries(zeros), ...sums };
}
