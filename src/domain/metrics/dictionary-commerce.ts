/** What it brought: orders, revenue, and both against spend. */
import type { Words } from "#domain/base/locale.ts";
import type { Metric } from "./metric.ts";

const buyers: Words = {
  en: "Orders counted once by order_id; people after identity merges; bots excluded",
  "zh-CN": "按订单号去重的订单；身份合并后的人，不含爬虫",
};
const ordered: Words = {
  en: "When the order or refund happened (clock=touch: when its touchpoint did)",
  "zh-CN": "订单或退款发生时间（clock=touch 时按触点时间）",
};
const shared = { version: 1, owner: "shared", additive: true, population: buyers, timeBasis: ordered } as const;
const net = [{ measure: "gross_revenue" }, { measure: "refunds", times: -1 }] as const;

export const commerce: readonly Metric[] = [
  {
    ...shared,
    id: "orders",
    names: { en: "Orders", "zh-CN": "订单" },
    unit: "count",
    direction: "up",
    over: [{ measure: "orders" }],
    formula: { en: "distinct “Order Completed”", "zh-CN": "去重后的“Order Completed”" },
  },
  {
    ...shared,
    id: "new_customers",
    names: { en: "New customers", "zh-CN": "新客" },
    unit: "count",
    direction: "up",
    over: [{ measure: "new_customers" }],
    formula: { en: "people whose first order this is", "zh-CN": "首次下单的人数" },
  },
  {
    ...shared,
    id: "gross_revenue",
    names: { en: "Gross revenue", "zh-CN": "总收入" },
    unit: "money",
    direction: "up",
    over: [{ measure: "gross_revenue" }],
    formula: { en: "Σ revenue of orders", "zh-CN": "Σ 订单金额" },
  },
  {
    ...shared,
    id: "refunds",
    names: { en: "Refunds", "zh-CN": "退款" },
    unit: "money",
    direction: "down",
    over: [{ measure: "refunds" }],
    formula: { en: "Σ “Order Refunded”, credited like the order", "zh-CN": "Σ“Order Refunded”，归属与原订单一致" },
  },
  {
    ...shared,
    id: "net_revenue",
    names: { en: "Net revenue", "zh-CN": "净收入" },
    unit: "money",
    direction: "up",
    over: net,
    formula: { en: "gross revenue − refunds", "zh-CN": "总收入 − 退款" },
  },
  {
    ...shared,
    id: "conversion_rate",
    names: { en: "Conversion rate", "zh-CN": "转化率" },
    unit: "rate",
    direction: "up",
    over: [{ measure: "orders" }],
    under: [{ measure: "sessions" }],
    formula: { en: "orders ÷ sessions", "zh-CN": "订单 ÷ 访问" },
  },
  {
    ...shared,
    id: "aov",
    names: { en: "Average order value", "zh-CN": "客单价" },
    unit: "money",
    direction: "up",
    over: [{ measure: "gross_revenue" }],
    under: [{ measure: "orders" }],
    formula: { en: "gross revenue ÷ orders", "zh-CN": "总收入 ÷ 订单" },
  },
  {
    ...shared,
    id: "cac",
    names: { en: "CAC", "zh-CN": "获客成本" },
    unit: "money",
    direction: "down",
    over: [{ measure: "spend" }],
    under: [{ measure: "new_customers" }],
    formula: { en: "spend ÷ new customers", "zh-CN": "消耗 ÷ 新客" },
  },
  {
    ...shared,
    id: "cpa",
    names: { en: "CPA", "zh-CN": "转化成本" },
    unit: "money",
    direction: "down",
    over: [{ measure: "spend" }],
    under: [{ measure: "orders" }],
    formula: { en: "spend ÷ orders", "zh-CN": "消耗 ÷ 订单" },
  },
  {
    ...shared,
    id: "roas",
    names: { en: "ROAS", "zh-CN": "投产比" },
    unit: "ratio",
    direction: "up",
    over: net,
    under: [{ measure: "spend" }],
    formula: { en: "net revenue ÷ spend", "zh-CN": "净收入 ÷ 消耗" },
  },
  {
    ...shared,
    id: "roi",
    names: { en: "ROI", "zh-CN": "投资回报率" },
    unit: "rate",
    direction: "up",
    over: [
      { measure: "gross_revenue", times: "margin" },
      { measure: "refunds", times: "-margin" },
      { measure: "spend", times: -1 },
    ],
    under: [{ measure: "spend" }],
    formula: { en: "(net revenue × margin − spend) ÷ spend", "zh-CN": "（净收入 × 毛利率 − 消耗）÷ 消耗" },
  },
];
