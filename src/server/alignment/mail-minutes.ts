/** Sends the minutes of a closed meeting to one member by mail; the handler of `alignment.minutes`. */
import "server-only";
import { createHash } from "node:crypto";
import { minutesMail } from "#domain/alignment/minutes.ts";
import type { Handed } from "#domain/outbox/topic.ts";
import { sendMail } from "#platform/mail/send-mail.ts";
import { platform } from "#platform/slot.ts";
import { readMeetingOf } from "./keep-meetings.ts";
import { findMeeting, readNames, readReader } from "./meeting.sql.ts";

export async function mailMinutes({ workspaceId, body }: Handed<"alignment.minutes">): Promise<void> {
  const { record, env } = platform();
  const { meetingId, userId } = body;
  const select = { id: true, slug: true, name: true, timezone: true, currency: true, margin: true };
  const [workspace, [found], [reader], names] = await Promise.all([
    record.prisma.workspace.findUnique({ where: { id: workspaceId }, select }),
    record.rows<{ workspace_id: number; week: string }>(findMeeting, [meetingId]),
    record.rows<{ email: string; locale: string | null }>(readReader, [workspaceId, userId]),
    record.rows<{ key: string; name: string }>(readNames, [workspaceId]),
  ]);
  if (workspace === null || found === undefined || found.workspace_id !== workspaceId || reader === undefined) return;
  const meeting = await readMeetingOf(workspace, found.week);
  const path = `/w/${workspace.slug}/alignment?week=${found.week}`;
  const known = new Map(names.map(({ key, name }) => [key, name]));
  const mail = minutesMail(meeting, {
    locale: reader.locale === "zh-CN" ? "zh-CN" : "en",
    timezone: workspace.timezone,
    currency: workspace.currency,
    workspace: workspace.name,
    url: env.WARROOM_URL === undefined ? null : new URL(path, env.WARROOM_URL).href,
    named: (key) => known.get(key) ?? key,
  });
  // The same in every attempt, and nothing that could be told back to a person.
  const id = createHash("sha256").update(`minutes ${workspaceId} ${meetingId} ${userId}`).digest("hex").slice(0, 32);
  const refused = await sendMail(env, { to: [reader.email], ...mail, id });
  if (refused.length > 0) throw new Error("The mail server refuses the member's address.");
}
