/** The question of predicted LTV: what today's customers will still bring, by a model of repeat purchases. */
import { z } from "zod";
import { isDate } from "#domain/base/local-time.ts";
import { boardModels } from "#domain/metrics/board-question.ts";
import { NoFilter } from "#domain/metrics/filter.ts";
import { valueDimensions } from "./cac-ltv-question.ts";
import type { SpendReason } from "./gamma-gamma.ts";
import type { RepeatReason } from "./repeat-model.ts";

export const timeUnits = ["day", "week", "month"] as const;
export type TimeUnit = (typeof timeUnits)[number];
export const unitDays: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 365.25 / 12 };
/** Further ahead the models say nothing that could be checked. */
const longestDays = 3 * 366;

const isDay = (text: string) =>
  isDate(text) ||
  (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
    !Number.isNaN(Date.parse(text)));

export const PredictedLtvQuestion = z
  .object({
    /** The last day that is looked at, on the workspace's calendar; of an instant, the day that it ends or lies in. Yesterday unless said. */
    asOf: z.string().refine(isDay, "a date (2026-01-31) or an instant (2026-01-31T08:00:00+08:00)").optional(),
    unit: z.enum(timeUnits).default("week"),
    /** Units ahead. */
    horizon: z.coerce.number().int().min(1).max(1_000).default(12),
    by: z.enum(valueDimensions).default("none"),
    model: z.enum(boardModels).default("first"),
    /** after_purchase: BG/NBD; at_once: MBG/NBD, where customers may also leave before they ever come back. */
    leaving: z.enum(["after_purchase", "at_once"]).default("after_purchase"),
    margin: z.coerce.number().min(0).max(1).optional(),
    /** Discount per year, 0–1. */
    discount: z.coerce.number().min(0).max(1).default(0.1),
    filter: NoFilter,
  })
  .refine(({ unit, horizon }) => horizon * unitDays[unit] <= longestDays, {
    path: ["horizon"],
    message: "at most three years ahead",
  });
export type PredictedLtvQuestion = z.infer<typeof PredictedLtvQuestion>;

export type Interval = readonly [low: number, high: number];

export interface PredictionModel {
  /** null when there is too little to fit anything. */
  readonly kind: "bg_nbd" | "mbg_nbd" | "nbd" | null;
  readonly r: number | null;
  readonly alpha: number | null;
  readonly a: number | null;
  readonly b: number | null;
  readonly logLikelihood: number | null;
  readonly gradientNorm: number | null;
  /** False where the data cannot tell the parameters: then orders come from the simpler model, or from none. */
  readonly identified: boolean;
  readonly reason: RepeatReason | null;
  /** 90 % intervals of r, alpha, a, b, as far as they are known. */
  readonly intervals: Readonly<Record<string, Interval>>;
  /** Gamma-Gamma; gamma in major units. */
  readonly p: number | null;
  readonly q: number | null;
  readonly gamma: number | null;
  readonly spendLogLikelihood: number | null;
  readonly spendReason: SpendReason | null;
  readonly correlation: number | null;
  /** Customers that the parameters rest on. */
  readonly fittedOn: number;
}

/** Sums over the customers of the row; money in major units. */
export interface PredictedRow {
  readonly key: string;
  readonly customers: number;
  /** Expected number of them who still buy. */
  readonly alive: number | null;
  /** Orders within the horizon. */
  readonly expectedOrders: number | null;
  /** 90 %, of the expectation: what the parameters leave open. */
  readonly expectedOrdersInterval: Interval | null;
  /** Net revenue within the horizon. */
  readonly expectedValue: number | null;
  /** Its margin, discounted. */
  readonly discountedMargin: number | null;
  readonly valuePerCustomer: number | null;
}

export interface PredictedLtvAnswer {
  readonly asOf: string;
  readonly margin: number;
  readonly model: PredictionModel;
  readonly rows: readonly PredictedRow[];
  readonly total: PredictedRow;
}
