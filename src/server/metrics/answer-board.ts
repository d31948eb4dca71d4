/** Answers the board's question: sums from the columns, plan from the budgets, values and benchmark by the dictionary. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import { type Plans, planner } from "#domain/budgets/plan.ts";
import { benchmarkOf, indexOf } from "#domain/metrics/benchmark.ts";
import type { BoardAnswer, BoardQuestion, BoardRow, MetricValues } from "#domain/metrics/board-question.ts";
import {
  bucketSpan,
  bucketText,
  earlierBuckets,
  earlierWindows,
  type Span,
  windowOf,
} from "#domain/metrics/board-window.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Measures } from "#domain/metrics/measure.ts";
import { type Metric, measuresOf, metricValue } from "#domain/metrics/metric.ts";
import type { Platform } from "#platform/slot.ts";
import { readBudgets } from "./board.sql.ts";
import { type BoardSums, readBoardSums } from "./read-board.ts";

interface Asked {
  readonly question: BoardQuestion;
  readonly workspace: WorkspaceRef;
  readonly metrics: readonly Metric[];
  readonly span: Span;
  readonly plan: (fromMs: number, toMs: number, key: string) => number | null;
}

/** Benchmark values by label and key; `totals` by key, "" with `isTotal`. */
interface Usual {
  ofRow(label: string, key: string): MetricValues;
  ofKey(key: string): MetricValues;
  readonly ofAll: MetricValues;
}

export async function answerBoard(
  platform: Platform,
  workspace: WorkspaceRef,
  question: BoardQuestion,
): Promise<BoardAnswer> {
  const span = windowOf(question, workspace.timezone);
  const metrics = question.metrics.flatMap((id) => findMetric(id) ?? []);
  const asked: Asked = {
    question,
    workspace,
    metrics,
    span,
    plan: await planOf(platform, workspace, question, metrics, span),
  };
  const [sums, usual] = await Promise.all([
    readBoardSums(platform.columns, askOf(asked, span)),
    question.benchmark ? readUsual(platform, asked) : null,
  ]);
  const plain = (key: string, values: MetricValues, compared: MetricValues | undefined) =>
    compared === undefined ? { key, values } : { key, values, benchmark: compared, index: indexes(values, compared) };
  const byKey = sums
    .filter(({ level }) => level === 2)
    .map(({ key, sums: counted }) => plain(key, valuesOf(asked, counted, span, key), usual?.ofKey(key)));
  const all = sums.find(({ level }) => level === 3)?.sums ?? {};
  const { key: _none, ...total } = plain("", valuesOf(asked, all, span, null), usual?.ofAll);
  const bucket = perLabel((label) => ({
    when: bucketSpan(label, question.grain, workspace.timezone),
    at: bucketText(label, question.grain, workspace.timezone),
  }));
  const rows =
    question.grain === "total"
      ? byKey.map((row): BoardRow => ({ at: null, ...row }))
      : sums
          .filter(({ level }) => level === 0)
          .sort(byPlace)
          .map((row): BoardRow => {
            const { when, at } = bucket(row.label);
            const values = valuesOf(asked, row.sums, when, row.key);
            return { at, ...plain(row.key, values, usual?.ofRow(row.label, row.key)) };
          });
  return { rows, totals: byKey.sort((a, b) => (a.key < b.key ? -1 : 1)), total };
}

/** Calendar arithmetic is slow and every key asks for the same few buckets: each is reckoned once. */
function perLabel<T>(reckon: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>();
  return (label) => {
    const found = known.get(label) ?? reckon(label);
    known.set(label, found);
    return found;
  };
}

const byPlace = (a: BoardSums, b: BoardSums) =>
  a.label === b.label ? (a.key < b.key ? -1 : 1) : a.label < b.label ? -1 : 1;

function askOf({ question, workspace, metrics }: Asked, span: Span) {
  const measures = measuresOf(metrics).filter((measure) => measure !== "plan");
  return { workspaceId: workspace.id, timezone: workspace.timezone, question, span, measures };
}

/** Values in major units, rates 0–1. A missing sum of events is zero, of spend unknown. */
function valuesOf(asked: Asked, sums: Measures, { fromMs, toMs }: Span, key: string | null): MetricValues {
  const { workspace, metrics, span } = asked;
  const plan = asked.plan(Math.max(fromMs, span.fromMs), Math.min(toMs, span.toMs), key ?? "");
  const counted: Measures = { ...nothing, ...sums, plan };
  const values: Record<string, number | null> = {};
  for (const metric of metrics) {
    const value = metricValue(metric, counted, workspace.margin);
    const isMoney = metric.unit === "money" && value !== null;
    values[metric.id] = isMoney ? toMajor(Math.round(value), workspace.currency) : value;
  }
  return values;
}

const nothing: Measures = {
  sessions: 0,
  engaged_sessions: 0,
  visitors: 0,
  page_views: 0,
  sign_ups: 0,
  product_views: 0,
  add_to_carts: 0,
  checkouts: 0,
  orders: 0,
  new_customers: 0,
  gross_revenue: 0,
  refunds: 0,
  interactions: 0,
  leads: 0,
  complaints: 0,
};

function indexes(values: MetricValues, compared: MetricValues): MetricValues {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, indexOf(value, compared[id] ?? null)]));
}

/** The plan of a key within a span; asked of the record only when a metric needs it. */
async function planOf(
  { record, now }: Platform,
  workspace: WorkspaceRef,
  question: BoardQuestion,
  metrics: readonly Metric[],
  span: Span,
): Promise<Asked["plan"]> {
  const { by, filter } = question;
  const planned = by === "none" || by === "channel" || by === "campaign";
  if (!measuresOf(metrics).includes("plan") || !planned) return () => null;
  const month = (at: number) => new Date(at).toISOString().slice(0, 7);
  const rows = await record.rows<Parameters<typeof planner>[0][number]>(readBudgets, [
    workspace.id,
    month(span.fromMs - 86_400_000),
    month(span.toMs + 86_400_000),
  ]);
  const wanted = (name: "channel" | "campaign", key: string) => filter[name]?.includes(key) ?? true;
  const other = Object.keys(filter).some((name) => name !== "channel" && name !== "campaign");
  const kept = rows.filter(
    (row) =>
      wanted("channel", row.channelKey) && (filter.campaign === undefined || wanted("campaign", row.campaignKey)),
  );
  const plans = planner(other ? [] : kept, workspace.timezone, now());
  const ofKey = (all: Plans, key: string) =>
    key === "" ? all.total : ((by === "campaign" ? all.byCampaign : all.byChannel).get(key) ?? null);
  return (fromMs, toMs, key) => ofKey(plans(fromMs, toMs), key);
}

async function readUsual(platform: Platform, asked: Asked): Promise<Usual> {
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
  const earlierOf = perLabel((label) =>
    earlierBuckets(label, question.grain, workspace.timezone).map((earlierLabel) => ({
      earlierLabel,
      when: bucketSpan(earlierLabel, question.grain, workspace.timezone),
    })),
  );
  const wholes = new Map(ofWindows.filter(({ level }) => level === 1).map((row) => [row.label, row.sums]));
  return {
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
