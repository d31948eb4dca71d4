/** A definition said plainly: whom it counts, for what, within which time, and on which day. */
import type { Locale } from "#domain/base/locale.ts";
import { eventNames } from "#domain/catalogue/event-name.ts";
import type { Axes, Counted } from "./definition.ts";

/** "ordered", "an order", "the money of orders"; events of one's own by their name. */
interface Deed {
  readonly did: string;
  readonly things: string;
  readonly day: string;
}

const deeds: Readonly<Record<string, Readonly<Record<Locale, Deed>>>> = {
  [eventNames.orderCompleted]: {
    en: { did: "ordered", things: "orders", day: "order" },
    "zh-CN": { did: "下单", things: "订单", day: "下单" },
  },
  [eventNames.signedUp]: {
    en: { did: "signed up", things: "sign-ups", day: "sign-up" },
    "zh-CN": { did: "注册", things: "注册", day: "注册" },
  },
  [eventNames.leadHandedOver]: {
    en: { did: "became a lead", things: "leads", day: "hand-over" },
    "zh-CN": { did: "成为线索", things: "线索", day: "交接" },
  },
};

function deedOf(event: string, locale: Locale): Deed {
  const known = deeds[event]?.[locale];
  if (known !== undefined) return known;
  return locale === "en"
    ? { did: `did “${event}”`, things: `“${event}” events`, day: "event" }
    : { did: `发生“${event}”`, things: `“${event}”事件`, day: "事件" };
}

/** One sentence without its full stop: "people who clicked an ad and ordered within 30 days, counted on the day of the click". */
export function definitionSentence(counted: Counted, locale: Locale): string {
  return locale === "en" ? inEnglish(counted) : inChinese(counted);
}

const needsTouch = ({ population, channel }: Axes) =>
  population === "clicked" || population === "visited" || channel !== "all";

function inEnglish({ measure, axes }: Counted): string {
  const { did, things, day } = deedOf(axes.event, "en");
  const who = axes.identity === "browser" ? "browsers" : "people";
  const that = axes.identity === "browser" ? "that" : "who";
  const touched = axes.population === "clicked" ? "clicked an ad" : "visited";
  const byTouch = axes.population === "clicked" || axes.population === "visited";
  const registered = axes.population === "registered" ? `registered ${who}` : who;
  const within = needsTouch(axes) ? ` within ${axes.lookbackDays} ${axes.lookbackDays === 1 ? "day" : "days"}` : "";
  const subject = byTouch ? `${who} ${that} ${touched}` : registered;
  const head =
    measure === "people"
      ? `${subject} ${byTouch ? "and" : that} ${did}${within}`
      : `${measure === "value" ? "money of " : ""}${things} of ${byTouch ? subject : axes.population === "everyone" ? "everyone" : registered}${within}`;
  const touch = axes.population === "clicked" ? "click" : "touch";
  const days = {
    touch: `counted on the day of the ${touch}`,
    conversion: `counted on the day of the ${day}`,
    paid: "counted on the day of the payment",
    event: "each order and each refund on its own day",
  } as const;
  return [head, days[axes.dateBasis], ...englishBesides(measure, axes)].join(", ");
}

function englishBesides(measure: Counted["measure"], axes: Axes): string[] {
  const { refunds, tax, shipping, count, channel, model, timezone, maturityDays, status } = axes;
  const money = measure === "value";
  const touches = { first: "first", last: "last", last_non_direct: "last non-direct", any: "any" } as const;
  const said: readonly (readonly [boolean, string])[] = [
    [count === "first", "only the first one ever"],
    [count === "one" && measure !== "people", "one for each in the period"],
    [axes.dedupe === "none", "repeated events counted again"],
    [status !== "any", `only with the status “${status}”`],
    [channel !== "all", `brought by ${channel} (${touches[model]} touch)`],
    [refunds === "taken_off", money ? "refunds taken off" : "without those refunded in full"],
    [refunds === "kept" && money, "refunds not taken off"],
    [money && tax === "taken_off", "without tax"],
    [money && shipping === "taken_off", "without shipping"],
    [axes.currency === "own", "only in the workspace's currency"],
    [money && axes.rateDate === "period_end", "at the rate of the last day"],
    [axes.bots === "kept", "bots included"],
    [axes.consent === "granted", "only with consent"],
    [timezone !== "workspace", `by the clock of ${timezone}`],
    [maturityDays > 0, `only once ${maturityDays} ${maturityDays === 1 ? "day" : "days"} old`],
  ];
  return said.flatMap(([is, text]) => (is ? [text] : []));
}

function inChinese({ measure, axes }: Counted): string {
  const { did, things, day } = deedOf(axes.event, "zh-CN");
  const who = axes.identity === "browser" ? "浏览器" : "人";
  const population = { clicked: "点击过广告", visited: "访问过", registered: "已注册", everyone: "" }[axes.population];
  const within = needsTouch(axes) ? `触达后 ${axes.lookbackDays} 天内` : "";
  const joined = population === "" ? "" : axes.population === "registered" ? `${population}且` : `${population}并`;
  const owner = population === "" ? `所有${who}` : `${population}的${who}`;
  const head =
    measure === "people"
      ? `${joined}${within === "" ? "" : `在${within}`}${did}的${who}`
      : `${owner}${within === "" ? "" : `在${within}`}的${things}${measure === "value" ? "金额" : ""}`;
  const touch = axes.population === "clicked" ? "点击" : "触达";
  const days = {
    touch: `计入${touch}当天`,
    conversion: `计入${day}当天`,
    paid: "计入付款当天",
    event: "订单和退款各计入发生当天",
  } as const;
  return [head, days[axes.dateBasis], ...chineseBesides(measure, axes)].join("，");
}

function chineseBesides(measure: Counted["measure"], axes: Axes): string[] {
  const { refunds, tax, shipping, count, channel, model, timezone, maturityDays, status } = axes;
  const money = measure === "value";
  const touches = { first: "首次触点", last: "末次触点", last_non_direct: "末次非直接触点", any: "任一触点" } as const;
  const said: readonly (readonly [boolean, string])[] = [
    [count === "first", "只计首次"],
    [count === "one" && measure !== "people", "每人每期只计一次"],
    [axes.dedupe === "none", "重复事件也计入"],
    [status !== "any", `仅状态为“${status}”`],
    [channel !== "all", `由 ${channel} 带来（${touches[model]}）`],
    [refunds === "taken_off", money ? "扣除退款" : "不含全额退款"],
    [refunds === "kept" && money, "不扣退款"],
    [money && tax === "taken_off", "不含税"],
    [money && shipping === "taken_off", "不含运费"],
    [axes.currency === "own", "只计本位币"],
    [money && axes.rateDate === "period_end", "按期末汇率"],
    [axes.bots === "kept", "含机器流量"],
    [axes.consent === "granted", "仅已授权"],
    [timezone !== "workspace", `按 ${timezone} 时区`],
    [maturityDays > 0, `满 ${maturityDays} 天后才计`],
  ];
  return said.flatMap(([is, text]) => (is ? [text] : []));
}
