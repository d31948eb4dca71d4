/** A measured effect in words: "helped +0.18 pp [0.09, 0.27]", and the sentence around it, in both languages. */
import type { Locale } from "#domain/base/locale.ts";
import { minorDigits, toMajor } from "#domain/base/money.ts";
import { findMetric, metricName } from "#domain/metrics/dictionary.ts";
import type { Effect, EffectReason, EffectVerdict } from "./effect.ts";

export interface EffectSettings {
  readonly locale: Locale;
  readonly currency: string;
}

const verdicts: Readonly<Record<Locale, Readonly<Record<EffectVerdict, string>>>> = {
  en: { helped: "helped", no_evidence: "no evidence", hurt: "hurt", too_early: "too early" },
  "zh-CN": { helped: "有效", no_evidence: "无明显证据", hurt: "变差", too_early: "为时尚早" },
};

export const effectVerdictText = (verdict: EffectVerdict, locale: Locale): string => verdicts[locale][verdict];

const reasons: Readonly<Record<Locale, Readonly<Record<EffectReason, string>>>> = {
  en: {
    days: "fewer than three days are known since the change",
    sample: "too little was counted before or since the change",
    gone: "nothing was counted since the change",
    no_before: "nothing was counted before the change",
    no_object: "the task names nothing that could be measured",
  },
  "zh-CN": {
    days: "变更后的数据不足三天",
    sample: "变更前后的样本太少",
    gone: "变更后没有任何流量",
    no_before: "变更前没有任何流量",
    no_object: "任务未指明可衡量的对象",
  },
};

/** "+0.18 pp [0.09, 0.27]"; empty where nothing was measured. */
export function effectFigure({ metric, effect, low, high }: Effect, { locale, currency }: EffectSettings): string {
  if (effect === null || low === null || high === null) return "";
  const unit = findMetric(metric)?.unit ?? "count";
  const scaled = (value: number) =>
    unit === "rate" ? value * 100 : unit === "money" ? toMajor(Math.round(value), currency) : value;
  const [middle, from, to] = [scaled(effect), scaled(low), scaled(high)];
  const digits = digitsOf(Math.max(Math.abs(from), Math.abs(to)), unit === "money" ? minorDigits(currency) : 2);
  const plain = (value: number) => text(value, digits);
  const signed = `${middle > 0 && /[1-9]/.test(plain(middle)) ? "+" : ""}${plain(middle)}`;
  const after = {
    rate: locale === "en" ? " pp" : " 个百分点",
    money: ` ${currency}`,
    count: locale === "en" ? " a day" : "／天",
    ratio: "",
  };
  return `${signed}${after[unit]} [${plain(from)}, ${plain(to)}]`;
}

const digitsOf = (size: number, most: number) => Math.min(most, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);

function text(value: number, digits: number): string {
  const written = new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const shown = written.format(Math.abs(value));
  return value < 0 && /[1-9]/.test(shown) ? `−${shown}` : shown;
}

/** "helped +0.18 pp [0.09, 0.27]" */
export function effectHeadline(effect: Effect, settings: EffectSettings): string {
  return [effectVerdictText(effect.verdict, settings.locale), effectFigure(effect, settings)].filter(Boolean).join(" ");
}

export function effectSentence(effect: Effect, settings: EffectSettings): string {
  return settings.locale === "en" ? inEnglish(effect, settings) : inChinese(effect, settings);
}

function inEnglish(effect: Effect, settings: EffectSettings): string {
  const { reason, days, controls, dimension, method, verdict, final } = effect;
  const name = metricName(effect.metric).en;
  if (reason === "no_object") return `No evidence: ${reasons.en.no_object}.`;
  if (reason !== null) return `${name}: ${effectVerdictText(verdict, "en")}, ${reasons.en[reason]}.`;
  if (effect.experiment !== undefined)
    return `${name} per person ${effectFigure(effect, settings)}, by the experiment “${effect.experiment.name}” over ${days} days: ${effectVerdictText(verdict, "en")}.`;
  const others = { none: "others", channel: "channels", campaign: "campaigns", landing_page: "pages" }[dimension];
  const one = { none: "other", channel: "channel", campaign: "campaign", landing_page: "page" }[dimension];
  const against =
    method === "before_after"
      ? "before and after only, nothing untouched to compare with"
      : `against ${controls} untouched ${controls === 1 ? one : others} at the same hours of the week`;
  const sofar = final ? `${days} days` : `${days} days so far`;
  return `${name} ${effectFigure(effect, settings)}, ${against}, ${sofar}: ${effectVerdictText(verdict, "en")}.`;
}

function inChinese(effect: Effect, settings: EffectSettings): string {
  const { reason, days, controls, dimension, method, verdict, final } = effect;
  const name = metricName(effect.metric)["zh-CN"];
  if (reason === "no_object") return `无法衡量：${reasons["zh-CN"].no_object}。`;
  if (reason !== null) return `${name}：${effectVerdictText(verdict, "zh-CN")}，${reasons["zh-CN"][reason]}。`;
  if (effect.experiment !== undefined)
    return `${name}（按人计）${effectFigure(effect, settings)}，来自为期 ${days} 天的实验“${effect.experiment.name}”：${effectVerdictText(verdict, "zh-CN")}。`;
  const others = { none: "对象", channel: "个渠道", campaign: "个活动", landing_page: "个页面" }[dimension];
  const against =
    method === "before_after" ? "仅前后对比，没有未改动的对照" : `与 ${controls} ${others}（未改动）在每周相同时段对照`;
  const sofar = final ? `共 ${days} 天` : `截至目前 ${days} 天`;
  return `${name} ${effectFigure(effect, settings)}，${against}，${sofar}：${effectVerdictText(verdict, "zh-CN")}。`;
}
