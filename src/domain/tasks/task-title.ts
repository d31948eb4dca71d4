/** The title of a task that filed itself, in both languages: what, where, how far from what it should be. */
import type { Locale } from "#domain/base/locale.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Evidence } from "./evidence.ts";

type About = Pick<
  Evidence,
  "objectName" | "metric" | "against" | "value" | "reference" | "ruleName" | "reason" | "title"
>;

const longest = 160;

const than: Readonly<Record<Locale, Record<Evidence["against"], string>>> = {
  en: { usual: "usual", limit: "the limit", before: "the time before", plan: "plan", target: "target", none: "" },
  "zh-CN": { usual: "平时", limit: "限值", before: "上一时段", plan: "计划", target: "目标", none: "" },
};

/** "35%", or nothing where no share can be told. */
function shareText({ value, reference }: About): string {
  if (value === null || reference === null || reference === 0) return "";
  const share = Math.abs(value / reference - 1);
  return share < 0.005 || share > 9.99 ? "" : `${Math.round(share * 100)}%`;
}

export function filedTitle(about: Omit<About, "title">, locale: Locale): string {
  const colon = locale === "en" ? ": " : "：";
  const start = about.objectName === "" ? "" : `${about.objectName}${colon}`;
  return `${start}${whatText({ ...about, title: "" }, locale)}`.slice(0, longest).trim();
}

function whatText(about: About, locale: Locale): string {
  const english = locale === "en";
  if (about.reason === "data_late") return english ? "figures are late" : "数据延迟";
  if (about.reason === "page_down") return english ? "the page does not answer" : "页面打不开";
  const metric = about.metric === null ? undefined : findMetric(about.metric);
  if (metric === undefined) return about.ruleName ?? (english ? "look at the alert" : "查看预警");
  const name = metric.names[locale];
  const { value, reference, against } = about;
  if (value === null || reference === null || against === "none") return english ? `${name} is off` : `${name}异常`;
  const below = value < reference;
  const [share, word] = [shareText(about), than[locale][against]];
  if (english) return [name, share, below ? "below" : "above", word].filter(Boolean).join(" ");
  return `${name}${below ? "低于" : "高于"}${word}${share === "" ? "" : ` ${share}`}`;
}

/** The title as the reader reads it: ours follows the language until somebody writes another. */
export function titleText(
  task: { readonly title: string; readonly evidence: Evidence | null },
  locale: Locale,
): string {
  const { evidence, title } = task;
  return evidence !== null && evidence.title === title ? filedTitle(evidence, locale) : title;
}
