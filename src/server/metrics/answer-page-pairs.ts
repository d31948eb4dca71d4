/** Answers which pairs of page and channel lose orders: counts from the columns, what was lost by the domain. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { shiftDays } from "#domain/metrics/board-window.ts";
import type { Dimension } from "#domain/metrics/filter.ts";
import { type CountedPair, type PairStep, type WorstPairs, worstPairs } from "#domain/metrics/page-pairs.ts";
import { type PagePairsQuestion, usualDays } from "#domain/metrics/page-pairs-question.ts";
import type { Span } from "#domain/metrics/span.ts";
import type { Platform } from "#platform/slot.ts";
import { readPagePairs } from "./page-pairs.sql.ts";

type PairRow = Readonly<Record<PairStep | `usual_${PairStep}`, number>> & {
  readonly begun_page: string;
  readonly begun_channel: string;
};

/** The span, and the days before it that say what is usual. */
export function pagePairsReads({ fromMs, toMs }: Span, timezone: string): Span {
  return { fromMs: shiftDays(fromMs, -usualDays, timezone), toMs };
}

/** Every pair of the span and of the days before it. */
export async function countPagePairs(
  { columns }: Pick<Platform, "columns">,
  { id, timezone }: Pick<WorkspaceRef, "id" | "timezone">,
  { filter }: Pick<PagePairsQuestion, "filter">,
  span: Span,
  signal: AbortSignal,
): Promise<CountedPair[]> {
  const chosen = Object.entries(filter).map(([name, keys]) => [`filter_${name}`, JSON.stringify(keys)]);
  const before = pagePairsReads(span, timezone).fromMs;
  const params = { workspace: id, before, from: span.fromMs, to: span.toMs, ...Object.fromEntries(chosen) };
  const statement = readPagePairs(Object.keys(filter) as Dimension[]);
  const rows = await columns.ask<PairRow>(statement, params, { signal });
  return rows.map((row) => ({
    ...{ page: row.begun_page, channel: row.begun_channel },
    counts: {
      sessions: row.sessions,
      product_views: row.product_views,
      add_to_carts: row.add_to_carts,
      checkouts: row.checkouts,
      orders: row.orders,
    },
    usual: {
      sessions: row.usual_sessions,
      product_views: row.usual_product_views,
      add_to_carts: row.usual_add_to_carts,
      checkouts: row.usual_checkouts,
      orders: row.usual_orders,
    },
  }));
}

export async function answerPagePairs(
  platform: Pick<Platform, "columns">,
  workspace: WorkspaceRef,
  question: PagePairsQuestion,
  span: Span,
  signal: AbortSignal,
): Promise<WorstPairs> {
  const pairs = await countPagePairs(platform, workspace, question, span, signal);
  return worstPairs(pairs, question.least, question.limit);
}
