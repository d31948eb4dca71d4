/** What the figures of an experiment mean, in both languages. */
import type { Metric } from "#domain/metrics/metric.ts";

type Defined = Pick<Metric, "version" | "names" | "formula" | "population" | "timeBasis" | "owner">;

const shared = {
  version: 1,
  owner: "shared",
  population: {
    en: "People without bots whose first exposure is in the run; who met two arms is in none",
    "zh-CN": "运行期内首次曝光的人（不含机器人）；遇到过两组的人不计入任何一组",
  },
  timeBasis: {
    en: "From the first exposure to the end of the run, or now",
    "zh-CN": "从首次曝光到实验结束（或现在）",
  },
} as const;

export const rateDefinition: Defined = {
  ...shared,
  names: { en: "Conversion rate of an arm", "zh-CN": "分组转化率" },
  formula: {
    en: "people with the goal event after their first exposure ÷ people of the arm",
    "zh-CN": "首次曝光后发生目标事件的人数 ÷ 该组人数",
  },
};

export const liftDefinition: Defined = {
  ...shared,
  names: { en: "Difference from the control", "zh-CN": "与对照组的差" },
  formula: {
    en: "rate of the arm − rate of the control, with its 95 % interval; corrected by Holm for several arms. While it runs, the interval is wider and holds at every look",
    "zh-CN": "该组转化率 − 对照组转化率，附 95 % 区间；多组时按 Holm 校正。运行期间区间更宽，随时查看都有效",
  },
};

export const chanceDefinition: Defined = {
  ...shared,
  names: { en: "Chance to win", "zh-CN": "胜出概率" },
  formula: {
    en: "P(rate of the arm > rate of the control), exact, from uniform priors",
    "zh-CN": "P(该组转化率 > 对照组转化率)，均匀先验下的精确值",
  },
};

export const lossDefinition: Defined = {
  ...shared,
  names: { en: "Expected loss", "zh-CN": "期望损失" },
  formula: {
    en: "the rate that choosing this arm is expected to cost, over the cases where the control is better",
    "zh-CN": "选择该组而对照组其实更好时，预期损失的转化率",
  },
};
