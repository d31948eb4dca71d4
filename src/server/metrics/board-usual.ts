/** What the figures usually are: medians over the last eight of the same hours of the week, weekdays, weeks or months. */
import "server-only";
import { benchmarkOf } from "#domain/metrics/benchmark.ts";
import type { MetricValues } from "#domain/metrics/board-question.ts";
import { bucketSpan, earlierBuckets, earlierWindows, type Span } from "#domain/metrics/board-window.ts";
import type { Measures } from "#domain/metrics/measure.ts";
import type { Platform } from "#platform/slot.ts";
import { type Asked, askOf, perLabel, valuesOf } from "./board-values.ts";
import { type BoardSums, readBoardSums } from "./read-board.ts";

/** Benchmark values by label and key; `totals` by key, "" with `isTotal`. */
export interface Usual {
  /** Keys that had figures before. */
  readonly keys: ReadonlySet<string>;
  ofRow(label: string, key: string): MetricValues;
  ofKey(key: string): MetricValues;
  readonly ofAll: MetricValues;
}

export async function readUsual(platform: Platform, asked: Asked): Promise<Usual> {
  const { question, workspace, span } = asked;
  const windows = earlierWindows(span, workspace.timezone);
  const first = Math.min(...windows.map(({ fromMs }) => fromMs));
  const earlier: Span = { fromMs: first, toMs: span.fromMs };
  const [ofWindows, ofBuckets] = await Promise.all([
    readBoardSums(platform.columns, {
      ...askOf(asked, { ...earlier, toMs: Math.max(...windows.map((w) => w.toMs)) }),
      windows,
    }),
    question.grain === "total" ? [] : readEarlierBuckets(platform, asked),
  ]);
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
    const values = found.flatMap((sums, i) =>
      sums === undefined ? [] : [valuesOf({ ...asked, span: spans[i] ?? span }, sums, spans[i] ?? span, key)],
    );
    return Object.fromEntries(
      asked.metrics.map(({ id }) => [id, benchmarkOf(values.map((value) => value[id] ?? null))]),
    );
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
    keys: new Set(ofBuckets.filter(({ level }) => level === 0).map(({ key }) => key)),
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

/** The sums of every bucket that some bucket of the question is compared with. */
function readEarlierBuckets(platform: Platform, asked: Asked): Promise<BoardSums[]> {
  const { question, workspace, span } = asked;
  if (question.grain !== "hour") {
    const back = question.grain === "month" ? 250 : 8 * 7 + 7;
    return readBoardSums(
      platform.columns,
      askOf(asked, { fromMs: span.fromMs - back * 86_400_000, toMs: span.fromMs + 31 * 86_400_000 }),
    );
  }
  const hours = new Set<number>();
  for (let at = span.fromMs; at < span.toMs; at += 3_600_000) {
    for (const label of earlierBuckets(String(at / 1000), "hour", workspace.timezone)) hours.add(Number(label));
  }
  const starts = [...hours];
  return readBoardSums(platform.columns, {
    ...askOf(asked, { fromMs: Math.min(...starts) * 1000, toMs: (Math.max(...starts) + 3600) * 1000 }),
    hours: starts,
  });
}
