/** Counts and reads the rows behind a measure. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { localDate } from "#domain/base/local-time.ts";
import { toMajor } from "#domain/base/money.ts";
import { dimensions, type Filter } from "#domain/metrics/filter.ts";
import { isMoney, type Measure } from "#domain/metrics/measure.ts";
import type { Span } from "#domain/metrics/span.ts";
import type { LineageRow, LineageRowsAnswer, MeasureLineage } from "#domain/quality/lineage-question.ts";
import { rowKindOf } from "#domain/quality/lineage-question.ts";
import type { Platform } from "#platform/slot.ts";
import { readBudgets } from "#server/metrics/board.sql.ts";
import {
  type CountedRow,
  countEvents,
  countSpendRows,
  type JourneyRow,
  readEventRows,
  readSpendRows,
  type SpendMeasure,
  type StoredSpendRow,
  spendDimensions,
} from "./lineage.sql.ts";

export interface RowsAsked {
  readonly workspace: WorkspaceRef;
  readonly measure: Measure;
  readonly span: Span;
  readonly filter: Filter;
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

const iso = (ms: number) => new Date(ms).toISOString();

/** Amounts in minor units, as formulas take them. */
export interface CountedMeasure extends MeasureLineage {
  readonly minor: number | null;
}

export async function countMeasure(platform: Platform, asked: RowsAsked): Promise<CountedMeasure> {
  const { measure, workspace } = asked;
  const kind = rowKindOf(measure);
  const { rows, amount } = await countRows(platform, asked);
  const shown = amount !== null && isMoney(measure) ? toMajor(amount, workspace.currency) : amount;
  return { measure, kind, rows, amount: shown, minor: amount };
}

async function countRows(
  { columns, record }: Platform,
  asked: RowsAsked,
): Promise<{ readonly rows: number; readonly amount: number | null }> {
  const { measure, filter } = asked;
  if (measure === "plan") return { rows: (await budgetRows(record, asked)).length, amount: null };
  if (isSpend(measure)) {
    if (!knownOfSpend(filter)) return { rows: 0, amount: null };
    const [found] = await record.rows<{ rows: number; amount: number | null }>(
      countSpendRows(measure),
      spendParams(asked),
    );
    return { rows: found?.rows ?? 0, amount: found?.amount ?? null };
  }
  const [found] = await columns.ask<CountedRow>(countEvents(measure, filter), eventParams(asked));
  return { rows: found?.rows ?? 0, amount: found?.amount ?? 0 };
}

export async function readRows(platform: Platform, asked: RowsAsked, page: Page): Promise<LineageRowsAnswer> {
  const { measure, filter, workspace } = asked;
  const kind = rowKindOf(measure);
  const { rows: total } = await countRows(platform, asked);
  const { limit, offset } = page;
  if (measure === "plan") {
    const rows = await budgetRows(platform.record, asked);
    return { kind, total, rows: rows.slice(offset, offset + limit) };
  }
  if (isSpend(measure)) {
    const params = [...spendParams(asked), limit, offset];
    const found = knownOfSpend(filter)
      ? await platform.record.rows<StoredSpendRow>(readSpendRows(measure), params)
      : [];
    return { kind, total, rows: found.map((row) => spendRow(row, workspace.currency)) };
  }
  const params = { ...eventParams(asked), limit, offset };
  const found = await platform.columns.ask<JourneyRow>(readEventRows(measure, filter), params);
  return { kind, total, rows: found.map((row) => eventRow(row, workspace.currency)) };
}

const isSpend = (measure: Measure): measure is SpendMeasure => rowKindOf(measure) === "spend";

/** What spend cannot be narrowed by, it has nothing of: unknown, as on the board. */
const knownOfSpend = (filter: Filter) =>
  dimensions.every((dimension) => filter[dimension] === undefined || spendDimensions.has(dimension));

const spendParams = ({ workspace, span, filter }: RowsAsked) => [
  ...[workspace.id, span.fromMs, span.toMs, filter.channel ?? null, filter.campaign ?? null],
];

const eventParams = ({ workspace, span, filter }: RowsAsked) => ({
  ...{ workspace: workspace.id, from: span.fromMs, to: span.toMs },
  ...filter,
});

function spendRow(row: StoredSpendRow, currency: string): LineageRow {
  const { at_ms, grain, source, channel, campaign, creative, impressions, clicks, cost_minor, converted_minor } = row;
  return {
    ...{ kind: "spend", at: iso(at_ms), grain, source, channel, campaign, creative, impressions, clicks },
    ...{ cost: toMajor(cost_minor, row.currency), currency: row.currency },
    converted: converted_minor === null ? null : toMajor(converted_minor, currency),
  };
}

function eventRow(row: JourneyRow, currency: string): LineageRow {
  const { id, at_ms, person, event, channel, campaign, landing_page: landingPage, device, country } = row;
  const revenue = row.has_money === 1 ? toMajor(row.revenue, currency) : null;
  return {
    ...{ kind: "events", id, at: iso(at_ms), person, event, channel, campaign, landingPage, device, country },
    revenue,
  };
}

interface Budget {
  readonly period: string;
  readonly channelKey: string;
  readonly campaignKey: string;
  readonly amountMinor: number;
}

/** The monthly budgets whose hours lie in the span. */
async function budgetRows(record: Platform["record"], { workspace, span, filter }: RowsAsked): Promise<LineageRow[]> {
  const month = (ms: number) => localDate(ms, workspace.timezone).slice(0, 7);
  const values = [workspace.id, month(span.fromMs), month(span.toMs - 1)];
  const rows = await record.rows<Budget>(readBudgets, values);
  const kept = ({ channelKey, campaignKey }: Budget) =>
    (filter.channel?.includes(channelKey) ?? true) && (filter.campaign?.includes(campaignKey) ?? true);
  return rows.filter(kept).map(({ period, channelKey, campaignKey, amountMinor }) => ({
    ...{ kind: "budgets", at: period, channel: channelKey, campaign: campaignKey },
    amount: toMajor(amountMinor, workspace.currency),
  }));
}
