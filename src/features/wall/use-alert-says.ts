/** An alert as the wall says it: what with what, how far off, and by which figures. */
"use client";
import { findMetric, metricName } from "#domain/metrics/dictionary.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { WallAlert } from "./wall-source.ts";
import { wallWords } from "./words.ts";

export interface AlertSays {
  readonly head: string;
  /** Empty where it is about no figure. */
  readonly figures: string;
}

/** A metric's name within a sentence: "conversion rate", but "CTR" and "CAC" as they are. */
const inner = (name: string) => (/^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

export function useAlertSays(channels: readonly NamedChannel[]): (alert: WallAlert) => AlertSays {
  const t = useWords(wallWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const nameOf = useChannelNames(channels);
  return ({ kind, metric, scopeKind, scopeKey, figures, rule, about }) => {
    const named = scopeKind === "channel" || scopeKind === "source" ? nameOf(scopeKey) : scopeKey;
    const object = scopeKind === "none" || scopeKey === "" ? t("everything") : named;
    if (kind === "storm") return { head: t("head_storm", { count: Number(about.count ?? 0) }), figures: "" };
    if (kind !== "rule") return { head: t(`head_${kind}`, { object }), figures: "" };
    const value = figures?.value ?? null;
    const known = metric === null ? undefined : findMetric(metric);
    if (known === undefined || value === null)
      return { head: t("headRule", { object, rule: rule?.name ?? "" }), figures: "" };
    const spoken = { object, metric: inner(metricName(known.id)[locale]) };
    const show = (amount: number) => format.metric(amount, known, "tile");
    const reference = figures?.reference ?? null;
    if (reference === null || reference === 0)
      return { head: t("headPlain", { ...spoken, value: show(value) }), figures: "" };
    return {
      head: t("head", { ...spoken, delta: format.delta(value / reference - 1) }),
      figures: t("against", { value: show(value), reference: show(reference) }),
    };
  };
}
