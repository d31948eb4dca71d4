/** What stands beside the figures: as of when, through when each source is known, and what is missing from them. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import type { Grain, ReportMeta } from "#domain/metrics/board-question.ts";
import type { Span } from "#domain/metrics/span.ts";
import type { Platform } from "#platform/slot.ts";
import { readProjectedShare } from "#server/events/projection-progress.ts";
import { readDailySources, readLastEvent, readUnconverted } from "./board.sql.ts";
import { readFreshness } from "./read-board.ts";

/** Spend is expected within an hour of the hour's end, events within ten minutes. */
export const spendLateMs = 2 * 3_600_000;
const eventsLateMs = 10 * 60_000;

export async function readMeta(
  { record, columns, now }: Platform,
  workspace: WorkspaceRef,
  { fromMs, toMs }: Span,
  grain: Grain,
): Promise<Omit<ReportMeta, "definitions" | "elapsedMs">> {
  const at = now();
  const [spend, [lastEvent], unconverted, daily, projected] = await Promise.all([
    readFreshness(columns, workspace.id),
    record.rows<{ at: number }>(readLastEvent, [workspace.id]),
    record.rows<{ currency: string; minor: number }>(readUnconverted, [workspace.id, fromMs, toMs]),
    grain === "hour" ? record.rows<{ source: string }>(readDailySources, [workspace.id, fromMs, toMs]) : [],
    readProjectedShare(record, workspace.id),
  ]);
  const source = (name: string, through: number | undefined, lateMs: number) => ({
    source: name,
    through: through === undefined ? null : new Date(through).toISOString(),
    late: through !== undefined && through < at - lateMs,
  });
  return {
    workspace: workspace.slug,
    timezone: workspace.timezone,
    currency: workspace.currency,
    asOf: new Date(at).toISOString(),
    freshness: [
      source("events", lastEvent?.at, eventsLateMs),
      ...[...spend].map(([channel, through]) => source(channel, through, spendLateMs)),
    ],
    notes: [
      ...(projected === null ? [] : [{ code: "projecting", params: { share: projected } }]),
      ...unconverted.map(({ currency, minor }) => ({
        code: "unconverted_spend",
        params: { currency, amount: toMajor(minor, currency) },
      })),
      ...(daily.length === 0
        ? []
        : [{ code: "daily_spend", params: { sources: daily.map(({ source: name }) => name).join(", ") } }]),
    ],
  };
}
