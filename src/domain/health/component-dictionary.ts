/** What the components of the score mean, in both languages. */
import type { Metric } from "#domain/metrics/metric.ts";
import type { ComponentId } from "./definition.ts";

export interface ComponentDefinition
  extends Pick<Metric, "version" | "names" | "formula" | "population" | "timeBasis" | "owner"> {
  readonly id: ComponentId;
}

const shared = {
  version: 1,
  owner: "shared",
  timeBasis: { en: "ISO week of the workspace's clock", "zh-CN": "工作区时区的 ISO 周" },
} as const;

export const componentDictionary: readonly ComponentDefinition[] = [
  {
    ...shared,
    id: "connectivity",
    names: { en: "Data connectivity rate", "zh-CN": "数据连通率" },
    formula: {
      en: "mean of: spend that reaches a tagged visit, visits with a known channel, orders of an identified person, campaigns with a landing page",
      "zh-CN": "四项均值：消耗接得上访问、访问知道来路、订单认得出人、活动有落地页",
    },
    population: { en: "All facts of the week, without bots", "zh-CN": "当周全部数据，不含机器人" },
  },
  {
    ...shared,
    id: "response",
    names: { en: "Strategy response speed", "zh-CN": "策略响应速度" },
    formula: {
      en: "requests whose page was updated within 48 h ÷ requests answered or past 48 h in the week",
      "zh-CN": "48 小时内更新页面的需求数 ÷ 当周完成或超过 48 小时的需求数",
    },
    population: { en: "Tasks about pages, creatives and tracking", "zh-CN": "落地页、素材与埋点任务" },
  },
  {
    ...shared,
    id: "accuracy",
    names: { en: "Attribution accuracy", "zh-CN": "归因准确度" },
    formula: {
      en: "1 − Σ |predicted − came| ÷ Σ came by channel; predicted = the week's visits × orders per visit of the four weeks before",
      "zh-CN": "1 − Σ|预测 − 实际| ÷ Σ 实际（按渠道）；预测 = 当周访问 × 前四周每次访问的订单",
    },
    population: {
      en: "Orders by last touch; weeks with 30 orders or more",
      "zh-CN": "末次触点归因的订单；当周不少于 30 单",
    },
  },
  {
    ...shared,
    id: "board",
    names: { en: "One shared board", "zh-CN": "同看一块板" },
    formula: {
      en: "people who decide and opened a board on four days or more ÷ people who decide",
      "zh-CN": "当周打开看板不少于 4 天的决策者 ÷ 决策者人数",
    },
    population: {
      en: "Promotion, operations, managers and executives",
      "zh-CN": "推广、运营、经理与管理层成员",
    },
  },
  {
    ...shared,
    id: "feedback",
    names: { en: "Feedback both ways", "zh-CN": "双向反馈" },
    formula: {
      en: "changes of one team that the other answered within 48 h ÷ changes",
      "zh-CN": "48 小时内得到对方团队回应的变更数 ÷ 变更数",
    },
    population: {
      en: "Tasks for the other team, alerts taken on, actions on channels",
      "zh-CN": "派给对方的任务、认领的预警、对渠道的动作",
    },
  },
  {
    ...shared,
    id: "targets",
    names: { en: "Joint targets", "zh-CN": "共同目标" },
    formula: {
      en: "key results of both teams on track ÷ those of which it is known",
      "zh-CN": "符合进度的共同关键结果 ÷ 可判断的共同关键结果",
    },
    population: {
      en: "Key results that both teams own, of the running period",
      "zh-CN": "本期由双方共同负责的关键结果",
    },
  },
];

export function componentDefinition(id: ComponentId): ComponentDefinition {
  const found = componentDictionary.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No definition of ${id}.`);
  return found;
}
