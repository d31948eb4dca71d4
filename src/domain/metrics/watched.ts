/** The metrics that are watched for unusual hours, and their series: each hour, or each hour's last day where an hour holds too little. */
import { hourMs } from "#domain/base/local-time.ts";
import type { Series } from "./anomaly.ts";
import { findMetric } from "./dictionary.ts";
import { type Measure, type Measures, spendMeasures } from "./measure.ts";
import { medianOf } from "./median.ts";
import { type Metric, metricValue } from "./metric.ts";
import type { HourValue } from "./season.ts";

export interface Watched {
  readonly id: string;
  readonly kind: Series["kind"];
  /** What a ratio or an amount rests on, and how much of it a window usually holds at least: a few clicks say little. */
  readonly rests?: { readonly on: Measure; readonly least: number };
}

export const watched: readonly Watched[] = [
  { id: "spend", kind: "amount", rests: { on: "clicks", least: 60 } },
  { id: "clicks", kind: "count" },
  { id: "ctr", kind: "amount", rests: { on: "clicks", least: 60 } },
  { id: "cpc", kind: "amount", rests: { on: "clicks", least: 60 } },
  { id: "cpm", kind: "amount", rests: { on: "impressions", least: 2_000 } },
  { id: "sessions", kind: "count" },
  { id: "sign_ups", kind: "count" },
  { id: "orders", kind: "count" },
  { id: "conversion_rate", kind: "amount", rests: { on: "orders", least: 40 } },
  { id: "complaints", kind: "count" },
];

export const watchedIds: ReadonlySet<string> = new Set(watched.map(({ id }) => id));

/** What was counted in an hour; null where it is not known. */
export interface CountedHour {
  readonly at: number;
  readonly sums: Measures | null;
}

/** A series, and over how many hours each of its values was counted. */
export interface WatchedSeries {
  readonly hours: readonly HourValue[];
  readonly windowHours: number;
}

const widths = [1, 6, 24] as const;
/** A window with fewer known hours than this share is not known. */
const leastKnown = 0.75;

/** null for what rests on too little even over a day. `counted` holds every hour of its span, in order. */
export function seriesOf(
  { id, rests }: Watched,
  counted: readonly CountedHour[],
  margin: number,
): WatchedSeries | null {
  const metric = findMetric(id);
  if (metric === undefined) return null;
  if (rests === undefined) return { windowHours: 1, hours: counted.map((hour) => valueIn(metric, hour, margin)) };
  for (const width of widths) {
    const windows = windowsOf(counted, width, [...new Set([...measuresIn(metric), rests.on])]);
    const known = windows.flatMap(({ sums }) => (sums === null ? [] : [sums]));
    const usual = medianOf(known.map((sums) => sums[rests.on] ?? 0)) ?? 0;
    if (usual < rests.least) continue;
    const under = (sums: Measures) => metric.under?.reduce((sum, { measure }) => sum + (sums[measure] ?? 0), 0) ?? 0;
    const enough = (medianOf(known.map(under)) ?? 0) / 2;
    const hours = windows.map((hour) =>
      hour.sums === null || under(hour.sums) < enough ? { at: hour.at, value: null } : valueIn(metric, hour, margin),
    );
    return { windowHours: width, hours };
  }
  return null;
}

/** Whether the metric waits for what platforms deliver. */
export function needsSpend({ id }: Watched): boolean {
  const delivered: readonly Measure[] = spendMeasures;
  const metric = findMetric(id);
  return metric !== undefined && measuresIn(metric).some((measure) => delivered.includes(measure));
}

export function measuresIn({ over, under = [] }: Metric): Measure[] {
  return [...new Set([...over, ...under].map(({ measure }) => measure))];
}

function valueIn(metric: Metric, { at, sums }: CountedHour, margin: number): HourValue {
  return { at, value: sums === null ? null : metricValue(metric, sums, margin) };
}

/** Sums of the hours up to and with each. */
function windowsOf(counted: readonly CountedHour[], width: number, measures: readonly Measure[]): CountedHour[] {
  if (width === 1) return [...counted];
  const totals = Object.fromEntries(measures.map((measure) => [measure, 0]));
  let known = 0;
  const add = (sums: Measures | null | undefined, sign: 1 | -1) => {
    if (sums === null || sums === undefined) return;
    known += sign;
    for (const measure of measures) totals[measure] = (totals[measure] ?? 0) + sign * (sums[measure] ?? 0);
  };
  let first = 0;
  return counted.map(({ at, sums }) => {
    add(sums, 1);
    for (; (counted[first]?.at ?? at) <= at - width * hourMs; first++) add(counted[first]?.sums, -1);
    return { at, sums: sums === null || known < leastKnown * width ? null : { ...totals } };
  });
}
