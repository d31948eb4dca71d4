/** What stands beside the figures: as of when, through when each source is known, and what is missing from them. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import type { BoardQuestion, Grain, ReportMeta } from "#domain/metrics/board-question.ts";
import { windowOf } from "#domain/metrics/board-window.ts";
import type { Span } from "#domain/metrics/span.ts";
import type { Platform } from "#platform/slot.ts";
import { type ChannelRow, readChannels } from "#server/catalogue/catalogue.sql.ts";
import { readProjectedShare } from "#server/events/projection-progress.ts";
import { readDailySources, readLastEvent, readUnconverted } from "./board.sql.ts";
import { readFreshness } from "./read-board.ts";

/** Spend is expected within an hour of the hour's end, events within ten minutes. */
export const spendLateMs = 2 * 3_600_000;
const eventsLateMs = 10 * 60_000;

type Meta = Omit<ReportMeta, "definitions" | "elapsedMs">;

export async function readMeta(platform: Platform, workspace: WorkspaceRef, span: Span, grain: Grain): Promise<Meta> {
  const [sources, notes] = await Promise.all([
    readSources(platform, workspace),
    readNotes(platform, workspace, span, { grain, filter: {} }),
  ]);
  return { ...sources, notes };
}

/** Beside several questions of the board, in their order: what they share is read once. */
export async function readMetas(
  platform: Platform,
  workspace: WorkspaceRef,
  questions: readonly BoardQuestion[],
): Promise<Meta[]> {
  const known = new Map<string, Promise<ReportMeta["notes"]>>();
  const notesOf = ({ from, to, grain, filter }: BoardQuestion) => {
    const name = JSON.stringify([from, to, grain === "hour", filter.channel, filter.campaign]);
    const found =
      known.get(name) ??
      readNotes(platform, workspace, windowOf({ from, to, grain }, workspace.timezone), { grain, filter });
    known.set(name, found);
    return found;
  };
  const [sources, notes] = await Promise.all([readSources(platform, workspace), Promise.all(questions.map(notesOf))]);
  return notes.map((found) => ({ ...sources, notes: found }));
}

async function readSources({ record, columns, now }: Platform, workspace: WorkspaceRef): Promise<Omit<Meta, "notes">> {
  const at = now();
  const [spend, channels, [lastEvent]] = await Promise.all([
    readFreshness(columns, workspace.id),
    record.rows<ChannelRow>(readChannels, [workspace.id]),
    record.rows<{ at: number }>(readLastEvent, [workspace.id]),
  ]);
  const source = (key: string, through: number | undefined, lateMs: number) => ({
    source: key,
    name: channels.find((channel) => channel.key === key)?.name ?? null,
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
  };
}

async function readNotes(
  { record }: Platform,
  workspace: WorkspaceRef,
  { fromMs, toMs }: Span,
  { grain, filter }: Pick<BoardQuestion, "grain" | "filter">,
): Promise<ReportMeta["notes"]> {
  const span = [workspace.id, fromMs, toMs, filter.channel ?? null, filter.campaign ?? null];
  const [projected, unconverted, daily] = await Promise.all([
    readProjectedShare(record, workspace.id),
    record.rows<{ currency: string; minor: number }>(readUnconverted, span),
    grain === "hour" ? record.rows<{ source: string }>(readDailySources, span) : [],
  ]);
  const sources = daily.map(({ source }) => source).join(", ");
  return [
    ...(projected === null ? [] : [{ code: "projecting", params: { share: projected } }]),
    ...unconverted.map(({ currency, minor }) => ({
      code: "unconverted_spend",
      params: { currency, amount: toMajor(minor, currency) },
    })),
    ...(daily.length === 0 ? [] : [{ code: "daily_spend", params: { sources } }]),
  ];
}
