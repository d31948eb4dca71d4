/** Questions about tasks and annotations: the URL of the page and the HTTP API's input. */
import { z } from "zod";
import { IdInput } from "#domain/base/inputs.ts";
import { MetricId } from "#domain/metrics/metric-change.ts";
import { spanFields } from "#domain/metrics/span.ts";
import { priorities, taskStatuses, taskTeams } from "./task.ts";

export const ownerChoices = ["me", "nobody"] as const;

/** Without a status: those that are open, and those that were closed within the last fourteen days. */
export const TasksQuestion = z.object({
  team: z.enum(taskTeams).optional(),
  owner: z.union([z.enum(ownerChoices), IdInput]).optional(),
  priority: z.enum(priorities).optional(),
  status: z.enum([...taskStatuses, "open"]).optional(),
});
export type TasksQuestion = z.output<typeof TasksQuestion>;

export const closedShownMs = 14 * 86_400_000;
export const mostTasks = 1_000;

const Moment = z.iso.datetime({ offset: true });

export const AnnotationsQuestion = z.object({
  from: spanFields.from.optional(),
  to: spanFields.to.optional(),
  channel: z.string().max(200).optional(),
  page: z.string().max(500).optional(),
  metric: z.string().max(64).optional(),
});
export type AnnotationsQuestion = z.output<typeof AnnotationsQuestion>;

export const AnnotationInput = z.object({
  at: Moment.optional(),
  title: z.string().trim().min(1).max(200),
  channel: z.string().max(200).nullable().default(null),
  page: z.string().max(500).nullable().default(null),
  /** Every chart of this metric carries the mark. */
  metric: MetricId.nullable().default(null),
});
export type AnnotationInput = z.output<typeof AnnotationInput>;

export const annotationKinds = ["task_done", "channel_paused", "channel_resumed", "metric_changed", "note"] as const;

export interface Annotation {
  readonly id: number;
  readonly at: string;
  readonly kind: (typeof annotationKinds)[number];
  readonly title: string;
  readonly channel: string | null;
  readonly page: string | null;
  readonly taskId: number | null;
  readonly metric: string | null;
  readonly author: string;
}
