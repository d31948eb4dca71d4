/** Reads alerts, and keeps what people say of them and do about them. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import type { Alert, AlertNote, SilenceAnswer } from "#domain/rules/alert-answer.ts";
import type { AlertQuestion, SilenceInput } from "#domain/rules/rule-inputs.ts";
import { longestMuteDays, longestSilenceDays } from "#domain/rules/rule-inputs.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { alertOf, noteOf, silenceOf } from "./alert-of.ts";
import {
  type AlertRow,
  addSilence,
  endSilence,
  type NoteRow,
  readAlert,
  readAlerts,
  readNotes,
  readSilences,
  type SilenceRow,
  setFalseAlarm,
  setOwner,
} from "./alerts.sql.ts";
import type { Author } from "./keep-rules.ts";
import { deskOf, note } from "./write-alert.ts";

export async function readAlertsOf(
  { id, currency }: WorkspaceRef,
  { state, severity, kind, ruleId, scopeKind, scopeKey, before, limit }: AlertQuestion,
): Promise<{ alerts: Alert[]; next: number | null }> {
  const about = [severity, kind, ruleId, scopeKind, scopeKey, before].map((part) => part ?? null);
  const rows = await platform().record.rows<AlertRow>(readAlerts, [id, state, ...about, limit + 1]);
  const alerts = rows.slice(0, limit).map((row) => alertOf(row, currency));
  return { alerts, next: rows.length > limit ? (alerts.at(-1)?.id ?? null) : null };
}

export async function alertRow(sql: Sql, workspaceId: number, alertId: number): Promise<AlertRow> {
  const [row] = await sql.rows<AlertRow>(readAlert, [workspaceId, alertId]);
  if (row === undefined) throw new Refusal("unknown", "There is no such alert.");
  return row;
}

export async function readNotesOf(alertId: number): Promise<AlertNote[]> {
  return (await platform().record.rows<NoteRow>(readNotes, [alertId])).map(noteOf);
}

interface Said {
  readonly kind: string;
  readonly body: object;
}

/** One statement and its note, in one transaction. */
async function saying(
  { id, currency }: WorkspaceRef,
  alertId: number,
  author: Author,
  say: (sql: Sql, before: AlertRow) => Promise<Said | null>,
): Promise<{ alert: Alert; before: Alert }> {
  return platform().record.transaction(async (sql) => {
    const before = await alertRow(sql, id, alertId);
    const said = await say(sql, before);
    if (said !== null) await note(deskOf(sql, id, platform()), alertId, said.kind, said.body, author.name, author.id);
    return { alert: alertOf(await alertRow(sql, id, alertId), currency), before: alertOf(before, currency) };
  });
}

/** Whoever owns it answers for it; giving it back leaves it without an owner. */
export function ownAlertOf(workspace: WorkspaceRef, alertId: number, own: boolean, author: Author) {
  if (author.id === null) throw new Refusal("forbidden", "A person owns an alert, not a token.");
  const owner = own ? author.id : null;
  return saying(workspace, alertId, author, async (sql, before) => {
    if (before.owner_id === owner) return null;
    await sql.rows(setOwner, [workspace.id, alertId, owner, platform().now()]);
    return { kind: "owned", body: { own } };
  });
}

export function judgeAlertOf(workspace: WorkspaceRef, alertId: number, falseAlarm: boolean | null, author: Author) {
  return saying(workspace, alertId, author, async (sql, before) => {
    if (before.false_alarm === falseAlarm) return null;
    await sql.rows(setFalseAlarm, [workspace.id, alertId, falseAlarm]);
    return { kind: "judged", body: { falseAlarm } };
  });
}

export function commentAlertOf(workspace: WorkspaceRef, alertId: number, text: string, author: Author) {
  return saying(workspace, alertId, author, async () => ({ kind: "commented", body: { text } }));
}

/** Those that hold or will. */
export async function readSilencesOf(workspaceId: number): Promise<SilenceAnswer[]> {
  const { record, now } = platform();
  return (await record.rows<SilenceRow>(readSilences, [workspaceId, now()])).map(silenceOf);
}

export async function storeSilence(workspaceId: number, input: SilenceInput, author: Author): Promise<SilenceAnswer> {
  const { record, now } = platform();
  const starts = input.startsAt === undefined ? now() : Date.parse(input.startsAt);
  const ends = input.endsAt === undefined ? starts + (input.hours ?? 0) * 3_600_000 : Date.parse(input.endsAt);
  if (ends <= starts || ends <= now())
    throw new Refusal("invalid", "A silence must end after it begins, and after now.");
  const { matcher, reason, weekly } = input;
  const longest = weekly === null ? longestSilenceDays : longestMuteDays;
  if (ends - starts > longest * 86_400_000) throw new Refusal("invalid", `It lasts ${longest} days at most.`);
  const hours = weekly === null ? null : JSON.stringify(weekly);
  const values = [workspaceId, JSON.stringify(matcher), reason, author.id, author.name, starts, ends, hours, now()];
  const [row] = await record.rows<SilenceRow>(addSilence, values);
  if (row === undefined) throw new Error("The silence was not stored.");
  return silenceOf(row);
}

export async function endSilenceOf(workspaceId: number, silenceId: number): Promise<SilenceAnswer> {
  const { record, now } = platform();
  const [row] = await record.rows<SilenceRow>(endSilence, [workspaceId, silenceId, now()]);
  if (row === undefined) throw new Refusal("unknown", "There is no such silence any more.");
  return silenceOf(row);
}
