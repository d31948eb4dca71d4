/** What the funnel's figures mean, for their pop-overs and the answer's list of definitions. */
import type { Words } from "#domain/base/locale.ts";

export interface FunnelDefinition {
  readonly id: string;
  readonly version: number;
  readonly names: Words;
  readonly formula: Words;
  readonly population: Words;
  readonly timeBasis: Words;
}

const population: Words = {
  en: "People after identity merges, without bots, who enter in the span; each once, by the attempt that gets furthest, and among equal ones by the earliest",
  "zh-CN": "在所选时间内进入的人（身份合并后、不含爬虫）；每人只计一次，取走得最远的一次，相同则取最早的一次",
};
const timeBasis: Words = {
  en: "Day of entry: the first step that counts. Later steps may come until the window is over, also after the span",
  "zh-CN": "按进入日计：所采用的首步发生之日。后续步骤可发生在窗口结束之前，也可在所选时间之后",
};
const shared = { version: 1, population, timeBasis } as const;

export const funnelDefinitions = [
  {
    ...shared,
    id: "funnel_people",
    names: { en: "People", "zh-CN": "人数" },
    formula: { en: "people who got through this step and all before it", "zh-CN": "完成本步及之前各步的人数" },
  },
  {
    ...shared,
    id: "funnel_step_rate",
    names: { en: "From the step before", "zh-CN": "较上一步转化率" },
    formula: { en: "people of this step ÷ people of the step before", "zh-CN": "本步人数 ÷ 上一步人数" },
  },
  {
    ...shared,
    id: "funnel_rate",
    names: { en: "From the first step", "zh-CN": "较首步转化率" },
    formula: { en: "people of this step ÷ people who entered", "zh-CN": "本步人数 ÷ 进入人数" },
  },
  {
    ...shared,
    id: "funnel_time",
    names: { en: "Time between steps", "zh-CN": "步间用时" },
    formula: {
      en: "median and 90th percentile of the time since the step before, each step at its earliest after entry",
      "zh-CN": "自上一步起用时的中位数与 90 分位数；各步取进入后最早的一次",
    },
  },
] as const satisfies readonly FunnelDefinition[];
export type FunnelDefinitionId = (typeof funnelDefinitions)[number]["id"];
