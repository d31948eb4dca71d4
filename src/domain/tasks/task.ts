/** A task: what is to be done about something, by whom, until when. Its inputs and what the doors answer. */
import { z } from "zod";
import { IdInput, isStorable, noControls } from "#domain/base/inputs.ts";
import { ChecklistItem, mostItems } from "./checklist.ts";
import type { Evidence } from "./evidence.ts";

export const taskKinds = ["landing_page", "creative", "tracking", "other"] as const;
export type TaskKind = (typeof taskKinds)[number];

/** `review`: the page is live, and is being confirmed. */
export const taskStatuses = ["todo", "doing", "review", "done", "dropped"] as const;
export type TaskStatus = (typeof taskStatuses)[number];
export const openStatuses = ["todo", "doing", "review"] as const;

export const taskTeams = ["operations", "promotion"] as const;
export type TaskTeam = (typeof taskTeams)[number];

/** The first matters most. */
export const priorities = ["user_experience", "roi", "efficiency"] as const;
export type Priority = (typeof priorities)[number];

export const objectKinds = ["none", "channel", "campaign", "landing_page", "creative"] as const;
export type ObjectKind = (typeof objectKinds)[number];

const key = z.string().trim().max(500).refine(isStorable, noControls);

const Title = z.string().trim().min(1, "must not be empty").max(160).refine(isStorable, noControls);
const Description = z.string().trim().max(4_000).refine(isStorable, noControls);
const DueAt = z.iso.datetime({ offset: true });

export const TaskInput = z.object({
  title: Title,
  description: Description.default(""),
  kind: z.enum(taskKinds).default("landing_page"),
  /** By the kind where it is left out. */
  team: z.enum(taskTeams).optional(),
  priority: z.enum(priorities).optional(),
  ownerId: IdInput.nullable().default(null),
  objectKind: z.enum(objectKinds).default("none"),
  objectKey: key.default(""),
  pagePath: key.nullable().default(null),
  creativeKey: key.nullable().default(null),
  alertId: IdInput.nullable().default(null),
  /** 48 hours from now where it is left out. */
  dueAt: DueAt.optional(),
  /** The kind's own where it is left out. */
  checklist: z.array(ChecklistItem).max(mostItems).optional(),
});
export type TaskInput = z.output<typeof TaskInput>;

export const TaskRef = z.object({ taskId: IdInput });

/** What is left out stays as it is; `revision` is the one that the change was made to. */
export const TaskChange = TaskRef.extend({
  revision: z.int().positive(),
  title: Title.optional(),
  description: Description.optional(),
  kind: z.enum(taskKinds).optional(),
  status: z.enum(taskStatuses).optional(),
  team: z.enum(taskTeams).optional(),
  priority: z.enum(priorities).optional(),
  ownerId: IdInput.nullable().optional(),
  pagePath: key.nullable().optional(),
  creativeKey: key.nullable().optional(),
  dueAt: DueAt.optional(),
  position: z.number().finite().optional(),
  checklist: z.array(ChecklistItem).max(mostItems).optional(),
});
export type TaskChange = z.output<typeof TaskChange>;

export const CommentInput = TaskRef.extend({
  /** Who is meant by @name is told. */
  text: z.string().trim().min(1, "must not be empty").max(4_000).refine(isStorable, noControls),
});

export interface TaskPerson {
  readonly id: number;
  readonly name: string;
  readonly role: string;
}

/** As the doors answer it; instants are ISO. */
export interface Task {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly kind: TaskKind;
  readonly status: TaskStatus;
  readonly team: TaskTeam;
  readonly priority: Priority;
  readonly owner: { readonly id: number; readonly name: string } | null;
  readonly position: number;
  readonly objectKind: ObjectKind;
  readonly objectKey: string;
  readonly pagePath: string | null;
  readonly creativeKey: string | null;
  readonly alertId: number | null;
  readonly ruleId: number | null;
  readonly evidence: Evidence | null;
  readonly checklist: readonly ChecklistItem[];
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly dueAt: string;
  readonly startedAt: string | null;
  readonly updatedPageAt: string | null;
  readonly doneAt: string | null;
  readonly warnedAt: string | null;
  readonly escalatedAt: string | null;
  /** From the request to the updated page, or to its end where no page was updated; null while neither has come. */
  readonly responseMs: number | null;
  readonly effect: unknown;
  readonly comments: number;
  readonly revision: number;
}

export const noteKinds = ["commented", "changed", "filed", "fired_again", "warned", "escalated", "effect"] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface TaskNote {
  readonly id: string;
  readonly at: string;
  readonly kind: NoteKind;
  readonly body: Readonly<Record<string, unknown>>;
  readonly mentions: readonly number[];
  readonly author: string;
  readonly authorId: number | null;
}

/** How a task is called in words: T-12. */
export const taskCode = (taskId: number): string => `T-${taskId}`;
