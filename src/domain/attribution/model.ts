/** The attribution models: what each is called, how it credits, and of which version of its definition. */
import type { Words } from "#domain/base/locale.ts";

export const ruleModels = ["first", "last", "last_non_direct", "linear", "time_decay", "position"] as const;
export const fittedModels = ["markov", "shapley"] as const;
export const defaultModels = [...ruleModels, ...fittedModels] as const;
/** The cheap Shapley value of the game of subsets; asked for by name only. */
export const models = [...defaultModels, "shapley_subset"] as const;
export type RuleModel = (typeof ruleModels)[number];
export type Model = (typeof models)[number];

export interface ModelDefinition {
  readonly id: Model;
  readonly version: number;
  readonly names: Words;
  readonly formula: Words;
  readonly population: Words;
}

const converting: Words = {
  en: "Conversions of the span, with the touchpoints inside the look-back and after the person's previous conversion",
  "zh-CN": "期内的转化，以及回溯期内、上次转化之后的触点",
};
const withNulls: Words = {
  en: "Conversions of the span and journeys that ended in it without one; open journeys are left out",
  "zh-CN": "期内的转化，以及期内结束而未转化的旅程；未结束的旅程不计",
};

const defined = (id: Model, names: Words, formula: Words, population = converting): ModelDefinition => ({
  id,
  version: 1,
  names,
  formula,
  population,
});

export const modelDefinitions: readonly ModelDefinition[] = [
  defined(
    "first",
    { en: "First touch", "zh-CN": "首次触点" },
    { en: "all to the first touchpoint", "zh-CN": "全部归首个触点" },
  ),
  defined(
    "last",
    { en: "Last touch", "zh-CN": "末次触点" },
    { en: "all to the last touchpoint", "zh-CN": "全部归最后一个触点" },
  ),
  defined(
    "last_non_direct",
    { en: "Last non-direct", "zh-CN": "末次非直接" },
    {
      en: "all to the last touchpoint that is not direct; where all are, to the last",
      "zh-CN": "全部归最后一个非直接触点；若全为直接访问，归最后一个",
    },
  ),
  defined(
    "linear",
    { en: "Linear", "zh-CN": "线性" },
    { en: "1 ÷ touchpoints to each; repeats count", "zh-CN": "每个触点各得 1 ÷ 触点数，重复触点计次" },
  ),
  defined(
    "time_decay",
    { en: "Time decay", "zh-CN": "时间衰减" },
    { en: "2^(−age ÷ 7 days), made to add up to one", "zh-CN": "2^(−距转化时间 ÷ 7 天)，归一化" },
  ),
  defined(
    "position",
    { en: "Position", "zh-CN": "位置" },
    {
      en: "40 % to the first, 40 % to the last, 20 % among the others; halves where there are two",
      "zh-CN": "首末各 40%，中间均分 20%；仅两个触点时各半",
    },
  ),
  defined(
    "markov",
    { en: "Markov", "zh-CN": "马尔可夫" },
    {
      en: "removal effect: the share of P(conversion) lost when every visit to the key ends the journey; shares of their sum",
      "zh-CN": "移除效应：假设经过该渠道的旅程都中止，转化概率损失的比例；按其占比分配",
    },
    withNulls,
  ),
  defined(
    "shapley",
    { en: "Shapley", "zh-CN": "沙普利" },
    {
      en: "average gain in P(conversion) of the first-order chain when a key joins the others, over all orders of joining",
      "zh-CN": "以一阶马尔可夫链的转化概率为价值函数，按所有加入顺序取平均边际贡献",
    },
    withNulls,
  ),
  defined(
    "shapley_subset",
    { en: "Shapley (subsets)", "zh-CN": "沙普利（子集）" },
    {
      en: "each conversion in equal parts among the different keys of its journey; blind to order and to lost journeys",
      "zh-CN": "每次转化在旅程中不同的渠道间均分；不看顺序，也不看流失的旅程",
    },
  ),
];

export const isModel = (id: string): id is Model => models.some((model) => model === id);
export const isRuleModel = (id: Model): id is RuleModel => ruleModels.some((model) => model === id);
