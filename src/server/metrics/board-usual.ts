/** What the figures usually are: medians over the last eight of the same hours of the week, weekdays, weeks or months. */
import "server-only";
import { benchmarkOf } from "#domain/metrics/benchmark.ts";
import type { MetricValues } from "#domain/metrics/board-question.ts";
import type { BoardFigures } from "#domain/metrics/board-sums.ts";
import { bucketSpan, earlierBuckets, earlierWindows, type Span } from "#domain/metrics/board-window.ts";
import type { Measures } from "#domain/metrics/measure.ts";
import { amountOf, countedOf, type Planned, perLabel } from "./board-values.ts";

/** Benchmark values by label and key; `totals` by key, "" with `isTotal`. */
export interface Usual {
  /** Keys that had figures before, in order. */
  readonly keys: ReadonlySet<string>;
  ofRow(label: string, key: string): MetricValues;
  ofKey(key: string): MetricValues;
  readonly ofAll: MetricValues;
}

export function usualOf(asked: Planned, { ofWindows, ofBuckets }: BoardFigures): Usual {
  const { question, workspace, span } = asked;
  const windows = earlierWindows(span, workspace.timezone);
  const rows = new Map(
    ofBuckets.filter(({ level }) => level === 0).map((row) => [`${row.label} ${row.key}`, row.sums]),
  );
  const keyed = new Map(
    ofWindows.filter(({ level }) => level === 0).map((row) => [`${row.label} ${row.key}`, row.sums]),
  );
  const medians = (
    found: readonly (Measures | undefined)[],
    spans: readonly Span[],
    key: string | null,
  ): MetricValues => {
    const counted = found.flatMap((sums, i) => {
      const when = spans[i] ?? span;
      return sums === undefined ? [] : [countedOf({ ...asked, span: when }, sums, when, key)];
    });
    const usual: Record<string, number | null> = {};
    for (const metric of asked.metrics)
      usual[metric.id] = benchmarkOf(counted.map((one) => amountOf(asked, metric, one)));
    return usual;
  };
  const ofKey = (key: string) =>
    medians(
      windows.map((_, i) => keyed.get(`${i + 1} ${key}`)),
      windows,
      key,
    );
  const wholes = new Map(ofWindows.filter(({ level }) => level === 1).map((row) => [row.label, row.sums]));
  const earlierOf = perLabel((label) =>
    earlierBuckets(label, question.grain, workspace.timezone).map((earlierLabel) => ({
      earlierLabel,
      when: bucketSpan(earlierLabel, question.grain, workspace.timezone),
    })),
  );
  return {
    keys: new Set(
      ofBuckets
        .filter(({ level }) => level === 0)
        .map(({ key }) => key)
        .sort(),
    ),
    ofRow: (label, key) => {
      const buckets = earlierOf(label);
      return medians(
        buckets.map(({ earlierLabel }) => rows.get(`${earlierLabel} ${key}`)),
        buckets.map(({ when }) => when),
        key,
      );
    },
    ofKey,
    ofAll: medians(
      windows.map((_, i) => wholes.get(String(i + 1))),
      windows,
      null,
    ),
  };
}
