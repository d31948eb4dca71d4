/** The notice that a meeting is closed: to everybody who belongs to the workspace. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { platform } from "#platform/slot.ts";
import { readMembers } from "#server/access/read-members.ts";
import { readMeetingSubject } from "./subjects.sql.ts";
import type { Told } from "./told.ts";

/** null: there is no such meeting. */
export async function toldOfMinutes(workspace: WorkspaceRef, meetingId: number): Promise<Told | null> {
  const { record } = platform();
  const [meeting] = await record.rows<{ week: string; by: string }>(readMeetingSubject, [workspace.id, meetingId]);
  if (meeting === undefined) return null;
  const members = await readMembers(workspace.id);
  return {
    kind: "minutes_closed",
    severity: "info",
    params: { title: meeting.week, by: meeting.by },
    href: `/w/${workspace.slug}/alignment?week=${meeting.week}`,
    team: null,
    people: members.map(({ id }) => id),
    owned: true,
  };
}
