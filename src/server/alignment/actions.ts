/** What may be changed about the weekly alignment. */
import "server-only";
import { AlignmentQuestion, DecisionInput, NoteInput } from "#domain/alignment/alignment-input.ts";
import { taskCode } from "#domain/tasks/task.ts";
import { action, type Caller } from "#server/gate/door.ts";
import { changeableWeek, closeMeetingOf, readMeetingOf, storeDecision, storeNote } from "./keep-meetings.ts";

const authorOf = ({ kind, id, name }: Caller) => ({ id: kind === "user" ? id : null, name });

/** What was said about an item of the agenda. */
export const saveNote = action({
  needs: "alignment:write",
  input: NoteInput,
  run: async (input, { workspace, name }) => {
    const week = changeableWeek(input.week, workspace);
    return { week, note: await storeNote(workspace.id, week, input, name) };
  },
  audit: (_input, { week, note }) => ({
    action: "alignment.note",
    subject: week,
    detail: { item: note.item, revision: note.revision },
  }),
});

/** A decision becomes a task. */
export const decide = action({
  needs: "alignment:write",
  input: DecisionInput,
  run: async (input, caller) => {
    const { workspace } = caller;
    const week = changeableWeek(input.week, workspace);
    const taskId = await storeDecision(workspace, week, input, authorOf(caller));
    return { taskId, meeting: await readMeetingOf(workspace, week) };
  },
  audit: ({ text, item }, { taskId, meeting }) => ({
    action: "alignment.decide",
    subject: `${meeting.week} ${taskCode(taskId)} ${text}`,
    detail: { taskId, item },
  }),
});

/** Freezes the meeting and sends its minutes. */
export const closeMeeting = action({
  needs: "alignment:write",
  input: AlignmentQuestion,
  run: async ({ week }, { workspace, name }) => ({
    meeting: await closeMeetingOf(workspace, changeableWeek(week, workspace, true), name),
  }),
  audit: (_input, { meeting }) => ({
    action: "alignment.close",
    subject: meeting.week,
    detail: { decisions: meeting.decisions.length },
  }),
});
