/** What may be asked about the weekly alignment. */
import "server-only";
import { AlignmentQuestion } from "#domain/alignment/alignment-input.ts";
import { weekOf } from "#domain/alignment/iso-week.ts";
import { platform } from "#platform/slot.ts";
import { callerMay, query } from "#server/gate/door.ts";
import { readPeopleOf } from "#server/tasks/read-tasks.ts";
import { readClosedOf, readMeetingOf, weekFrom } from "./keep-meetings.ts";

/** A week's meeting, the closed ones, and who can take a decision on. */
export const getAlignment = query({
  needs: "alignment:read",
  input: AlignmentQuestion,
  run: async ({ week }, caller) => {
    const { workspace } = caller;
    const [meeting, closed, people] = await Promise.all([
      readMeetingOf(workspace, weekFrom(week, workspace)),
      readClosedOf(workspace.id),
      readPeopleOf(platform().record, workspace.id),
    ]);
    const present = weekOf(platform().now(), workspace.timezone);
    return { meeting, closed, people, present, mayWrite: callerMay(caller, "alignment:write") };
  },
});
