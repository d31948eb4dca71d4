/** The figures of attribution that stand beside the models: one definition each. */
import type { Words } from "#domain/base/locale.ts";

export interface Term {
  readonly version: number;
  readonly names: Words;
  readonly formula: Words;
  readonly population: Words;
}

const ofSpan: Words = {
  en: "Conversions of the span by people, after identity merges; bots excluded",
  "zh-CN": "期内的转化，身份合并后按人计算，不含爬虫",
};
const term = (names: Words, formula: Words, population = ofSpan): Term => ({ version: 1, names, formula, population });

export const terms = {
  conversions: term(
    { en: "Conversions", "zh-CN": "转化" },
    {
      en: "orders counted once by order_id; of another event, each occurrence",
      "zh-CN": "订单按订单号去重；其他事件每次计一次",
    },
  ),
  value: term(
    { en: "Value", "zh-CN": "转化价值" },
    {
      en: "Σ revenue − Σ refunds of the same orders, whenever refunded",
      "zh-CN": "Σ 金额 − 同一订单的退款（不论何时退款）",
    },
  ),
  unattributed: term(
    { en: "Unattributed", "zh-CN": "未归因" },
    { en: "conversions without a touch within the look-back ÷ conversions", "zh-CN": "回溯期内没有触点的转化 ÷ 转化" },
  ),
  touches: term(
    { en: "Touches before conversion", "zh-CN": "转化前触点数" },
    { en: "touches ÷ conversions that have any", "zh-CN": "触点数 ÷ 有触点的转化" },
  ),
  nulls: term(
    { en: "Journeys without conversion", "zh-CN": "未转化的旅程" },
    {
      en: "touches after a person's last conversion, the last of them in the span and older than the look-back",
      "zh-CN": "上次转化之后的触点，其最后一个在期内且早于回溯期",
    },
    {
      en: "People with a touch in the span; journeys still inside the look-back are open and count nowhere",
      "zh-CN": "期内有触点的人；仍在回溯期内的旅程尚未结束，不计入",
    },
  ),
  cac: term(
    { en: "CAC", "zh-CN": "获客成本" },
    { en: "spend ÷ new customers that the model credits", "zh-CN": "消耗 ÷ 模型计入的新客" },
  ),
  cpa: term(
    { en: "CPA", "zh-CN": "转化成本" },
    { en: "spend ÷ conversions that the model credits", "zh-CN": "消耗 ÷ 模型计入的转化" },
  ),
  roas: term(
    { en: "ROAS", "zh-CN": "投产比" },
    { en: "value that the model credits ÷ spend", "zh-CN": "模型计入的转化价值 ÷ 消耗" },
  ),
} as const;
