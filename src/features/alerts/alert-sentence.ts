/** An alert in words: what is the matter with what, and the figures that say so. */

import type { Locale } from "#domain/base/locale.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Condition } from "#domain/rules/rule.ts";
import type { Figures } from "#domain/rules/verdict.ts";
import type { Format } from "#ui/format/format-for.ts";
import type { Say } from "#ui/words/words-for.ts";
import { spokenMetric } from "./spoken-metric.ts";
import type { alertWords } from "./words.ts";

export type AlertSay = Say<(typeof alertWords)["en"]>;

/** What a sentence is made of; money in major units. */
export interface AlertFacts {
  readonly kind: string;
  /** Name of the rule; null for alerts of the house itself. */
  readonly rule: string | null;
  readonly metric: string | null;
  readonly condition: Condition["kind"] | null;
  /** The object's name. */
  readonly object: string;
  readonly figures: Partial<Figures>;
  /** Of a storm. */
  readonly count: number | null;
}

export interface Speech {
  readonly t: AlertSay;
  readonly format: Format;
  readonly locale: Locale;
}

const compared = {
  benchmark: "whatUsual",
  threshold: "whatTarget",
  change: "whatBefore",
  plan: "whatPlan",
  probably: "whatTarget",
} as const;

/** "Kuaishou: conversion rate 36% below usual". */
export function alertHead(facts: AlertFacts, { t, format, locale }: Speech): string {
  const { kind, object, metric, condition } = facts;
  const rule = facts.rule ?? "";
  if (kind === "storm")
    return facts.count === null ? t("kind_storm_plain") : t("kind_storm", { count: String(facts.count) });
  if (kind === "data_stale" || kind === "action_failed") return t(`kind_${kind}`, { object });
  if (kind === "rule_error") return t("kind_rule_error", { rule });
  const { value = null, reference = null } = facts.figures;
  if (metric === null || value === null) return t("headOther", { object, rule });
  const name = spokenMetric(metric, locale);
  const what = condition === null || condition === "expression" || condition === "present" ? null : compared[condition];
  if (reference === null || reference === 0 || what === null || value === reference) {
    return t("headPlain", { object, metric: name, value: shown(value, metric, format) });
  }
  const share = format.rate(Math.abs(value / reference - 1));
  return t(value < reference ? "headBelow" : "headAbove", { object, metric: name, share, what: t(what) });
}

/** "0.41% against 0.64%, Thu 19 Nov, 13:00–16:00 · limit 0.54% · 2,196 clicks". */
export function alertNumbers({ figures, metric }: AlertFacts, { t, format }: Speech): string {
  const { value = null, reference = null, limit = null, fromMs, toMs, probability = null } = figures;
  if (metric === null || value === null || fromMs === undefined || toMs === undefined) return "";
  const window = windowText(fromMs, toMs, format);
  const show = (amount: number) => shown(amount, metric, format);
  const first =
    reference === null
      ? t("numbersAlone", { value: show(value), window })
      : t("numbers", { value: show(value), reference: show(reference), window });
  const rest = [
    limit === null ? "" : t("limitIs", { limit: show(limit) }),
    probability === null ? "" : t("sure", { share: format.rate(probability) }),
  ];
  return [first, ...rest].filter((part) => part !== "").join(" · ");
}

/** One day is said once: "Thu 19 Nov, 13:00–16:00". */
export function windowText(fromMs: number, toMs: number, format: Format): string {
  const [from, to] = [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
  const sameDay = format.day(from) === format.day(new Date(toMs - 1).toISOString());
  return sameDay ? `${format.dayHour(from)}–${format.hour(to)}` : `${format.dayHour(from)} – ${format.dayHour(to)}`;
}

export function shown(value: number | null, metric: string, format: Format, style: "tile" | "chart" = "tile"): string {
  return format.metric(value, { unit: findMetric(metric)?.unit ?? "count" }, style);
}
