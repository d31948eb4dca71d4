/** What the five stages of the lifecycle are: everybody active in the last 30 complete days is in exactly one. */
import type { Defined } from "./defined.ts";

type Names = Defined["names"];

const active = {
  en: "People active in the last 30 complete days; the latest stage that applies is theirs",
  "zh-CN": "最近 30 个完整自然日内活跃的人；取所达到的最后一个阶段",
} as const;
const period = {
  en: "30 complete days of the workspace's time zone, against the 30 before",
  "zh-CN": "工作区时区的 30 个完整自然日，与之前 30 天对比",
} as const;

function stage(id: string, names: Names, formula: Names): Defined {
  return { id: `stage_${id}`, version: 1, names, owner: "operations", formula, population: active, timeBasis: period };
}

export const stageDictionary: readonly Defined[] = [
  stage(
    "reach",
    { en: "Reach", "zh-CN": "触达" },
    { en: "never signed up, never ordered", "zh-CN": "从未注册，从未下单" },
  ),
  stage(
    "activate",
    { en: "Activate", "zh-CN": "激活" },
    { en: "signed up for the first time in the period, no order yet", "zh-CN": "本期首次注册，尚未下单" },
  ),
  stage(
    "retain",
    { en: "Retain", "zh-CN": "留存" },
    { en: "signed up or ordered before the period, no order in it", "zh-CN": "此前已注册或下单，本期未下单" },
  ),
  stage("monetise", { en: "Monetise", "zh-CN": "变现" }, { en: "first order in the period", "zh-CN": "本期完成首单" }),
  stage(
    "loyal",
    { en: "Loyal", "zh-CN": "忠诚" },
    { en: "ordered in the period, second order or later", "zh-CN": "本期下单，且累计两单及以上" },
  ),
];
