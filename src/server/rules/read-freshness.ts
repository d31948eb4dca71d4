/** Asks both stores how fresh everything is that a rule may rest on, once for a tick. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { conversionSigns, eventSigns, SpendKnown, stretchMs } from "#domain/rules/arrivals.ts";
import { freshnessOf } from "#domain/rules/freshness.ts";
import type { Freshness, StaleReason } from "#domain/rules/verdict.ts";
import { columnSeconds } from "#platform/columns/column-seconds.ts";
import type { Platform } from "#platform/slot.ts";
import { readProjectedShare } from "#server/events/projection-progress.ts";
import {
  countEvents,
  type DeliveredRow,
  readDelivered,
  readOldestWaiting,
  readRateless,
} from "./read-freshness.sql.ts";
import { readSeries, spanBefore } from "./read-series.ts";

const dayMs = 24 * hourMs;
/** A source is told of when it is later than rules wait by default. */
const settleMs = 3 * hourMs;
const conversionHours = 42 * 24;

export interface SourceFreshness {
  readonly source: string;
  readonly stale: StaleReason | null;
  /** Through when it is known, where that can be said. */
  readonly throughMs: number | null;
}

export interface KnownFreshness {
  readonly spend: SpendKnown;
  readonly sources: readonly SourceFreshness[];
  /** What an order was worth on average in the last weeks; null where there was none. */
  readonly orderMinor: number | null;
  /** `channel`: whose spend the scope's is; null: of all together. The rule knows which of the reasons matter to it. */
  of(channel: string | null, windowToMs: number): Freshness;
}

export async function readFreshnessAt(
  platform: Platform,
  workspace: WorkspaceRef,
  endMs: number,
  clockStepMs: number,
): Promise<KnownFreshness> {
  const nowMs = platform.now();
  const { record } = platform;
  const since = endMs - 14 * dayMs;
  const [arrivals, converted, delivered, rateless, [waiting], projecting] = await Promise.all([
    readArrivals(platform, workspace.id, nowMs),
    readConversions(platform, workspace, endMs),
    record.rows<DeliveredRow>(readDelivered, [workspace.id, since, nowMs]),
    record.rows<{ channel: string }>(readRateless, [workspace.id, since, endMs]),
    record.rows<{ at: number }>(readOldestWaiting),
    readProjectedShare(record, workspace.id),
  ]);
  const spend = new SpendKnown(delivered);
  const unrated = new Set(rateless.map(({ channel }) => channel));
  const common = {
    nowMs,
    ...eventSigns(arrivals),
    ...conversionSigns(converted.hours),
    spendRowErrors: false,
    projectionLagMs: waiting === undefined ? 0 : nowMs - waiting.at,
    reconciled: projecting === null,
    clockStepMs,
  };
  const of = (channel: string | null, windowToMs: number): Freshness => {
    const known = spend.of(channel);
    return freshnessOf({
      ...common,
      windowToMs,
      spendThroughMs: known?.through,
      spendRestatedMs: known?.restated ?? null,
      rateMissing: channel === null ? unrated.size > 0 : unrated.has(channel),
    });
  };
  const { stale } = of(null, endMs - settleMs);
  const first = (...reasons: StaleReason[]) => stale.find((reason) => reasons.includes(reason)) ?? null;
  const events = { source: "events", stale: first("events_late", "events_thin", "no_conversions") };
  return {
    spend,
    orderMinor: converted.orderMinor,
    sources: [
      ...(arrivals.firstMs === null ? [] : [{ ...events, throughMs: arrivals.lastMs }]),
      { source: "projection", stale: first("projection_behind"), throughMs: null },
      ...[...spend.bySource].map(([source, throughMs]) => ({
        source,
        stale: throughMs < endMs - settleMs ? ("spend_late" as const) : null,
        throughMs,
      })),
    ],
    of,
  };
}

async function readArrivals({ columns }: Platform, workspaceId: number, nowMs: number) {
  const rows = await columns.ask<{ stretch: number; events: number; last: number }>(countEvents, {
    workspace: workspaceId,
    from: columnSeconds(nowMs - 29 * dayMs),
    to: columnSeconds(nowMs),
  });
  const oldest = rows.at(-1);
  return {
    nowMs,
    counts: new Map(rows.map(({ stretch, events }) => [stretch, events])),
    firstMs: oldest === undefined ? null : nowMs - (oldest.stretch + 1) * stretchMs,
    lastMs: rows[0]?.last ?? null,
  };
}

async function readConversions(platform: Platform, workspace: WorkspaceRef, endMs: number) {
  const series = await readSeries(platform, workspace, {
    by: "none",
    clock: "conversion",
    measures: ["orders", "gross_revenue"],
    span: spanBefore(endMs, conversionHours, workspace.timezone),
    spendThrough: () => null,
  });
  const hours = series.hours("", conversionHours);
  let [orders, revenue] = [0, 0];
  for (const { sums } of hours) {
    orders += sums?.orders ?? 0;
    revenue += sums?.gross_revenue ?? 0;
  }
  return { hours, orderMinor: orders === 0 ? null : revenue / orders };
}
