/** The board's question: the URL of the page, the cache key, the HTTP API's input and the test case. */
import { z } from "zod";
import { dictionary } from "./dictionary.ts";
import { dimensions, Filter } from "./filter.ts";
import { spanFields } from "./span.ts";

export { type Dimension, dimensions } from "./filter.ts";

export const grains = ["hour", "day", "week", "month", "total"] as const;
export const boardModels = ["last", "last_non_direct", "first"] as const;
export const clocks = ["conversion", "touch"] as const;
export type Grain = (typeof grains)[number];
export type BoardModel = (typeof boardModels)[number];

const metricIds = new Set(dictionary.map((metric) => metric.id));
export const BoardQuestion = z.object({
  ...spanFields,
  metrics: z
    .array(z.string().refine((id) => metricIds.has(id), "not in the metric dictionary"))
    .min(1)
    .max(40),
  grain: z.enum(grains).default("hour"),
  by: z.enum(["none", ...dimensions]).default("none"),
  filter: Filter,
  benchmark: z.boolean().default(false),
  clock: z.enum(clocks).default("conversion"),
  model: z.enum(boardModels).default("last"),
});
export type BoardQuestion = z.infer<typeof BoardQuestion>;

/** Metric id → value: money in major units, rates 0–1, null for unknown. */
export type MetricValues = Readonly<Record<string, number | null>>;

export interface BoardRow {
  /** Start of the bucket: an instant with the workspace's offset for hours, a date for days and above, null for total. */
  readonly at: string | null;
  /** Key of the dimension; "" when by=none. */
  readonly key: string;
  readonly values: MetricValues;
  /** Median of the same hour of the week (or weekday, …) over the last 8, of at least 3. */
  readonly benchmark?: MetricValues;
  /** 100 × value ÷ benchmark. */
  readonly index?: MetricValues;
}

export interface BoardTotal {
  readonly key: string;
  readonly values: MetricValues;
  readonly benchmark?: MetricValues;
  readonly index?: MetricValues;
}

export interface BoardAnswer {
  readonly rows: readonly BoardRow[];
  readonly totals: readonly BoardTotal[];
  readonly total: Omit<BoardTotal, "key">;
}

/** Through when a source has delivered: the events, or the spend of one channel. */
export interface Freshness {
  /** `events`, or the channel's key. */
  readonly source: string;
  /** The channel's name in the catalogue; null where it has none. */
  readonly name: string | null;
  readonly through: string | null;
  readonly late: boolean;
}

/** What stands beside every answer: whose figures, as of when, by which definitions. */
export interface ReportMeta {
  readonly workspace: string;
  readonly timezone: string;
  readonly currency: string;
  readonly asOf: string;
  readonly freshness: readonly Freshness[];
  readonly definitions: readonly { readonly id: string; readonly version: number }[];
  /** What a reader must know to trust the figures: amounts without a rate, daily figures at hour grain, and
   * `projecting` (share 0–0.99) while the record is being counted again. */
  readonly notes: readonly { readonly code: string; readonly params: Readonly<Record<string, string | number>> }[];
  readonly elapsedMs: number;
}

export interface Report<Question, Answer> {
  readonly question: Question;
  readonly answer: Answer;
  readonly meta: ReportMeta;
}
