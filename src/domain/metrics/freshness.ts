/** Which sources are late, by how much, and which cells of the map that leaves unknown. */
import type { ReportMeta } from "./board-question.ts";
import { findMetric } from "./dictionary.ts";
import { spendMeasures } from "./measure.ts";
import { measuresOf } from "./metric.ts";

export interface LateSource {
  readonly source: string;
  /** Whole hours behind; null when it never delivered. */
  readonly hours: number | null;
  /** Epoch milliseconds up to which its figures are known; null when it never delivered. */
  readonly through: number | null;
}

/** The sources marked late, the latest first. */
export function lateSources(freshness: ReportMeta["freshness"], now: number): LateSource[] {
  return freshness
    .filter((one) => one.late)
    .map(({ source, through }) => {
      const at = through === null ? null : Date.parse(through);
      return { source, through: at, hours: at === null ? null : Math.max(1, Math.floor((now - at) / 3_600_000)) };
    })
    .sort((a, b) => (a.through ?? 0) - (b.through ?? 0));
}

const delivered: ReadonlySet<string> = new Set(spendMeasures);

/** True for a metric that needs what the platforms report (spend, impressions, clicks). */
export function needsDelivery(metricId: string): boolean {
  const metric = findMetric(metricId);
  return metric !== undefined && measuresOf([metric]).some((measure) => delivered.has(measure));
}

/**
 * The instant after which a channel's delivery is not in yet; null when nothing is late for it. A source belongs
 * to the channel of its name; a late source that is no channel's name may belong to any.
 */
export function lateAfter(
  late: readonly LateSource[],
  channel: { readonly key: string; readonly name: string },
  channels: readonly { readonly key: string; readonly name: string }[],
): number | null {
  const names = (one: { key: string; name: string }) => [one.key.toLowerCase(), one.name.toLowerCase()];
  const own = late.filter(({ source }) => names(channel).includes(source.toLowerCase()));
  const known = new Set(channels.flatMap(names));
  const shared = late.filter(({ source }) => !known.has(source.toLowerCase()));
  const candidates = own.length > 0 ? own : shared;
  if (candidates.length === 0) return null;
  return Math.min(...candidates.map(({ through }) => through ?? 0));
}
