/** Asks the columns for journeys, and gives them to the models as paths of key indexes. */
import "server-only";
import { type AttributionQuestion, lookbackMsOf } from "#domain/attribution/attribution-question.ts";
import type { PathGroup } from "#domain/attribution/path-group.ts";
import { eventNames } from "#domain/catalogue/event-name.ts";
import type { Span } from "#domain/metrics/span.ts";
import type { Columns } from "#platform/columns/columns.ts";
import { countLost, type JourneyShape, readConversions, readLost, readSpend } from "./read-journeys.sql.ts";

export interface JourneysAsk {
  readonly workspaceId: number;
  readonly timezone: string;
  readonly question: AttributionQuestion;
  readonly span: Span;
  /** The present: what is known by then decides whether a journey is over. Epoch ms. */
  readonly asOfMs: number;
}

/** A path that people took. */
export interface CountedPath extends PathGroup {
  readonly grossMinor: number;
  readonly refundedMinor: number;
  /** From the first touch to the conversion; null without either. */
  readonly medianMs: number | null;
  /** The conversion's local day; "" where days are not told apart. */
  readonly day: string;
}

export interface ReadJourneys {
  /** Names of the keys that paths hold the indexes of. */
  readonly keys: readonly string[];
  readonly paths: readonly CountedPath[];
  /** The same conversions by day, when asked for. */
  readonly daily: readonly CountedPath[];
  readonly nulls: number;
  readonly open: number;
}

interface ConversionRow {
  readonly day: string;
  readonly path: readonly string[];
  /** From 1; 0 where all were direct. */
  readonly non_direct: number;
  readonly conversions: number;
  readonly gross: number;
  readonly refunded: number;
  readonly new_customers: number;
  readonly decayed_conversions: readonly number[];
  readonly decayed_value: readonly number[];
  readonly decayed_new: readonly number[];
  readonly median_ms: number | null;
}

interface LostRow {
  readonly path: readonly string[];
  readonly journeys: number;
}

interface LostCount {
  readonly journeys: number;
  readonly open: number;
}

export async function readJourneys(columns: Columns, ask: JourneysAsk, signal: AbortSignal): Promise<ReadJourneys> {
  const { question } = ask;
  const shape: JourneyShape = {
    by: question.by,
    cut: question.cut,
    ofOrders: question.conversion === eventNames.orderCompleted,
    decayed: question.models.includes("time_decay"),
    byDay: false,
  };
  const params = paramsOf(ask);
  const [rows, [count], lost, daily] = await Promise.all([
    columns.ask<ConversionRow>(readConversions(shape), params, { signal }),
    columns.ask<LostCount>(countLost(shape), params, { signal }),
    params.over > params.from ? columns.ask<LostRow>(readLost(shape), params, { signal }) : [],
    question.grain === "day"
      ? columns.ask<ConversionRow>(readConversions({ ...shape, byDay: true }), params, { signal })
      : [],
  ]);
  const keys = [...new Set([...rows, ...lost, ...daily].flatMap(({ path }) => path))].sort();
  const indexes = new Map(keys.map((key, index) => [key, index]));
  const indexed = (path: readonly string[]) => path.map((key) => indexes.get(key) ?? 0);
  return {
    keys,
    paths: [
      ...inOrder(rows).map((row) => counted(row, indexed(row.path))),
      ...inOrder(lost).map((row) => nullPath(row, indexed(row.path))),
    ],
    daily: inOrder(daily).map((row) => counted(row, indexed(row.path))),
    nulls: (count?.journeys ?? 0) - (count?.open ?? 0),
    open: count?.open ?? 0,
  };
}

function paramsOf({ workspaceId, timezone, question, span, asOfMs }: JourneysAsk) {
  const lookback = lookbackMsOf(question);
  const until = Math.max(span.toMs, asOfMs);
  return {
    workspace: workspaceId,
    zone: timezone,
    conversion: question.conversion,
    from: span.fromMs,
    to: span.toMs,
    reads: span.fromMs - lookback,
    until,
    as_of: asOfMs,
    over: Math.min(span.toMs, asOfMs - lookback),
    lookback,
  };
}

/** Sums of fractions depend on their order in the last digits: it is the same on every run. */
function inOrder<Row extends { readonly path: readonly string[] }>(rows: readonly Row[]): Row[] {
  const named = rows.map((row) => ({ row, name: row.path.join("\u0000") }));
  return named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ row }) => row);
}

function counted(row: ConversionRow, path: readonly number[]): CountedPath {
  return {
    path,
    lastNonDirect: row.non_direct - 1,
    sums: [row.conversions, row.gross - row.refunded, row.new_customers],
    nulls: 0,
    decayed: [row.decayed_conversions, row.decayed_value, row.decayed_new],
    grossMinor: row.gross,
    refundedMinor: row.refunded,
    medianMs: row.median_ms,
    day: row.day,
  };
}

function nullPath({ journeys }: LostRow, path: readonly number[]): CountedPath {
  return {
    path,
    lastNonDirect: -1,
    sums: [0, 0, 0],
    nulls: journeys,
    decayed: [[], [], []],
    grossMinor: 0,
    refundedMinor: 0,
    medianMs: null,
    day: "",
  };
}

/** Spend of the span by key, in minor units; keys that are not there have none. */
export async function readSpendByKey(
  columns: Columns,
  ask: JourneysAsk,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await columns.ask<{ key: string; spend: number | null }>(
    readSpend(ask.question.by),
    { workspace: ask.workspaceId, from: ask.span.fromMs, to: ask.span.toMs },
    { signal },
  );
  return new Map(rows.map(({ key, spend }) => [key, spend]));
}
