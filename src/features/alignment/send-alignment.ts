/** Changes a meeting over HTTP; a refusal becomes an error with its sentence. */
import type { Meeting, Note } from "#domain/alignment/agenda.ts";
import type { DecisionInput, NoteInput } from "#domain/alignment/alignment-input.ts";
import { sendChange } from "#ui/report/send-change.ts";

export const sendNote = (workspace: string, note: NoteInput) =>
  sendChange<{ readonly note: Note }>(workspace, "PUT", "alignment/notes", note);

export const sendDecision = (workspace: string, decision: DecisionInput) =>
  sendChange<{ readonly taskId: number; readonly meeting: Meeting }>(
    workspace,
    "POST",
    "alignment/decisions",
    decision,
  );

export const sendClose = (workspace: string, week: string) =>
  sendChange<{ readonly meeting: Meeting }>(workspace, "POST", "alignment/close", { week });
