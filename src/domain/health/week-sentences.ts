/** The week in four sentences at most, made from its numbers alone, in either language. */
import type { Locale } from "#domain/base/locale.ts";

import { componentDefinition } from "./component-dictionary.ts";
import type { Move } from "./score.ts";

/** Money in major units; null for unknown. */
export interface ChannelCost {
  readonly name: string;
  readonly spend: number | null;
  readonly customers: number | null;
  readonly spendBefore: number | null;
  readonly customersBefore: number | null;
}

export interface WeekFacts {
  readonly spend: number | null;
  readonly customers: number | null;
  readonly cac: number | null;
  readonly cacBefore: number | null;
  readonly channels: readonly ChannelCost[];
  readonly response: {
    readonly inTime: number;
    readonly all: number;
    readonly medianHours: number | null;
    readonly unanswered: number;
  } | null;
  readonly move: Move | null;
  /** How many components had nothing to measure. */
  readonly unmeasured: number;
}

/** Writes amounts as the page does. */
export interface SentenceFormat {
  readonly money: (value: number | null) => string;
  readonly count: (value: number | null) => string;
}

export const mostSentences = 4;

export function weekSentences(facts: WeekFacts, locale: Locale, format: SentenceFormat): string[] {
  const say = locale === "en" ? english(format) : chinese(format);
  const cost = costOf(facts);
  const sentences = [
    say.customers(facts),
    cost === null ? null : say.channel(cost),
    facts.response === null || facts.response.all === 0 ? null : say.response(facts.response),
    facts.move === null ? null : say.move(componentDefinition(facts.move.id).names[locale], facts.move, facts),
  ];
  return sentences.flatMap((sentence) => sentence ?? []).slice(0, mostSentences);
}

/** Less than a hundredth is no change. */
const least = 0.01;
const change = (now: number | null, before: number | null) =>
  now === null || before === null || before === 0 ? null : now / before - 1;

export interface Cost {
  readonly name: string;
  /** Of its cost of a new customer; null where it brought none for its spend, which is dearer than anything. */
  readonly change: number | null;
  readonly spend: number;
}

/**
 * The channel that moved the cost of a new customer most, in the direction in which it moved: by what it spent beyond
 * (or short of) its customers at the whole's cost of the week before.
 */
export function costOf({ cac, cacBefore, channels }: WeekFacts): Cost | null {
  const moved = change(cac, cacBefore);
  if (moved === null || cacBefore === null || Math.abs(moved) < least) return null;
  let best: (Cost & { readonly weight: number }) | null = null;
  for (const channel of channels) {
    const { name, spend, customers, spendBefore, customersBefore } = channel;
    if (spend === null || customers === null) continue;
    if (customers === 0) {
      const weight = wastedMore(channel, spend);
      if (moved > 0 && weight > (best?.weight ?? 0)) best = { name, change: null, spend, weight };
      continue;
    }
    const own = change(ratio(spend, customers), ratio(spendBefore, customersBefore));
    if (own === null || Math.sign(own) !== Math.sign(moved)) continue;
    const usual = ratio(spendBefore, customersBefore) ?? 0;
    const weight = Math.abs(spend - customers * usual);
    if (Math.abs(own) >= least && weight > (best?.weight ?? 0)) best = { name, change: own, spend, weight };
  }
  return best === null ? null : { name: best.name, change: best.change, spend: best.spend };
}

/** All of a spend that brought nobody; only what is more of it, where it brought nobody the week before either. */
function wastedMore({ spendBefore, customersBefore }: ChannelCost, spend: number): number {
  return customersBefore === 0 ? spend - (spendBefore ?? 0) : spend;
}

const ratio = (over: number | null, under: number | null) =>
  over === null || under === null || under === 0 ? null : over / under;
const percent = (share: number) => `${Math.round(Math.abs(share) * 100)}%`;
const rounded = (value: number) => String(Math.round(value * 10) / 10);
const hoursOf = (hours: number) => rounded(hours);
const gainOf = ({ gain }: Move) => rounded(gain);

type Response = NonNullable<WeekFacts["response"]>;

const english = ({ money, count }: SentenceFormat) => ({
  customers: ({ spend, customers, cac, cacBefore }: WeekFacts) => {
    if (customers === null) return null;
    if (spend === null || cac === null) return `${count(customers)} new customers came.`;
    const moved = change(cac, cacBefore);
    const against =
      moved === null
        ? ""
        : Math.abs(moved) < least
          ? ", as in the week before"
          : `, ${percent(moved)} ${moved > 0 ? "dearer" : "cheaper"} than the week before`;
    return `Spend of ${money(spend)} brought ${count(customers)} new customers at ${money(cac)}${against}.`;
  },
  channel: (cost: Cost) =>
    cost.change === null
      ? `${cost.name} cost most of that: its ${money(cost.spend)} brought no new customer.`
      : cost.change > 0
        ? `${cost.name} cost most of that: a customer there is ${percent(cost.change)} dearer.`
        : `${cost.name} helped most: a customer there is ${percent(cost.change)} cheaper.`,
  response: ({ inTime, all, medianHours, unanswered }: Response) => {
    const whose = unanswered === 0 ? "them" : "the answered ones";
    const middle = medianHours === null ? "" : `, half of ${whose} within ${hoursOf(medianHours)} h`;
    const open = unanswered === 0 ? "" : `; ${unanswered} ${unanswered === 1 ? "has" : "have"} no answer yet`;
    return `${inTime} of ${all} requests were answered within 48 h${middle}${open}.`;
  },
  move: (name: string, move: Move, { unmeasured }: WeekFacts) => {
    const rest = unmeasured === 0 ? "" : `; ${unmeasured} of six components had nothing to measure`;
    return `What holds the score back most: ${name}; at its target it would add ${gainOf(move)} points${rest}.`;
  },
});

const chinese = ({ money, count }: SentenceFormat) => ({
  customers: ({ spend, customers, cac, cacBefore }: WeekFacts) => {
    if (customers === null) return null;
    if (spend === null || cac === null) return `本周新增客户 ${count(customers)} 人。`;
    const moved = change(cac, cacBefore);
    const against =
      moved === null
        ? ""
        : Math.abs(moved) < least
          ? "，与上周持平"
          : `，较上周${moved > 0 ? "贵" : "省"} ${percent(moved)}`;
    return `消耗 ${money(spend)} 带来 ${count(customers)} 位新客，单客成本 ${money(cac)}${against}。`;
  },
  channel: (cost: Cost) =>
    cost.change === null
      ? `主要贵在${cost.name}：消耗 ${money(cost.spend)}，没有带来新客。`
      : cost.change > 0
        ? `主要贵在${cost.name}：该渠道单客成本上升 ${percent(cost.change)}。`
        : `主要省在${cost.name}：该渠道单客成本下降 ${percent(cost.change)}。`,
  response: ({ inTime, all, medianHours, unanswered }: Response) => {
    const middle =
      medianHours === null ? "" : `，${unanswered === 0 ? "" : "已响应的"}中位用时 ${hoursOf(medianHours)} 小时`;
    const open = unanswered === 0 ? "" : `，另有 ${unanswered} 项尚未响应`;
    return `${all} 项需求中 ${inTime} 项在 48 小时内得到响应${middle}${open}。`;
  },
  move: (name: string, move: Move, { unmeasured }: WeekFacts) => {
    const rest = unmeasured === 0 ? "" : `；六项中有 ${unmeasured} 项本周无从衡量`;
    return `最拖分的是${name}：达标可再加 ${gainOf(move)} 分${rest}。`;
  },
});
