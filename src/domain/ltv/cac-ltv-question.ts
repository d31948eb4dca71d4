/** The question of CAC and LTV: customers won in a span, what they cost, and what they brought since. */
import { z } from "zod";
import { boardModels } from "#domain/metrics/board-question.ts";
import { NoFilter } from "#domain/metrics/filter.ts";
import { spanFields } from "#domain/metrics/span.ts";
import type { Payback } from "./payback.ts";

export const valueDimensions = ["none", "channel", "campaign"] as const;
export type ValueDimension = (typeof valueDimensions)[number];

const share = z.coerce.number().min(0).max(1);

export const CacLtvQuestion = z.object({
  /** Half-open: when the customers placed their first order. */
  ...spanFields,
  by: z.enum(valueDimensions).default("channel"),
  grain: z.literal("month").default("month"),
  /** Months since the first order that count, its own month included. */
  months: z.coerce.number().int().min(1).max(36).default(12),
  /** Which touchpoint of the first order has won the customer. */
  model: z.enum(boardModels).default("first"),
  /** Contribution margin, 0–1; the workspace's own unless said. */
  margin: share.optional(),
  /** Days by which spend is taken earlier than the customers that it won. */
  lag: z.coerce.number().int().min(0).max(90).default(0),
  filter: NoFilter,
});
export type CacLtvQuestion = z.infer<typeof CacLtvQuestion>;

/** Spans are at most this long. */
export const longestDays = 1_100;

/** Money in major units, rounded to the currency's minor unit; null for no meaningful number. */
export interface ValueRow {
  readonly key: string;
  readonly spend: number | null;
  readonly newCustomers: number;
  readonly cac: number | null;
  readonly free: boolean;
  readonly netRevenue: number;
  /** Net revenue per customer so far. */
  readonly ltv: number | null;
  readonly marginLtv: number | null;
  readonly ltvToCac: number | null;
  readonly paybackMonths: number | null;
  readonly payback: Payback;
  readonly mature: boolean;
  /** Net revenue per customer by the end of each month since the first order. */
  readonly curve: readonly (number | null)[];
}

export interface CohortRow {
  /** 2026-01 */
  readonly cohort: string;
  readonly key: string;
  readonly size: number;
  /** Net revenue of the whole cohort by the end of each month; null where the month is not over. */
  readonly cumulativeRevenue: readonly (number | null)[];
  /** Including the month under way. */
  readonly revenueToDate: number;
}

export interface CacLtvAnswer {
  readonly margin: number;
  readonly rows: readonly ValueRow[];
  /** All customers together: the blended CAC. */
  readonly total: ValueRow;
  /** Customers of the keys that spent anything, against all spend: null by=none. */
  readonly paid: ValueRow | null;
  readonly cohorts: readonly CohortRow[];
  /** Of all keys together. */
  readonly allCohorts: readonly CohortRow[];
  /** From a new customer's first touchpoint within 30 days to the first order, in days; null without one. */
  readonly medianDaysToOrder: number | null;
}
