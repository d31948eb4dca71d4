/** The hours of what a task changed, and of what nobody touched meanwhile. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs, startOfLocalHour } from "#domain/base/local-time.ts";
import { unattributed } from "#domain/catalogue/default-channel-names.ts";
import { BoardQuestion } from "#domain/metrics/board-question.ts";
import { type Measure, type Measures, spendMeasures } from "#domain/metrics/measure.ts";
import { measuresOf, termSum } from "#domain/metrics/metric.ts";
import type { Span } from "#domain/metrics/span.ts";
import { firstHourAfter, type Series } from "#domain/tasks/effect-days.ts";
import type { EffectObject } from "#domain/tasks/effect-object.ts";
import type { Platform } from "#platform/slot.ts";
import { readLastEvent } from "#server/metrics/board.sql.ts";
import { readBoardSums, readFreshness } from "#server/metrics/read-board.ts";

const dayMs = 24 * hourMs;
/** Figures of the last hours may still change. */
const settleMs = { spend: 3 * hourMs, events: 15 * 60_000 };
const mostControls = 20;

export interface EffectSeries {
  readonly treated: Series;
  readonly controls: readonly Series[];
  readonly knownMs: number;
}

export async function readEffectSeries(
  platform: Platform,
  workspace: WorkspaceRef,
  object: EffectObject,
  changedMs: number,
  touched: ReadonlySet<string>,
): Promise<EffectSeries> {
  const { timezone } = workspace;
  const { dimension, key, metric } = object;
  const start = firstHourAfter(changedMs, timezone);
  const knownMs = await knownThrough(platform, workspace.id, object);
  const last = Math.min(start + 14 * dayMs, Math.max(knownMs, start));
  const span = { fromMs: startOfLocalHour(start - 15 * dayMs, timezone), toMs: startOfLocalHour(last, timezone) };
  const before = { fromMs: span.fromMs, toMs: start };
  const others = dimension === "none" ? [] : await biggestOthers(platform, workspace, object, before, touched);
  const byKey = await readHours(platform, workspace, object, span, [key, ...others]);
  const series = (name: string) =>
    seriesOf(byKey.get(name) ?? new Map(), measuresOf([metric]), { ...span, toMs: Math.min(span.toMs, knownMs) });
  return { treated: series(key), controls: others.map(series), knownMs };
}

/** Spend of a campaign or of everything is as late as the latest channel's lets it be; hours without spend are unknown by themselves. */
async function knownThrough(
  { record, columns, now }: Platform,
  workspaceId: number,
  { dimension, key, metric }: EffectObject,
): Promise<number> {
  const needsSpend = measuresOf([metric]).some((measure) => spendMeasures.some((spend) => spend === measure));
  const [last] = await record.rows<{ at: number }>(readLastEvent, [workspaceId]);
  const events = Math.min(last?.at ?? 0, now() - settleMs.events);
  if (!needsSpend) return events;
  const through = await readFreshness(columns, workspaceId);
  const delivered = dimension === "channel" ? (through.get(key) ?? 0) : Math.max(0, ...through.values());
  const spend = Math.min(delivered, now() - settleMs.spend);
  const ofSpendAlone = measuresOf([metric]).every((measure) => spendMeasures.some((one) => one === measure));
  return ofSpendAlone ? spend : Math.min(spend, events);
}

const question = (
  span: Span,
  { dimension, metric }: EffectObject,
  grain: "hour" | "total",
  keys: readonly string[] | null,
) =>
  BoardQuestion.parse({
    grain,
    from: new Date(span.fromMs).toISOString(),
    to: new Date(span.toMs).toISOString(),
    metrics: [metric.id],
    by: dimension,
    ...(keys === null || dimension === "none" ? {} : { filter: { [dimension]: keys } }),
  });

/** The untouched with the most to be measured on. */
async function biggestOthers(
  { columns }: Platform,
  { id, timezone, margin }: WorkspaceRef,
  object: EffectObject,
  span: Span,
  touched: ReadonlySet<string>,
): Promise<string[]> {
  const { key, metric } = object;
  const sums = await readBoardSums(columns, {
    ...{ workspaceId: id, timezone, span, question: question(span, object, "total", null) },
    ...{ measures: measuresOf([metric]), levels: [0] },
  });
  const size = (counted: Measures) => termSum(metric.under ?? metric.over, counted, margin) ?? 0;
  return sums
    .filter(
      (one) =>
        one.key !== key && one.key !== "" && one.key !== unattributed && !touched.has(one.key) && size(one.sums) > 0,
    )
    .sort((a, b) => size(b.sums) - size(a.sums) || (a.key < b.key ? -1 : 1))
    .slice(0, mostControls)
    .map((one) => one.key);
}

async function readHours(
  { columns }: Platform,
  { id, timezone }: WorkspaceRef,
  object: EffectObject,
  span: Span,
  keys: readonly string[],
): Promise<Map<string, Map<number, Measures>>> {
  const { metric } = object;
  const sums = await readBoardSums(columns, {
    ...{ workspaceId: id, timezone, span, question: question(span, object, "hour", keys) },
    ...{ measures: measuresOf([metric]), levels: [0] },
  });
  const byKey = new Map<string, Map<number, Measures>>();
  for (const { key, label, sums: counted } of sums) {
    const hours = byKey.get(key) ?? new Map<number, Measures>();
    byKey.set(key, hours.set(Number(label) * 1000, counted));
  }
  return byKey;
}

/** Events that did not come are none; spend that did not come is not known. */
function seriesOf(
  counted: ReadonlyMap<number, Measures>,
  measures: readonly Measure[],
  { fromMs, toMs }: Span,
): Series {
  const series = new Map<number, Measures>();
  const zeros = Object.fromEntries(
    measures.filter((measure) => !spendMeasures.some((spend) => spend === measure)).map((measure) => [measure, 0]),
  );
  for (let at = fromMs; at + hourMs <= toMs; at += hourMs) series.set(at, { ...zeros, ...counted.get(at) });
  return series;
}
