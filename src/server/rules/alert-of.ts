/** Alerts and figures as they are answered: major units, ISO instants. */
import "server-only";
import { minorDigits, toMajor } from "#domain/base/money.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Alert, AlertFigures, AlertNote, SilenceAnswer } from "#domain/rules/alert-answer.ts";
import { alertStates, Matcher, MuteWindow } from "#domain/rules/rule-inputs.ts";
import type { Figures } from "#domain/rules/verdict.ts";
import type { AlertRow, NoteRow, SilenceRow } from "./alerts.sql.ts";
import { severityOf } from "./stored-rule.ts";

const iso = (ms: number) => new Date(ms).toISOString();
const isoOrNull = (ms: number | null) => (ms === null ? null : iso(ms));

const kinds = ["rule", "data_stale", "rule_error", "storm", "action_failed"] as const;
const mutes = ["silenced", "inhibited", "storm"] as const;

/** An amount of a metric in major units, where the metric is one of money; up to a thousandth of the minor unit. */
export function majorOf(metric: string | null, currency: string): (amount: number | null) => number | null {
  if (metric === null || findMetric(metric)?.unit !== "money") return (amount) => amount;
  return (amount) => {
    if (amount === null) return null;
    return Number.isInteger(amount) ? toMajor(amount, currency) : round(amount / 10 ** minorDigits(currency), currency);
  };
}

const round = (major: number, currency: string) => Number(major.toFixed(minorDigits(currency) + 3));

export function figuresOf(figures: Figures, metric: string | null, currency: string): AlertFigures {
  const major = majorOf(metric, currency);
  const { value, reference, limit, sample, probability, fromMs, toMs } = figures;
  return {
    value: major(value),
    reference: major(reference),
    limit: major(limit),
    sample,
    probability,
    from: iso(fromMs),
    to: iso(toMs),
  };
}

/** Only alerts of rules hold figures: the room's own writing. */
const isFigures = (figures: unknown): figures is Figures =>
  typeof figures === "object" && figures !== null && "fromMs" in figures && "value" in figures;

const plain = (value: unknown) =>
  typeof value === "string" || typeof value === "number" || value === null ? value : JSON.stringify(value);

export function alertOf(row: AlertRow, currency: string): Alert {
  const { rule_id, owner_id, metric } = row;
  const about = isFigures(row.figures) ? {} : Object.fromEntries(entriesOf(row.figures).map(([k, v]) => [k, plain(v)]));
  return {
    id: row.id,
    kind: kinds.find((kind) => kind === row.kind) ?? "rule",
    severity: severityOf(row.severity),
    state: alertStates.find((state) => state === row.state) ?? "resolved",
    rule: rule_id === null ? null : { id: rule_id, name: row.rule_name ?? "", version: row.rule_version ?? 0 },
    metric,
    scopeKind: row.scope_kind,
    scopeKey: row.scope_key,
    activeAt: iso(row.active),
    firedAt: iso(row.fired),
    resolvedAt: isoOrNull(row.resolved),
    figures: isFigures(row.figures) ? figuresOf(row.figures, metric, currency) : null,
    about,
    owner: owner_id === null ? null : { id: owner_id, name: row.owner ?? "" },
    ownedAt: isoOrNull(row.owned),
    falseAlarm: row.false_alarm,
    actedAt: isoOrNull(row.acted),
    effect: row.effect,
    muted: mutes.find((muted) => muted === row.muted) ?? null,
  };
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

export const noteOf = ({ id, at, kind, body, actor }: NoteRow): AlertNote => ({
  id,
  at: iso(at),
  kind,
  body: Object.fromEntries(entriesOf(body)),
  actor,
});

export const silenceOf = ({ id, matcher, reason, author, starts, ends, weekly }: SilenceRow): SilenceAnswer => ({
  id,
  matcher: Matcher.safeParse(matcher).data ?? {},
  reason,
  author,
  startsAt: iso(starts),
  endsAt: iso(ends),
  weekly: MuteWindow.array().nullable().safeParse(weekly).data ?? null,
});
