/** What a week's meeting talks about: made by the data of the week before, frozen when the meeting is closed. */
import { z } from "zod";
import { actionKinds, actionStatuses } from "#domain/breaker/ad-action.ts";
import { Effect } from "#domain/tasks/effect.ts";
import { taskStatuses, taskTeams } from "#domain/tasks/task.ts";
import { swingDimensions } from "./swings.ts";

/** In the order in which they are talked about. */
export const agendaItems = ["swings", "complaints", "disputes", "tasks", "breaker", "decisions"] as const;
export type AgendaItem = (typeof agendaItems)[number];

const count = z.int().min(0);
const rate = z.number();
const instant = z.iso.datetime({ offset: true });

const SwingRow = z.object({
  by: z.enum(swingDimensions),
  key: z.string(),
  sessions: count,
  orders: count,
  rate,
  usualRate: rate,
  change: rate,
  low: rate,
  high: rate,
  orderGap: z.number(),
});

export const Decision = z.object({
  id: z.int(),
  item: z.enum(agendaItems),
  text: z.string(),
  author: z.string(),
  at: instant,
  taskId: z.int(),
  status: z.enum(taskStatuses),
  owner: z.string().nullable(),
  dueAt: instant,
  /** As far as it is measured. */
  effect: Effect.nullable(),
});
export type Decision = z.output<typeof Decision>;

export const Agenda = z.object({
  /** The week that it is about: dates, half-open. */
  from: z.iso.date(),
  to: z.iso.date(),
  asOf: instant,
  swings: z.object({
    /** Of all visits; null where there were none. */
    rate: rate.nullable(),
    usualRate: rate.nullable(),
    compared: count,
    rows: z.array(SwingRow),
  }),
  complaints: z.object({
    texts: count,
    usualTexts: count,
    /** Texts of the week that hold an address or the like and are sealed: counted, not read. */
    sealed: count,
    words: z.array(
      z.object({ word: z.string(), texts: count, share: rate, usualShare: rate.nullable(), rising: z.boolean() }),
    ),
  }),
  /** Open, those with the widest gap first; meetings closed before there were any have none. */
  disputes: z
    .array(
      z.object({
        id: z.int(),
        title: z.string(),
        a: z.string(),
        b: z.string(),
        share: rate,
        openedAt: instant,
        owners: z.array(z.string()),
      }),
    )
    .default([]),
  /** Open, and over their time. */
  tasks: z.array(
    z.object({
      id: z.int(),
      title: z.string(),
      team: z.enum(taskTeams),
      owner: z.string().nullable(),
      dueAt: instant,
    }),
  ),
  /** Since the beginning of the week that it is about. */
  breaker: z.array(
    z.object({
      id: z.int(),
      channel: z.string(),
      kind: z.enum(actionKinds),
      status: z.enum(actionStatuses),
      by: z.string(),
      at: instant,
    }),
  ),
  /** Of the meeting before. */
  decisions: z.array(Decision),
});
export type Agenda = z.output<typeof Agenda>;

/** How many things there are to say about an item. */
export function sizeOf(agenda: Agenda, item: AgendaItem): number {
  if (item === "swings") return agenda.swings.rows.length;
  if (item === "complaints") return agenda.complaints.words.filter(({ rising }) => rising).length;
  return agenda[item].length;
}

export const Note = z.object({
  item: z.enum(agendaItems),
  text: z.string(),
  author: z.string(),
  updatedAt: instant,
  revision: z.int(),
});
export type Note = z.output<typeof Note>;

/** A week's meeting as the doors answer it. */
export interface Meeting {
  readonly week: string;
  readonly agenda: Agenda;
  readonly notes: readonly Note[];
  readonly decisions: readonly Decision[];
  /** Nothing changes any more from then on. */
  readonly closedAt: string | null;
  readonly closedBy: string | null;
}
