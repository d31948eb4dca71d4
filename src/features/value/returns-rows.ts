/** ROAS and ROI per key and for all, from the board's sums of spend and net revenue by month. */
import { type Returns, returnsOf } from "#domain/ltv/unit-ratio.ts";
import type { BoardAnswer, MetricValues } from "#domain/metrics/board-question.ts";

export interface ReturnsRow extends Returns {
  readonly key: string;
  readonly spend: number | null;
  readonly netRevenue: number;
}

export interface MonthReturns extends Returns {
  /** 2026-01-01 */
  readonly month: string;
  readonly spend: number | null;
  readonly netRevenue: number;
  /** By click: some of its clicks are younger than the look-back, and may still convert. */
  readonly immature: boolean;
}

/** Days within which a touchpoint can be credited with an order. */
export const lookbackDays = 30;

const dayMs = 86_400_000;
const figuresOf = (values: MetricValues) => ({ spend: values.spend ?? null, netRevenue: values.net_revenue ?? 0 });

export function returnsRows({ totals, total }: BoardAnswer, margin: number): { rows: ReturnsRow[]; total: ReturnsRow } {
  const row = (key: string, values: MetricValues): ReturnsRow => {
    const { spend, netRevenue } = figuresOf(values);
    return { key, spend, netRevenue, ...returnsOf(netRevenue, spend, margin) };
  };
  const rows = totals.map(({ key, values }) => row(key, values));
  return {
    rows: rows.filter(({ spend, netRevenue }) => spend !== null || netRevenue !== 0),
    total: row("", total.values),
  };
}

/** All keys together, month by month; `today` is the workspace's date. */
export function monthReturns({ rows }: BoardAnswer, margin: number, today: string): MonthReturns[] {
  const months = new Map<string, { spend: number | null; netRevenue: number }>();
  for (const { at, values } of rows) {
    const month = at ?? "";
    const { spend, netRevenue } = figuresOf(values);
    const known = months.get(month) ?? { spend: null, netRevenue: 0 };
    const both = known.spend === null ? spend : known.spend + (spend ?? 0);
    months.set(month, { spend: both, netRevenue: known.netRevenue + netRevenue });
  }
  const open = Date.parse(today) - lookbackDays * dayMs;
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, sums]) => ({
      ...{ month, ...sums, ...returnsOf(sums.netRevenue, sums.spend, margin) },
      immature: lastDayOf(month) >= open,
    }));
}

function lastDayOf(month: string): number {
  const at = new Date(`${month}T00:00:00Z`);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0);
}
