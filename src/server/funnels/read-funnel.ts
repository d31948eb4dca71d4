/** Answers the funnel's question: counts from the trail, rates by the domain. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { addDays, localDate } from "#domain/base/local-time.ts";
import { minorDigits } from "#domain/base/money.ts";
import { type FunnelAnswer, funnelGroup, shareOf, stepNames, type TrendPoint } from "#domain/funnels/funnel-answer.ts";
import type { FunnelPeople } from "#domain/funnels/funnel-people.ts";
import { type FunnelPeopleQuestion, type FunnelQuestion, windowMs } from "#domain/funnels/funnel-question.ts";
import { bucketSpan } from "#domain/metrics/board-window.ts";
import type { Span } from "#domain/metrics/span.ts";
import type { Platform } from "#platform/slot.ts";
import { type FunnelPersonRow, type FunnelRow, funnelCounts, funnelPeople, type Reading } from "./funnel.sql.ts";

/** How many keys an answer has; those with the fewest people are left out. */
const mostKeys = 500;

export interface Asking {
  readonly workspace: Pick<WorkspaceRef, "id" | "timezone" | "currency">;
  readonly span: Span;
  readonly signal?: AbortSignal;
}

/** What must be read: entries of the span, and what may follow them. */
export function funnelReads({ fromMs, toMs }: Span, question: Pick<FunnelQuestion, "window">): Span {
  return { fromMs, toMs: toMs + windowMs(question.window) };
}

function place({ workspace, span }: Asking, question: Pick<FunnelQuestion, "window">) {
  const { fromMs, toMs } = funnelReads(span, question);
  return { workspace: workspace.id, from: fromMs, to: span.toMs, until: toMs, window: windowMs(question.window) };
}

/** Those who walk are few, and what is worked out for them is cheap for everybody. */
const options = ({ signal }: Asking) => ({ lazy: false, ...(signal === undefined ? {} : { signal }) });

function reading({ workspace, span }: Asking, question: Pick<FunnelQuestion, "window">): Reading {
  const { fromMs, toMs } = funnelReads(span, question);
  return { minor: 10 ** minorDigits(workspace.currency), readMs: toMs - fromMs };
}

export async function readFunnel(platform: Platform, asking: Asking, question: FunnelQuestion): Promise<FunnelAnswer> {
  const { text, params } = funnelCounts(question, reading(asking, question));
  const now = platform.now();
  const { timezone } = asking.workspace;
  const rows = await platform.columns.ask<FunnelRow>(
    text,
    { ...params, ...place(asking, question), now: Math.max(0, now - asking.span.fromMs + 1), zone: timezone },
    options(asking),
  );
  const names = stepNames(question);
  const group = (row: FunnelRow | undefined) =>
    funnelGroup(names, {
      counts: row?.counts ?? names.map(() => 0),
      open: row?.open ?? 0,
      sincePrevious: row?.since_previous ?? [],
      sinceFirst: row?.since_first ?? [],
    });
  const keys = rows
    .filter(({ all_keys }) => all_keys === 0)
    .sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0) || (a.key < b.key ? -1 : 1));
  return {
    ...group(rows.find(({ all_keys, all_days }) => all_keys === 1 && all_days === 1)),
    by: keys.slice(0, mostKeys).map((row) => ({ key: row.key, ...group(row) })),
    moreKeys: Math.max(0, keys.length - mostKeys),
    trend: question.trend === "none" ? [] : trendOf(rows, asking, question, now),
  };
}

/** A point for each day or week of the span that has begun, also where nobody came. */
function trendOf(
  rows: readonly FunnelRow[],
  { workspace, span }: Asking,
  question: FunnelQuestion,
  now: number,
): TrendPoint[] {
  const grain = question.trend === "week" ? "week" : "day";
  const { timezone } = workspace;
  const known = new Map(rows.filter(({ all_days }) => all_days === 0).map((row) => [row.bucket, row.counts]));
  const points: TrendPoint[] = [];
  const last = localDate(Math.min(span.toMs - 1, now), timezone);
  for (let at = firstLabel(span.fromMs, grain, timezone); at <= last; at = addDays(at, grain === "week" ? 7 : 1)) {
    const counts = known.get(at) ?? question.step.map(() => 0);
    const over = Math.min(bucketSpan(at, grain, timezone).toMs, span.toMs) + windowMs(question.window);
    points.push({ at, counts, rate: shareOf(counts.at(-1) ?? 0, counts[0] ?? 0), immature: over > now });
  }
  return points;
}

function firstLabel(at: number, grain: "day" | "week", timezone: string): string {
  const day = localDate(at, timezone);
  const past = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return grain === "day" ? day : addDays(day, -past);
}

/** Who reached step `at`, or the one before and not this one; at most `limit` of them, all of them counted. */
export async function readFunnelPeople(
  platform: Platform,
  asking: Asking,
  question: FunnelPeopleQuestion,
  limit: number,
): Promise<FunnelPeople> {
  const { at, outcome, step } = question;
  const [least, most] = outcome === "lost" ? [at - 1, at - 1] : [at, step.length];
  const { text, params } = funnelPeople(question, reading(asking, question));
  const rows = await platform.columns.ask<FunnelPersonRow>(
    text,
    { ...params, ...place(asking, question), least, most, limit },
    options(asking),
  );
  return {
    count: rows[0]?.total ?? 0,
    people: rows.map(({ person, entered_ms: entered, reached }) => ({
      person,
      enteredAt: new Date(entered).toISOString(),
      reached,
    })),
  };
}
