/** What the figures of automation health mean, in both languages. */
import type { Metric } from "#domain/metrics/metric.ts";

export interface AutomationDefinition
  extends Pick<Metric, "id" | "version" | "names" | "formula" | "population" | "timeBasis" | "owner"> {}

const shared = {
  version: 1,
  owner: "shared",
  timeBasis: { en: "ISO week of the workspace's clock", "zh-CN": "工作区时区的 ISO 周" },
} as const;

export const automationDictionary: readonly AutomationDefinition[] = [
  {
    ...shared,
    id: "set_up_time",
    names: { en: "Set-up time", "zh-CN": "搭建时长" },
    formula: { en: "median of first spend − entry of the campaign", "zh-CN": "首笔消耗 − 活动录入的中位数" },
    population: { en: "Campaigns that first spent in the week", "zh-CN": "当周产生首笔消耗的活动" },
  },
  {
    ...shared,
    id: "response_to_anomalies",
    names: { en: "Response to anomalies", "zh-CN": "异常响应" },
    formula: { en: "median of first deed − alert", "zh-CN": "首个动作 − 预警的中位数" },
    population: {
      en: "Alerts of the week that were met; the others are counted beside it",
      "zh-CN": "当周已响应的预警；未响应的另行计数",
    },
  },
  {
    ...shared,
    id: "interventions_by_hand",
    names: { en: "Interventions by hand", "zh-CN": "人工干预" },
    formula: {
      en: "changes by people ÷ (changes by people + actions and tasks by rules)",
      "zh-CN": "人的改动 ÷（人的改动 + 规则的动作与任务）",
    },
    population: { en: "All interventions of the week", "zh-CN": "当周全部干预" },
  },
  {
    ...shared,
    id: "campaigns_per_budget",
    names: { en: "Campaigns on the same budget", "zh-CN": "同预算活动数" },
    formula: { en: "campaigns that spent × 10,000 ÷ plan", "zh-CN": "有消耗的活动数 × 10,000 ÷ 计划" },
    population: { en: "Campaigns with spend in the week", "zh-CN": "当周有消耗的活动" },
  },
];
