/** What the figures of customers' value mean: names, formulas and whom they count, in both languages. */
import type { Words } from "#domain/base/locale.ts";

export interface LtvDefinition {
  readonly id: string;
  readonly version: number;
  readonly names: Words;
  readonly formula: Words;
  readonly population: Words;
  readonly timeBasis: Words;
  readonly owner: "shared";
}

const customers: Words = {
  en: "People whose first order lies in the span; after identity merges, without bots",
  "zh-CN": "首单在所选区间内的人；身份合并后，不含爬虫",
};
const firstOrder: Words = {
  en: "Months of the workspace's calendar since the first order; the month under way is unknown, not zero",
  "zh-CN": "自首单起的自然月（按工作区时区）；未结束的月份记为未知，不记为零",
};
const define = (
  id: string,
  names: Words,
  formula: Words,
  population: Words = customers,
  timeBasis: Words = firstOrder,
): LtvDefinition => ({ id, version: 1, names, formula, population, timeBasis, owner: "shared" });

export const ltvDefinitions = {
  cac: define(
    "ltv_cac",
    { en: "CAC", "zh-CN": "获客成本" },
    { en: "spend ÷ new customers", "zh-CN": "消耗 ÷ 新客数" },
    customers,
    {
      en: "Spend of the span (earlier by the lag, where one is set); customers by their first order",
      "zh-CN": "区间内消耗（设置了提前天数则相应前移）；新客按首单时间",
    },
  ),
  ltv: define(
    "ltv_historic",
    { en: "LTV so far", "zh-CN": "已实现生命周期价值" },
    { en: "Σ (orders − refunds) ÷ all customers of the cohort", "zh-CN": "Σ（订单 − 退款）÷ 同期全部客户" },
  ),
  ratio: define(
    "ltv_to_cac",
    { en: "CAC : LTV", "zh-CN": "获客成本 : 生命周期价值" },
    { en: "LTV so far ÷ CAC; 1 : 3 or better is healthy", "zh-CN": "已实现生命周期价值 ÷ 获客成本；达到 1 : 3 为健康" },
  ),
  payback: define(
    "ltv_payback",
    { en: "Payback", "zh-CN": "回本周期" },
    {
      en: "first month in which Σ net revenue × margin per customer ≥ CAC, in proportion within it",
      "zh-CN": "人均 Σ 净收入 × 毛利率首次达到获客成本的月份，月内按比例",
    },
  ),
  curve: define(
    "ltv_curve",
    { en: "Value per customer", "zh-CN": "人均累计价值" },
    {
      en: "Σ net revenue by the end of month m ÷ cohort size; pooled over cohorts whose month m is over",
      "zh-CN": "截至第 m 月的 Σ 净收入 ÷ 同期客户数；仅汇总第 m 月已结束的同期群",
    },
  ),
  returns: define(
    "ltv_returns",
    { en: "ROAS and ROI", "zh-CN": "投产比与投资回报率" },
    {
      en: "ROAS = net revenue ÷ spend; ROI = (net revenue × margin − spend) ÷ spend",
      "zh-CN": "投产比 = 净收入 ÷ 消耗；投资回报率 =（净收入 × 毛利率 − 消耗）÷ 消耗",
    },
    {
      en: "All orders and refunds, credited to one touchpoint",
      "zh-CN": "全部订单与退款，归属到一个触点",
    },
    {
      en: "When the order came, or when its touchpoint did; clicks of the last 30 days may still convert",
      "zh-CN": "按订单时间或触点时间；最近 30 天的点击仍可能转化",
    },
  ),
} as const satisfies Readonly<Record<string, LtvDefinition>>;

const everyCustomer: Words = {
  en: "Everyone who ordered by the as-of day; fitted on those who came at least one unit of time ago",
  "zh-CN": "截止日前下过单的所有人；拟合时只用首单距今满一个时间单位的客户",
};
const ahead: Words = {
  en: "From the as-of day on; orders of one day are one",
  "zh-CN": "自截止日起；同一天的订单合并为一次",
};

export const predictionDefinitions = {
  orders: define(
    "ltv_expected_orders",
    { en: "Expected orders", "zh-CN": "预期订单" },
    { en: "Σ E[Y(t) | x, tₓ, T], BG/NBD", "zh-CN": "Σ E[Y(t) | x, tₓ, T]，BG/NBD 模型" },
    everyCustomer,
    ahead,
  ),
  value: define(
    "ltv_expected_value",
    { en: "Expected value", "zh-CN": "预期价值" },
    { en: "Σ E[Y(t)] × E[M | x, m], Gamma-Gamma", "zh-CN": "Σ E[Y(t)] × E[M | x, m]，Gamma-Gamma 模型" },
    everyCustomer,
    ahead,
  ),
  discounted: define(
    "ltv_discounted_margin",
    { en: "Discounted margin", "zh-CN": "折现毛利" },
    {
      en: "Σ (E[Y(tᵢ)] − E[Y(tᵢ₋₁)]) × E[M] × margin ÷ (1 + d)ⁱ",
      "zh-CN": "Σ (E[Y(tᵢ)] − E[Y(tᵢ₋₁)]) × E[M] × 毛利率 ÷ (1 + d)ⁱ",
    },
    everyCustomer,
    ahead,
  ),
  alive: define(
    "ltv_alive",
    { en: "Still buying", "zh-CN": "仍活跃" },
    {
      en: "Σ P(alive | x, tₓ, T); BG/NBD takes those who never came back as alive, MBG/NBD does not",
      "zh-CN": "Σ P(活跃 | x, tₓ, T)；BG/NBD 视未复购者为活跃，MBG/NBD 则不然",
    },
    everyCustomer,
    ahead,
  ),
} as const satisfies Readonly<Record<string, LtvDefinition>>;

/** What stands in `meta.definitions`. */
export function versionsOf(definitions: Readonly<Record<string, LtvDefinition>>): { id: string; version: number }[] {
  return Object.values(definitions).map(({ id, version }) => ({ id, version }));
}
