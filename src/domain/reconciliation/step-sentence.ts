/** Why a step of a gap is there, in a sentence for people who never saw the axes: what each side counts, and what comes of it. */
import type { Locale } from "#domain/base/locale.ts";
import type { Axis } from "./definition.ts";
import { valueText } from "./definition-words.ts";
import type { Step } from "./reconcile-question.ts";

export interface StepTold {
  /** Names of the two sides. */
  readonly a: string;
  readonly b: string;
  /** The step's size without its sign, as it is shown. */
  readonly size: string;
}

interface Sides {
  readonly a: string;
  readonly b: string;
  /** Where each stands, in words. */
  readonly from: string;
  readonly to: string;
}

type Told = (sides: Sides) => string;
type Sentences = Readonly<Record<Axis, Told>>;

const who: Readonly<Record<string, string>> = {
  clicked: "who clicked an ad",
  visited: "who visited",
  registered: "who had registered by then",
};
const whoOf = (value: string) => who[value] ?? "everyone";

const english: Sentences = {
  measure: ({ a, b, from, to }) => `Not the same thing is counted: ${a} counts ${from}, ${b} counts ${to}.`,
  event: ({ a, b, from, to }) => `Not the same event: for ${a} “${from}” is the conversion, for ${b} it is “${to}”.`,
  status: ({ a, b, from, to }) => `Not the same state of the order: ${a} takes ${from}, ${b} takes ${to}.`,
  dedupe: ({ a, b, from, to }) => `The same order is sometimes reported twice: ${a} counts ${from}, ${b} ${to}.`,
  count: ({ a, b, from, to }) => `Some people convert more than once: ${a} counts ${from}, ${b} counts ${to}.`,
  population: ({ a, b, from, to }) => `Not the same people: ${a} counts ${whoOf(from)}, ${b} counts ${whoOf(to)}.`,
  dateBasis: ({ a, b, from, to }) =>
    `Not the same day: ${a} counts on the ${from}, ${b} on the ${to}; at the edges of the period some fall in for one and out for the other.`,
  timezone: ({ a, b, from, to }) =>
    `The day begins at another hour: ${a} goes by the clock ${from}, ${b} by that ${to}.`,
  model: ({ a, b, from, to }) => `Several touches led there: ${a} credits the ${from}, ${b} the ${to}.`,
  channel: ({ a, b, from, to }) => `Not the same channels: ${a} takes ${from}, ${b} takes ${to}.`,
  lookbackDays: ({ a, b, from, to }) => `How long a touch is remembered: ${a} looks back ${from}, ${b} ${to}.`,
  identity: ({ a, b, from, to }) =>
    `One person has several devices: ${a} follows each ${from}, ${b} follows each ${to}.`,
  bots: ({ a, b, from, to }) => `Some visitors are programs: ${a} has them ${from}, ${b} ${to}.`,
  consent: ({ a, b, from, to }) => `Not everybody agreed to be tracked: for ${a} consent is ${from}, for ${b} ${to}.`,
  currency: ({ a, b, from, to }) => `Some paid in other currencies: ${a} takes ${from}, ${b} takes ${to}.`,
  rateDate: ({ a, b, from, to }) =>
    `Money is converted at another day's rate: ${a} takes that ${from}, ${b} that ${to}.`,
  refunds: ({ a, b, from, to }) => `Some of it was refunded: for ${a} refunds are ${from}, for ${b} they are ${to}.`,
  tax: ({ a, b, from, to }) => `Amounts hold tax: for ${a} it is ${from}, for ${b} it is ${to}.`,
  shipping: ({ a, b, from, to }) => `Amounts hold shipping: for ${a} it is ${from}, for ${b} it is ${to}.`,
  maturityDays: ({ a, b, from, to }) =>
    `Late news is waited for: ${a} counts ${from}, ${b} counts ${to} after the event.`,
};

const chinese: Sentences = {
  measure: ({ a, b, from, to }) => `统计的东西不同：${a}统计${from}，${b}统计${to}。`,
  event: ({ a, b, from, to }) => `转化事件不同：${a}以“${from}”为转化，${b}以“${to}”为转化。`,
  status: ({ a, b, from, to }) => `订单状态不同：${a}取“${from}”，${b}取“${to}”。`,
  dedupe: ({ a, b, from, to }) => `同一订单有时会上报两次：${a}${from}，${b}${to}。`,
  count: ({ a, b, from, to }) => `有人多次转化：${a}计${from}，${b}计${to}。`,
  population: ({ a, b, from, to }) => `统计的人不同：${a}统计${from}的人，${b}统计${to}的人。`,
  dateBasis: ({ a, b, from, to }) => `归属日期不同：${a}按${from}，${b}按${to}；周期首尾的转化会一边算入、一边算不进。`,
  timezone: ({ a, b, from, to }) => `一天的起点不同：${a}按${from}，${b}按${to}。`,
  model: ({ a, b, from, to }) => `转化前有多个触点：${a}归给${from}，${b}归给${to}。`,
  channel: ({ a, b, from, to }) => `渠道范围不同：${a}取${from}，${b}取${to}。`,
  lookbackDays: ({ a, b, from, to }) => `触点记住多久不同：${a}回溯 ${from}，${b}回溯 ${to}。`,
  identity: ({ a, b, from, to }) => `一个人有多台设备：${a}按${from}识别，${b}按${to}识别。`,
  bots: ({ a, b, from, to }) => `部分访问来自机器：${a}${from}，${b}${to}。`,
  consent: ({ a, b, from, to }) => `并非人人同意被追踪：${a}${from}，${b}${to}。`,
  currency: ({ a, b, from, to }) => `有人用其他币种付款：${a}${from}，${b}${to}。`,
  rateDate: ({ a, b, from, to }) => `折算汇率的日期不同：${a}用${from}，${b}用${to}。`,
  refunds: ({ a, b, from, to }) => `部分订单已退款：${a}${from}，${b}${to}。`,
  tax: ({ a, b, from, to }) => `金额里有税：${a}${from}，${b}${to}。`,
  shipping: ({ a, b, from, to }) => `金额里有运费：${a}${from}，${b}${to}。`,
  maturityDays: ({ a, b, from, to }) => `等待数据成熟的时间不同：${a}${from}，${b}${to}。`,
};

function valueOfSide(axis: Axis, value: string | number, locale: Locale): string {
  // In English these are said with their relative clause, which only this page needs.
  if (axis === "population" && locale === "en") return String(value);
  if (axis === "timezone" && value === "workspace") return locale === "en" ? "of the workspace" : "工作区时区";
  if (axis === "timezone") return locale === "en" ? `of ${value}` : `${value} 时区`;
  if (axis === "population" && value === "everyone") return "所有";
  return valueText(axis, value, locale);
}

/** "Not the same people: … That makes the figure of B 286 lower." */
export function stepSentence(
  { axis, from, to, delta }: Pick<Step, "axis" | "from" | "to" | "delta">,
  { a, b, size }: StepTold,
  locale: Locale,
): string {
  const sides = { a, b, from: valueOfSide(axis, from, locale), to: valueOfSide(axis, to, locale) };
  if (locale === "en") {
    const comes =
      delta === 0 ? "It changes nothing here." : `That makes ${b} ${size} ${delta < 0 ? "lower" : "higher"}.`;
    return `${english[axis](sides)} ${comes}`;
  }
  const comes = delta === 0 ? "这里没有影响。" : `因此${b}${delta < 0 ? "少" : "多"} ${size}。`;
  return `${chinese[axis](sides)}${comes}`;
}
