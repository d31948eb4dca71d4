/** The question which pairs of landing page and channel lose orders, its answer, and what its figures mean. */
import { z } from "zod";
import type { Report } from "./board-question.ts";
import { Filter } from "./filter.ts";
import type { Metric } from "./metric.ts";
import type { WorstPairs } from "./page-pairs.ts";
import { spanFields } from "./span.ts";

export const longestPairDays = 100;
/** What is usual comes from so many days before the span. */
export const usualDays = 28;
export const leastVisits = 100;

export const PagePairsQuestion = z.object({
  ...spanFields,
  /** Visits that a pair must have. */
  least: z.coerce.number().int().min(1).max(1_000_000).default(leastVisits),
  limit: z.coerce.number().int().min(1).max(500).default(20),
  /** Only visits that began with these keys. */
  filter: Filter,
});
export type PagePairsQuestion = z.infer<typeof PagePairsQuestion>;

export interface PagePairsReport extends Report<PagePairsQuestion, WorstPairs> {}

type Defined = Pick<Metric, "id" | "version" | "names" | "formula" | "population" | "timeBasis" | "owner">;

const shared = {
  version: 1,
  owner: "operations",
  population: {
    en: "Visits by where and through which channel they began, without bots; pairs with at least 100 visits in the span and in the 28 days before, unless another number is asked for",
    "zh-CN": "按访问的落地页与来源渠道归组，不含爬虫；期内与之前 28 天各至少 100 次访问的组合（可另设）",
  },
  timeBasis: { en: "When it happened", "zh-CN": "行为发生时间" },
} as const;

export const pairDefinitions = [
  {
    ...shared,
    id: "pair_orders_lost",
    names: { en: "Orders lost", "zh-CN": "少成交订单" },
    formula: {
      en: "visits × orders per visit of the 28 days before − orders; from one order on",
      "zh-CN": "访问 × 之前 28 天的每次访问订单数 − 订单；不足 1 单不计",
    },
  },
  {
    ...shared,
    id: "pair_step_fall",
    names: { en: "Fall of the worst step", "zh-CN": "最差环节降幅" },
    formula: {
      en: "rate of the step that lost most orders ÷ its rate of the 28 days before − 1",
      "zh-CN": "少成交最多的环节的通过率 ÷ 其之前 28 天的通过率 − 1",
    },
  },
] as const satisfies readonly Defined[];
