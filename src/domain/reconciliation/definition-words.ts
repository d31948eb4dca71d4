/** The axes of a definition and where one may stand on them, in words of both languages. */
import type { Locale, Words } from "#domain/base/locale.ts";
import { type Axis, axisNames, kindOfAxis, type Measure, type StepKind } from "./definition.ts";

export const measureWords: Readonly<Record<Measure, Words>> = {
  conversions: { en: "conversions", "zh-CN": "转化次数" },
  people: { en: "people", "zh-CN": "转化人数" },
  value: { en: "value", "zh-CN": "转化金额" },
};

export const axisWords: Readonly<Record<Axis, Words>> = {
  measure: { en: "What is counted", "zh-CN": "统计对象" },
  event: { en: "Event", "zh-CN": "转化事件" },
  status: { en: "Status", "zh-CN": "状态" },
  dedupe: { en: "Repeated orders", "zh-CN": "重复订单" },
  count: { en: "Count", "zh-CN": "计数方式" },
  population: { en: "Population", "zh-CN": "统计人群" },
  dateBasis: { en: "Date basis", "zh-CN": "归属日期" },
  timezone: { en: "Clock", "zh-CN": "时区" },
  model: { en: "Attribution", "zh-CN": "归因模型" },
  channel: { en: "Channel", "zh-CN": "渠道" },
  lookbackDays: { en: "Look-back", "zh-CN": "回溯期" },
  identity: { en: "Identity", "zh-CN": "身份识别" },
  bots: { en: "Bots", "zh-CN": "机器流量" },
  consent: { en: "Consent", "zh-CN": "授权同意" },
  currency: { en: "Currency", "zh-CN": "币种" },
  rateDate: { en: "Exchange rate", "zh-CN": "汇率日期" },
  refunds: { en: "Refunds", "zh-CN": "退款" },
  tax: { en: "Tax", "zh-CN": "税费" },
  shipping: { en: "Shipping", "zh-CN": "运费" },
  maturityDays: { en: "Maturity", "zh-CN": "成熟期" },
};

/** Values of an axis that are names of ours; what a person wrote (an event, a channel, a time zone) is said as it is. */
const valueWords: Readonly<Partial<Record<Axis, Readonly<Record<string, Words>>>>> = {
  measure: measureWords,
  status: { any: { en: "any", "zh-CN": "不限" } },
  dedupe: {
    order: { en: "once per order number", "zh-CN": "每个订单号计一次" },
    none: { en: "every event", "zh-CN": "每条事件都计" },
  },
  count: {
    each: { en: "every conversion", "zh-CN": "每次转化" },
    one: { en: "one per person and period", "zh-CN": "每人每期一次" },
    first: { en: "only the first ever", "zh-CN": "仅首次转化" },
  },
  population: {
    clicked: { en: "clicked an ad", "zh-CN": "点击过广告" },
    visited: { en: "visited", "zh-CN": "访问过" },
    registered: { en: "registered", "zh-CN": "已注册" },
    everyone: { en: "everyone", "zh-CN": "所有人" },
  },
  dateBasis: {
    touch: { en: "day of the touch", "zh-CN": "触点当天" },
    conversion: { en: "day of the conversion", "zh-CN": "转化当天" },
    paid: { en: "day of the payment", "zh-CN": "付款当天" },
    event: { en: "each event on its own day", "zh-CN": "转化和退款各归各日" },
  },
  timezone: { workspace: { en: "the workspace's", "zh-CN": "工作区时区" } },
  model: {
    first: { en: "first touch", "zh-CN": "首次触点" },
    last: { en: "last touch", "zh-CN": "末次触点" },
    last_non_direct: { en: "last touch that is not direct", "zh-CN": "末次非直接触点" },
    any: { en: "any touch of the channel", "zh-CN": "该渠道任一触点" },
  },
  channel: { all: { en: "all", "zh-CN": "全部" } },
  identity: {
    browser: { en: "browser", "zh-CN": "浏览器" },
    person: { en: "person", "zh-CN": "自然人" },
  },
  bots: { removed: { en: "removed", "zh-CN": "剔除" }, kept: { en: "kept", "zh-CN": "保留" } },
  consent: { any: { en: "not asked for", "zh-CN": "不要求" }, granted: { en: "granted", "zh-CN": "已授权" } },
  currency: {
    converted: { en: "all, converted", "zh-CN": "全部折算" },
    own: { en: "the workspace's alone", "zh-CN": "仅本位币" },
  },
  rateDate: {
    conversion: { en: "of each event's day", "zh-CN": "事件当日" },
    period_end: { en: "of the period's last day", "zh-CN": "期末日" },
  },
  refunds: { kept: { en: "left in", "zh-CN": "未扣除" }, taken_off: { en: "taken off", "zh-CN": "已扣除" } },
  tax: { kept: { en: "included", "zh-CN": "含税" }, taken_off: { en: "taken off", "zh-CN": "不含税" } },
  shipping: { kept: { en: "included", "zh-CN": "含运费" }, taken_off: { en: "taken off", "zh-CN": "不含运费" } },
};

const days = (count: number): Words => ({
  en: count === 0 ? "at once" : count === 1 ? "1 day" : `${count} days`,
  "zh-CN": count === 0 ? "即时" : `${count} 天`,
});

/** Where a definition stands on an axis, in words. */
export function valueText(axis: Axis, value: string | number, locale: Locale): string {
  if (typeof value === "number") return days(value)[locale];
  return valueWords[axis]?.[value]?.[locale] ?? value;
}

/** The values that an axis can be given, with their words; null where they are open: names, zones, days. */
export function choicesOf(axis: Axis): readonly { readonly value: string; readonly words: Words }[] | null {
  const words = valueWords[axis];
  if (words === undefined || axis === "status" || axis === "timezone" || axis === "channel") return null;
  return Object.entries(words).map(([value, said]) => ({ value, words: said }));
}

export interface AxisChoice {
  readonly axis: Axis;
  readonly kind: StepKind;
  readonly words: Words;
  readonly choices: ReturnType<typeof choicesOf>;
}

/** All axes with their words, in their order: what a definition can be written by. */
export const axisChoices: readonly AxisChoice[] = axisNames.map((axis) => ({
  axis,
  kind: kindOfAxis(axis),
  words: axisWords[axis],
  choices: choicesOf(axis),
}));
