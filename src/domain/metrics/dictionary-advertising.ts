/** What is bought: spend, delivery, plan. Definitions follow the IAB's and the ad platforms' terms. */
import type { Words } from "#domain/base/locale.ts";
import type { Metric } from "./metric.ts";

const delivered: Words = {
  en: "Rows of delivery reported by the platforms for channels and campaigns",
  "zh-CN": "各平台按渠道、活动上报的投放数据",
};
const deliveredAt: Words = { en: "Hour or day of delivery", "zh-CN": "投放发生的小时或日期" };
const shared = {
  version: 1,
  owner: "promotion",
  additive: true,
  population: delivered,
  timeBasis: deliveredAt,
} as const;

export const advertising: readonly Metric[] = [
  {
    ...shared,
    id: "spend",
    names: { en: "Spend", "zh-CN": "消耗" },
    unit: "money",
    direction: "none",
    over: [{ measure: "spend" }],
    formula: { en: "Σ cost, converted at the day's rate", "zh-CN": "Σ 花费，按当日汇率折算" },
  },
  {
    ...shared,
    id: "impressions",
    names: { en: "Impressions", "zh-CN": "展现" },
    unit: "count",
    direction: "up",
    over: [{ measure: "impressions" }],
    formula: { en: "Σ impressions", "zh-CN": "Σ 展现次数" },
  },
  {
    ...shared,
    id: "clicks",
    names: { en: "Clicks", "zh-CN": "点击" },
    unit: "count",
    direction: "up",
    over: [{ measure: "clicks" }],
    formula: { en: "Σ clicks", "zh-CN": "Σ 点击次数" },
  },
  {
    ...shared,
    id: "ctr",
    names: { en: "CTR", "zh-CN": "点击率" },
    unit: "rate",
    direction: "up",
    over: [{ measure: "clicks" }],
    under: [{ measure: "impressions" }],
    formula: { en: "clicks ÷ impressions", "zh-CN": "点击 ÷ 展现" },
  },
  {
    ...shared,
    id: "cpc",
    names: { en: "CPC", "zh-CN": "点击成本" },
    unit: "money",
    direction: "down",
    over: [{ measure: "spend" }],
    under: [{ measure: "clicks" }],
    formula: { en: "spend ÷ clicks", "zh-CN": "消耗 ÷ 点击" },
  },
  {
    ...shared,
    id: "cpm",
    names: { en: "CPM", "zh-CN": "千次展现成本" },
    unit: "money",
    direction: "down",
    over: [{ measure: "spend", times: 1000 }],
    under: [{ measure: "impressions" }],
    formula: { en: "1,000 × spend ÷ impressions", "zh-CN": "1000 × 消耗 ÷ 展现" },
  },
  {
    ...shared,
    id: "plan",
    names: { en: "Plan", "zh-CN": "预算计划" },
    unit: "money",
    direction: "none",
    over: [{ measure: "plan" }],
    formula: { en: "monthly budget × share of the month's hours", "zh-CN": "月度预算 × 该时段占当月小时数的比例" },
    population: { en: "Monthly budgets by channel and campaign", "zh-CN": "按渠道、活动录入的月度预算" },
    timeBasis: { en: "Hours of the month, up to this hour", "zh-CN": "当月各小时，截至当前小时" },
  },
  {
    ...shared,
    id: "pace",
    names: { en: "Pace", "zh-CN": "预算进度" },
    unit: "rate",
    direction: "none",
    over: [{ measure: "spend" }],
    under: [{ measure: "plan" }],
    formula: { en: "spend ÷ plan to this hour", "zh-CN": "消耗 ÷ 截至当前小时的计划" },
    population: { en: "Channels and campaigns with a budget", "zh-CN": "有预算的渠道与活动" },
    timeBasis: { en: "Hours of the month, up to this hour", "zh-CN": "当月各小时，截至当前小时" },
  },
];
