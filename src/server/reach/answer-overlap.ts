/** Answers whom several channels touched: sets of people, spend and revenue from the columns, the rest by the domain. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import type { Span } from "#domain/metrics/span.ts";
import { otherChannels, overlapOf, type ReachedBy } from "#domain/reach/overlap.ts";
import type { OverlapAnswer, OverlapQuestion } from "#domain/reach/overlap-question.ts";
import type { Platform } from "#platform/slot.ts";
import { readRevenue, readSets, readSpend } from "./read-overlap.sql.ts";
import { filterParams, filtersOf } from "./trail-rows.sql.ts";

interface AmountRow {
  readonly key: string;
  readonly minor: number;
}

export async function answerOverlap(
  { columns }: Platform,
  workspace: WorkspaceRef,
  { filter }: OverlapQuestion,
  span: Span,
  signal: AbortSignal,
): Promise<OverlapAnswer> {
  const filters = filtersOf(filter);
  const params = {
    workspace: workspace.id,
    from: span.fromMs,
    to: span.toMs,
    other: otherChannels,
    ...filterParams(filter),
  };
  // Spend has a channel and a campaign, but no page, device or country.
  const spendKnown = filters.every((name) => name === "channel" || name === "campaign");
  const [sets, spend, revenue] = await Promise.all([
    columns.ask<ReachedBy>(readSets(filters), params, { signal }),
    spendKnown ? columns.ask<AmountRow>(readSpend(filters), params, { signal }) : [],
    columns.ask<AmountRow>(readRevenue(filters), params, { signal }),
  ]);
  const amounts = (rows: readonly AmountRow[]) => new Map(rows.map(({ key, minor }) => [key, minor]));
  return overlapOf({ sets, spend: amounts(spend), revenue: amounts(revenue), currency: workspace.currency });
}
