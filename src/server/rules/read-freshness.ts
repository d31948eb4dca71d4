/** Asks both stores how fresh everything is that a rule may rest on, once for a tick. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { conversionsStale, eventsStale, SpendKnown, stretchMs } from "#domain/rules/freshness.ts";
import type { Freshness, StaleReason } from "#domain/rules/verdict.ts";
import { columnSeconds } from "#platform/columns/column-seconds.ts";
import type { Platform } from "#platform/slot.ts";
import { readProjectedShare } from "#server/events/projection-progress.ts";
import { countEvents, type DeliveredRow, readDelivered, readOldestWaiting, readRateless } from "./read-freshness.sql.ts";
import { readSeries, spanBefore } from "./read-series.ts";

const dayMs = 24 * hourMs;
const behindMs = 5 * 60_000;
/** Whoever changed figures a moment ago may still be at it. */
const importMs = 10 * 60_000;
/** A source is told of when it is later than rules wait by default. */
const settleMs = 3 * hourMs;

/** What a rule's figures rest on. */
export interface Inputs {
  readonly spend: boolean;
  readonly events: boolean;
  readonly conversions: boolean;
}

export interface SourceFreshness {
  readonly source: string;
  readonly stale: StaleReason | null;
  /** Through when it is known, where that can be said. */
  readonly throughMs: number | null;
}

export interface KnownFreshness {
  readonly spend: SpendKnown;
  readonly sources: readonly SourceFreshness[];
  /** `channel`: the one that the scope's spend is of; null for all together. */
  of(inputs: Inputs, channel: string | null, windowEndMs: number): Freshness;
}

export async function readFreshnessAt(
  platform: Platform,
  workspace: WorkspaceRef,
  endMs: number,
  clockJumped: boolean,
): Promise<KnownFreshness> {
  const now = platform.now();
  const { record } = platform;
  const since = endMs - 14 * dayMs;
  const [events, conversions, delivered, rateless, waiting, projecting] = await Promise.all([
    readArrivals(platform, workspace.id, now),
    readConversions(platform, workspace, endMs),
    record.rows<DeliveredRow>(readDelivered, [workspace.id, since, now, since]),
    record.rows<{ channel: string }>(readRateless, [workspace.id, since, endMs]),
    record.rows<{ at: number }>(readOldestWaiting),
    readProjectedShare(record, workspace.id),
  ]);
  const spend = new SpendKnown(delivered);
  const late = eventsStale(events);
  const behind = projecting !== null || (waiting[0] !== undefined && waiting[0].at < now - behindMs);
  const unrated = new Set(rateless.map(({ channel }) => channel));
  const unconverted = conversionsStale(conversions);
  const reasons = (inputs: Inputs, channel: string | null, windowEndMs: number): StaleReason[] => {
    const through = spend.through(channel);
    const missed = through !== null && through < windowEndMs;
    return [
      ...(inputs.spend && (missed || spend.restated(channel) > now - importMs) ? ["spend_late" as const] : []),
      ...(inputs.spend && (channel === null ? unrated.size > 0 : unrated.has(channel)) ? ["rate_missing" as const] : []),
      ...(inputs.events && late !== null ? [late] : []),
      ...(inputs.conversions && unconverted ? ["no_conversions" as const] : []),
      ...(behind ? ["projection_behind" as const] : []),
      ...(clockJumped ? ["clock_jumped" as const] : []),
    ];
  };
  return {
    spend,
    sources: [
      ...(events.firstMs === null ? [] : [{ source: "events", stale: late, throughMs: events.lastMs }]),
      { source: "projection", stale: behind ? ("projection_behind" as const) : null, throughMs: null },
      ...[...spend.bySource].map(([source, through]) => ({
        source,
        stale: through < endMs - settleMs ? ("spend_late" as const) : null,
        throughMs: through,
      })),
    ],
    of: (inputs, channel, windowEndMs) => ({ stale: reasons(inputs, channel, windowEndMs) }),
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
  const span = spanBefore(endMs, 42 * 24, workspace.timezone);
  const series = await readSeries(platform, workspace, {
    by: "none",
    clock: "conversion",
    measures: ["orders"],
    span,
    spendThrough: () => null,
  });
  return series.hours("", 42 * 24);
}
