/** The war map as a matrix: one row per channel and one of all, one cell per bucket, ready to draw. */
import type { Anomaly } from "./anomaly-question.ts";
import type { BoardAnswer, BoardRow, MetricValues } from "./board-question.ts";
import { type Bucket, bucketKey, elapsedShare } from "./board-range.ts";
import { compareMetric } from "./comparison.ts";
import { findMetric } from "./dictionary.ts";
import { type LateSource, lateAfter, needsDelivery } from "./freshness.ts";
import { type HeatStep, heatStep } from "./heat-step.ts";
import { mayBeChance, steadyIndex } from "./sample-size.ts";
import { unusualIn } from "./unusual.ts";

export interface Channel {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly position: number;
}

export interface MapCell {
  /** known: judged · chance: its distance may be chance · bare: a value without a benchmark · open: the current bucket · late: not delivered · ahead · empty: nothing came */
  readonly state: "known" | "chance" | "bare" | "open" | "late" | "ahead" | "empty";
  readonly value: number | null;
  readonly benchmark: number | null;
  /** 100 × value ÷ benchmark, rounded. */
  readonly index: number | null;
  /** Paler the less the cell rests on. */
  readonly step: HeatStep | null;
  /** Everything the row counted: the evidence. */
  readonly counted: MetricValues;
  /** What the watch found in it. */
  readonly unusual?: Anomaly;
}

export interface MapRow {
  /** "" for the row of all. */
  readonly key: string;
  readonly name: string;
  readonly cells: readonly MapCell[];
  /** Over all comparable buckets so far. */
  readonly index: number | null;
  readonly step: HeatStep | null;
}

export interface MapInput {
  readonly metric: string;
  readonly buckets: readonly Bucket[];
  readonly now: number;
  readonly channels: readonly Channel[];
  readonly late: readonly LateSource[];
  readonly all: BoardAnswer | undefined;
  readonly parts: BoardAnswer | undefined;
  readonly allName: string;
  readonly anomalies?: readonly Anomaly[];
}

type ByBucket = ReadonlyMap<string, BoardRow>;

/** Rows of an answer by dimension key, then by bucket. */
export function rowsByKey(answer: BoardAnswer | undefined): ReadonlyMap<string, ByBucket> {
  const byKey = new Map<string, Map<string, BoardRow>>();
  for (const row of answer?.rows ?? []) {
    if (row.at === null) continue;
    const buckets = byKey.get(row.key) ?? new Map<string, BoardRow>();
    buckets.set(bucketKey(row.at), row);
    byKey.set(row.key, buckets);
  }
  return byKey;
}

function cellOf(input: MapInput, row: BoardRow | undefined, bucket: Bucket, known: number | null): MapCell {
  const direction = findMetric(input.metric)?.direction ?? "none";
  const value = row?.values[input.metric] ?? null;
  const benchmark = row?.benchmark?.[input.metric] ?? null;
  const exact = value === null ? null : (row?.index?.[input.metric] ?? (benchmark ? (100 * value) / benchmark : null));
  const index = exact === null ? null : Math.round(exact);
  const facts = { value, benchmark, index, counted: row?.values ?? {} };
  if (bucket.state !== "past") return { ...facts, step: null, state: bucket.state };
  const late = known !== null && bucket.end > known && needsDelivery(input.metric) && value === null;
  if (late) return { ...facts, step: null, state: "late" };
  if (value === null) return { ...facts, step: null, state: "empty" };
  if (index === null) return { ...facts, step: null, state: "bare" };
  const rests = [input.metric, index, facts.counted, row?.benchmark ?? {}] as const;
  const step = heatStep(steadyIndex(...rests), direction);
  return { ...facts, step, state: step !== 0 && mayBeChance(...rests) ? "chance" : "known" };
}

function marked({ metric, anomalies = [] }: MapInput, channel: string, bucket: Bucket, cell: MapCell): MapCell {
  const unusual = anomalies.length === 0 ? null : unusualIn(anomalies, { metric, channel }, bucket);
  return unusual === null ? cell : { ...cell, unusual };
}

function rowOf(input: MapInput, key: string, name: string, found: ByBucket | undefined, known: number | null): MapRow {
  const metric = findMetric(input.metric);
  const rows = input.buckets.map((bucket) => found?.get(bucket.key));
  const pairs = input.buckets.map((bucket, i) => ({
    current: rows[i]?.values,
    base: rows[i]?.benchmark,
    share: elapsedShare(bucket, input.now),
  }));
  const compared = metric === undefined ? null : compareMetric(metric, pairs);
  const index = compared === null ? null : Math.round(100 * (1 + compared.delta));
  return {
    key,
    name,
    cells: input.buckets.map((bucket, i) => marked(input, key, bucket, cellOf(input, rows[i], bucket, known))),
    index,
    step: heatStep(index, metric?.direction ?? "none"),
  };
}

/** The catalogue's channels in their order that have figures or are told to, then keys that no catalogue names. */
function orderedKeys(
  channels: readonly Channel[],
  found: ReadonlyMap<string, ByBucket>,
): { key: string; name: string }[] {
  const listed = channels.filter(({ key }) => found.has(key)).sort((a, b) => a.position - b.position);
  const named = new Set(listed.map(({ key }) => key));
  const others = [...found.keys()].filter((key) => !named.has(key)).sort();
  return [...listed, ...others.map((key) => ({ key, name: key }))];
}

/** A channel that never has the metric, as a newsletter has no CTR, needs no row of dashes. */
function says({ state, value, benchmark }: MapCell): boolean {
  return value !== null || benchmark !== null || state === "late";
}

/** The rows of the map, the row of all first. */
export function mapRows(input: MapInput): MapRow[] {
  const found = rowsByKey(input.parts);
  const rows = orderedKeys(input.channels, found).map(({ key, name }) =>
    rowOf(input, key, name, found.get(key), lateAfter(input.late, { key, name }, input.channels)),
  );
  const all = rowOf(input, "", input.allName, rowsByKey(input.all).get(""), null);
  const speaking = rows.filter(({ cells }) => cells.some(says));
  return [all, ...(speaking.length > 0 ? speaking : rows)];
}
