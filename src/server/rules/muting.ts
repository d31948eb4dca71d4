/** What keeps alerts quiet at a moment: silences, and what explains them. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { inhibitedBy } from "#domain/rules/inhibit.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { Matcher, MuteWindow } from "#domain/rules/rule-inputs.ts";
import { type AlertSubject, type Silence, silencedBy } from "#domain/rules/silence.ts";
import type { StaleReason } from "#domain/rules/verdict.ts";
import type { Platform } from "#platform/slot.ts";
import { readSilences, type SilenceRow } from "./alerts.sql.ts";
import { readOpenBreakers } from "./ticks.sql.ts";

export type Muted = "silenced" | "inhibited";

/** Why an alert is quiet now; null where it may speak. */
export type Muting = (subject: AlertSubject, definition: RuleDefinition | null) => Muted | null;

export async function readMuting(
  { record, now }: Platform,
  { id, timezone }: WorkspaceRef,
  stale: readonly StaleReason[],
): Promise<Muting> {
  const nowMs = now();
  const [rows, breakers] = await Promise.all([
    record.rows<SilenceRow>(readSilences, [id, nowMs]),
    record.rows<{ channel: string }>(readOpenBreakers, [id]),
  ]);
  const silences = rows.flatMap(silenceOf);
  const explained = { stale, open: new Set(breakers.map(({ channel }) => channel)) };
  return (subject, definition) => {
    if (silencedBy(subject, silences, nowMs, timezone) !== null) return "silenced";
    if (definition === null) return null;
    return inhibitedBy(definition, subject.scopeKey, explained) === null ? null : "inhibited";
  };
}

function silenceOf({ matcher, weekly, starts, ends }: SilenceRow): Silence[] {
  const read = Matcher.safeParse(matcher);
  const hours = MuteWindow.array().nullable().safeParse(weekly);
  // What cannot be read must not keep anybody from being told.
  if (!read.success || !hours.success) return [];
  return [{ matcher: read.data, startsMs: starts, endsMs: ends, weekly: hours.data }];
}
