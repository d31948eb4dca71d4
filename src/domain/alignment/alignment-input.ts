/** What the doors of the weekly alignment take. */
import { z } from "zod";
import { IdInput, isStorable, noControls } from "#domain/base/inputs.ts";
import { taskTeams } from "#domain/tasks/task.ts";
import { agendaItems } from "./agenda.ts";
import { IsoWeek } from "./iso-week.ts";

/** The present week where none is named. */
export const AlignmentQuestion = z.object({ week: IsoWeek.optional() });

export const NoteInput = z.object({
  week: IsoWeek.optional(),
  item: z.enum(agendaItems),
  text: z.string().trim().max(4_000).refine(isStorable, noControls),
  /** Of the note that was changed; 0 where there was none. */
  revision: z.int().min(0).default(0),
});
export type NoteInput = z.output<typeof NoteInput>;

export const DecisionInput = z.object({
  week: IsoWeek.optional(),
  item: z.enum(agendaItems),
  /** Becomes the task's title. */
  text: z.string().trim().min(1, "must not be empty").max(160).refine(isStorable, noControls),
  team: z.enum(taskTeams),
  ownerId: IdInput.nullable().default(null),
  /** A channel or page that the decision is about: its effect is measured there. */
  channel: z.string().min(1).max(200).nullable().default(null),
  page: z.string().min(1).max(500).nullable().default(null),
  /** 48 hours from now where it is left out. */
  dueAt: z.iso.datetime({ offset: true }).optional(),
});
export type DecisionInput = z.output<typeof DecisionInput>;
