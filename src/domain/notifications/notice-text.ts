/** A notice in words. */
import type { Locale } from "#domain/base/locale.ts";
import { metricName } from "#domain/metrics/dictionary.ts";
import { digestText } from "./digest-text.ts";
import { figureText, momentText } from "./figure-text.ts";
import type { NoticeKind, NoticeParams } from "./notice.ts";
import { noticeWords } from "./notice-words.ts";

export interface NoticeText {
  readonly title: string;
  /** What else there is to say, a sentence each. */
  readonly lines: readonly string[];
}

interface Clock {
  readonly locale: Locale;
  readonly timezone: string;
}

/** `{name}` by its value; a name that is not given is said as “—”. */
function filled(sentence: string, values: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? "—"));
}

export function noticeText(kind: NoticeKind, params: NoticeParams, { locale, timezone }: Clock): NoticeText {
  if (kind === "digest" && params.digest !== undefined)
    return digestText(params.digest, locale, params.currency ?? "CNY");
  const words = noticeWords[locale];
  const due = params.dueMs === undefined ? undefined : momentText(params.dueMs, timezone, locale);
  const deed = params.deed === "resume" || params.deed === "cap" ? params.deed : "pause";
  const values = { ...params, due, what: alertText(params, locale) };
  const name =
    kind === "action_proposed" || kind === "action_failed" || kind === "action_verified"
      ? (`${kind}_${deed}` as const)
      : kind;
  const verdict = kind === "task_effect" ? [words[verdictOf(params.verdict)]] : [];
  return { title: filled(words[name], values), lines: [...verdict, ...linesOf(params, locale, due)] };
}

function verdictOf(verdict: string | undefined) {
  if (verdict === "helped" || verdict === "hurt" || verdict === "too_early") return `effect_${verdict}` as const;
  return "effect_no_evidence";
}

/** The sentence of an alert: what, where, against what. */
function alertText(params: NoticeParams, locale: Locale): string {
  const words = noticeWords[locale];
  const { alertKind = "rule", metric, against = "threshold", currency = "CNY" } = params;
  const scope = scopeText(params, locale);
  if (alertKind === "data_stale" || alertKind === "rule_error" || alertKind === "action_failed") {
    return filled(words[`alert_${alertKind}`], { ...params, scope });
  }
  if (metric === undefined) return filled(words.alert_present, { scope, rule: params.rule });
  const compared = against === "threshold" || params.reference === null ? params.limit : params.reference;
  return filled(words[`against_${against === "present" ? "threshold" : against}`], {
    scope,
    metric: metricName(metric)[locale],
    value: figureText(params.value, metric, currency),
    compared: figureText(compared, metric, currency),
  });
}

/** What it is about by its name; War Room's own sources have theirs in words. */
function scopeText({ scopeKind, scope }: NoticeParams, locale: Locale): string {
  const words = noticeWords[locale];
  if (scopeKind === "none" || scope === undefined) return words.everything;
  if (scopeKind === "source" && (scope === "events" || scope === "projection")) return words[`source_${scope}`];
  return scope;
}

function linesOf({ rule, reason, error, owner, by, excerpt }: NoticeParams, locale: Locale, due?: string): string[] {
  const words = noticeWords[locale];
  const said = [
    excerpt === undefined ? null : `“${excerpt}”`,
    reason === undefined ? null : reason,
    error === undefined ? null : error,
    rule === undefined ? null : filled(words.line_rule, { rule }),
    owner === undefined ? null : filled(words.line_owner, { owner }),
    by === undefined ? null : filled(words.line_by, { by }),
    due === undefined ? null : filled(words.line_due, { due }),
  ];
  return said.filter((line): line is string => line !== null && line !== "");
}
