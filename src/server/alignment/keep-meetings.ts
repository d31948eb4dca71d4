/** Reads and keeps the meetings of a workspace; a closed one is read as it was closed, and changed no more. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Agenda, type Meeting, Note } from "#domain/alignment/agenda.ts";
import type { DecisionInput, NoteInput } from "#domain/alignment/alignment-input.ts";
import { shiftWeek, weekOf } from "#domain/alignment/iso-week.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { TaskInput } from "#domain/tasks/task.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { readMembers } from "#server/access/read-members.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { type Author, storeTaskIn } from "#server/tasks/store-task.ts";
import {
  addDecision,
  addMeeting,
  closeMeeting,
  lockMeetings,
  type MeetingRow,
  type NoteRow,
  readClosed,
  readMeeting,
  readNotes,
  saveNote,
} from "./meeting.sql.ts";
import { readAgenda, readDecisionsOf } from "./read-agenda.ts";

const iso = (ms: number) => new Date(ms).toISOString();

/** The week that is asked for, or the present one. Refuses (invalid) weeks after the next. */
export function weekFrom(week: string | undefined, { timezone }: WorkspaceRef): string {
  const present = weekOf(platform().now(), timezone);
  if (week !== undefined && week > shiftWeek(present, 1))
    throw new Refusal("invalid", `week: ${week} is not there yet.`, [{ path: "week", message: "is not there yet" }]);
  return week ?? present;
}

const longestOpen = 4;

/** The same for whoever changes a meeting: those of long ago are left as they are, and none is closed before its week. */
export function changeableWeek(week: string | undefined, workspace: WorkspaceRef, closes = false): string {
  const asked = weekFrom(week, workspace);
  const present = weekOf(platform().now(), workspace.timezone);
  if (asked < shiftWeek(present, -longestOpen))
    throw new Refusal("invalid", `week: ${asked} is more than ${longestOpen} weeks ago, and stays as it is.`);
  if (closes && asked > present) throw new Refusal("invalid", `week: ${asked} has not begun.`);
  return asked;
}

export async function readMeetingOf(workspace: WorkspaceRef, week: string): Promise<Meeting> {
  const { record } = platform();
  const [row] = await record.rows<MeetingRow>(readMeeting, [workspace.id, week]);
  const frozen = Agenda.safeParse(row?.agenda).data;
  const [agenda, decisions, notes] = await Promise.all([
    frozen ?? readAgenda(platform(), workspace, week),
    readDecisionsOf(platform(), workspace.id, week),
    row === undefined ? [] : readNotesOf(record, row.id),
  ]);
  const closedAt = row === undefined || row.closed_ms === null ? null : iso(row.closed_ms);
  return { week, agenda, notes, decisions, closedAt, closedBy: row?.closed_by ?? null };
}

export interface ClosedMeeting {
  readonly week: string;
  readonly closedAt: string;
  readonly closedBy: string | null;
}

export async function readClosedOf(workspaceId: number): Promise<ClosedMeeting[]> {
  const rows = await platform().record.rows<{ week: string; closed_ms: number; closed_by: string | null }>(readClosed, [
    workspaceId,
  ]);
  return rows.map(({ week, closed_ms, closed_by }) => ({ week, closedAt: iso(closed_ms), closedBy: closed_by }));
}

/** Refuses (conflict) a note that somebody else has changed meanwhile. */
export function storeNote(workspaceId: number, week: string, input: NoteInput, author: string): Promise<Note> {
  const { item, text, revision } = input;
  return changing(workspaceId, week, async (sql, meeting) => {
    const before = (await readNotesOf(sql, meeting.id)).find((note) => note.item === item);
    if ((before?.revision ?? 0) !== revision)
      throw new Refusal("conflict", `${before?.author ?? "Somebody"} wrote a note about this meanwhile: look again.`);
    await sql.rows(saveNote, [meeting.id, item, text, author, platform().now()]);
    const after = (await readNotesOf(sql, meeting.id)).find((note) => note.item === item);
    if (after === undefined) throw new Error("A note was not kept.");
    return after;
  });
}

/** A decision is a task with its clock. Returns the task's id. */
export async function storeDecision(
  workspace: WorkspaceRef,
  week: string,
  { item, text, team, ownerId, channel, page, dueAt }: DecisionInput,
  author: Author,
  at = platform().now(),
): Promise<number> {
  const object =
    page !== null
      ? { objectKind: "landing_page", objectKey: page, pagePath: page, kind: "landing_page" }
      : { kind: "other", ...(channel === null ? {} : { objectKind: "channel", objectKey: channel }) };
  const due = dueAt === undefined ? {} : { dueAt };
  const about = { title: text, team, ownerId, description: `${week}`, ...object, ...due };
  return changing(workspace.id, week, async (sql, meeting) => {
    const task = await storeTaskIn(sql, workspace.id, TaskInput.parse(about), author, at);
    await sql.rows(addDecision, [meeting.id, item, text, task.id, author.name, at]);
    return task.id;
  });
}

/** Freezes the agenda as it stands, and sends the minutes to everybody who belongs to the workspace. */
export async function closeMeetingOf(workspace: WorkspaceRef, week: string, by: string): Promise<Meeting> {
  const agenda = await readAgenda(platform(), workspace, week);
  const members = (await readMembers(workspace.id)).filter(({ disabled }) => !disabled);
  await changing(workspace.id, week, async (sql, meeting) => {
    await sql.rows(closeMeeting, [meeting.id, JSON.stringify(agenda), platform().now(), by]);
    await enqueue(sql, workspace.id, "alignment.closed", { meetingId: meeting.id });
    // Where no mail server is set up, the inbox alone tells of them.
    if (platform().env.SMTP_URL === undefined) return;
    for (const { id: userId } of members)
      await enqueue(sql, workspace.id, "alignment.minutes", { meetingId: meeting.id, userId });
  });
  return readMeetingOf(workspace, week);
}

/** Refuses (conflict) what is closed. */
function changing<Answer>(
  workspaceId: number,
  week: string,
  run: (sql: Sql, meeting: MeetingRow) => Promise<Answer>,
): Promise<Answer> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockMeetings, [workspaceId]);
    await sql.rows(addMeeting, [workspaceId, week, platform().now()]);
    const [meeting] = await sql.rows<MeetingRow>(readMeeting, [workspaceId, week]);
    if (meeting === undefined) throw new Error("A meeting was not kept.");
    if (meeting.closed_ms !== null)
      throw new Refusal("conflict", `The meeting of ${week} was closed by ${meeting.closed_by ?? "somebody"}.`);
    return run(sql, meeting);
  });
}

async function readNotesOf(sql: Sql, meetingId: number): Promise<Note[]> {
  const rows = await sql.rows<NoteRow>(readNotes, [meetingId]);
  return rows.map(({ updated_ms, ...note }) => Note.parse({ ...note, updatedAt: iso(updated_ms) }));
}
