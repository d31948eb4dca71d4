/** Why a step of a gap is there, in sentences for people who never saw the axes: who counts what, how much comes of it, and of whom. */
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
  /** People or conversions that have a part in it. */
  readonly behind?: { readonly count: number; readonly shown: string; readonly people: boolean };
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
  clicked: "people who had clicked an ad",
  visited: "people who had visited",
  registered: "people who had registered by then",
};
const whoOf = (value: string) => who[value] ?? "everyone";
/** Of those who convert: whom a population leaves out. */
const left: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  clicked: { en: "without having clicked an ad", "zh-CN": "没点过广告就转化" },
  visited: { en: "without a visit", "zh-CN": "没有访问记录就转化" },
  registered: { en: "without an account", "zh-CN": "未注册就转化" },
};

/** Who counts for one side alone. */
function leftOut({ a, b, from, to }: Sides, locale: Locale): string {
  const [byA, byB] = [left[from]?.[locale], left[to]?.[locale]];
  if (locale === "en") {
    const only = (how: string | undefined, side: string) =>
      how === undefined ? [] : [`whoever converts ${how} can count only for ${side}`];
    const said = [...only(byA, b), ...only(byB, a)].join("; ");
    return said === "" ? "" : ` ${said.replace(/^w/, "W")}.`;
  }
  const said = [...(byA ? [`${byA}的人只可能算在${b}`] : []), ...(byB ? [`${byB}的人只可能算在${a}`] : [])];
  return said.length === 0 ? "" : `${said.join("，")}。`;
}

const english: Sentences = {
  measure: ({ a, b, from, to }) => `Not the same thing is counted: ${a} counts ${from}, ${b} counts ${to}.`,
  event: ({ a, b, from, to }) => `Not the same event: for ${a} “${from}” is the conversion, for ${b} it is “${to}”.`,
  status: ({ a, b, from, to }) => `Not the same state of the order: ${a} takes ${from}, ${b} takes ${to}.`,
  dedupe: ({ a, b, from, to }) => `The same order is sometimes reported twice: ${a} counts ${from}, ${b} ${to}.`,
  count: ({ a, b, from, to }) => `Some people convert more than once: ${a} counts ${from}, ${b} counts ${to}.`,
  population: (sides) =>
    `Not the same people: ${sides.a} counts ${whoOf(sides.from)}, ${sides.b} counts ${whoOf(sides.to)}.${leftOut(sides, "en")}`,
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

const chineseWho = (value: string) => (value === "everyone" ? "所有" : valueText("population", value, "zh-CN"));

const chinese: Sentences = {
  measure: ({ a, b, from, to }) => `统计的东西不同：${a}统计${from}，${b}统计${to}。`,
  event: ({ a, b, from, to }) => `转化事件不同：${a}以“${from}”为转化，${b}以“${to}”为转化。`,
  status: ({ a, b, from, to }) => `订单状态不同：${a}取“${from}”，${b}取“${to}”。`,
  dedupe: ({ a, b, from, to }) => `同一订单有时会上报两次：${a}${from}，${b}${to}。`,
  count: ({ a, b, from, to }) => `有人多次转化：${a}计${from}，${b}计${to}。`,
  population: (sides) =>
    `统计的人不同：${sides.a}统计${chineseWho(sides.from)}的人，${sides.b}统计${chineseWho(sides.to)}的人。${leftOut(sides, "zh-CN")}`,
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
  // These are said with their relative clause, which only this page needs.
  if (axis === "population") return String(value);
  if (axis === "timezone" && value === "workspace") return locale === "en" ? "of the workspace" : "工作区时区";
  if (axis === "timezone") return locale === "en" ? `of ${value}` : `${value} 时区`;
  return valueText(axis, value, locale);
}

/** "Some come, some go" where it evens out; nothing to say where nobody has a part in it. */
function cameOf(delta: number, { b, size, behind }: StepTold, locale: Locale): string {
  const moved = behind !== undefined && behind.count > 0;
  if (locale === "en") {
    const what = behind?.people === true ? ["person is", "people are"] : ["conversion is", "conversions are"];
    const who = moved ? ` ${behind.shown} ${behind.count === 1 ? what[0] : what[1]} behind it.` : "";
    const none = moved ? "Some come and some go: in sum it changes nothing." : "It changes nothing here.";
    return `${delta === 0 ? none : `That makes ${b} ${size} ${delta < 0 ? "lower" : "higher"}.`}${who}`;
  }
  const who = moved ? `涉及 ${behind.shown} ${behind.people ? "人" : "次转化"}。` : "";
  const none = moved ? "有增有减，合计没有影响。" : "这里没有影响。";
  return `${delta === 0 ? none : `因此${b}${delta < 0 ? "少" : "多"} ${size}。`}${who}`;
}

/** "Not the same people: … That makes the figure of B 286 lower. 312 people are behind it." */
export function stepSentence(
  { axis, from, to, delta }: Pick<Step, "axis" | "from" | "to" | "delta">,
  told: StepTold,
  locale: Locale,
): string {
  const { a, b } = told;
  const sides = { a, b, from: valueOfSide(axis, from, locale), to: valueOfSide(axis, to, locale) };
  const comes = cameOf(delta, told, locale);
  return locale === "en" ? `${english[axis](sides)} ${comes}` : `${chinese[axis](sides)}${comes}`;
}
