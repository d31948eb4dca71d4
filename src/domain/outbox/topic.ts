/** What a committed change hands over to others. Whoever writes one writes it in the transaction of the change itself. */
import { z } from "zod";

const id = z.int().positive();

/** Bodies hold ids and what cannot be looked up any more; whoever handles one reads the rest as it stands then. */
export const topics = {
  /**
   * `upTo` holds back whoever acts on it: nothing is done, or only proposed, whatever the rule's mode. `quiet`: nobody
   * is told (silenced, inhibited, or told of all together). Sent again without them when that has ended.
   */
  "alert.fired": z.object({
    alertId: id,
    upTo: z.enum(["observe", "propose"]).optional(),
    quiet: z.boolean().optional(),
  }),
  "alert.repeated": z.object({ alertId: id }),
  "alert.resolved": z.object({ alertId: id }),
  /** More than fifty at once: one message about all. */
  "alert.storm": z.object({ alertId: id, count: id }),
  /** An action waits for an executive's approval, or could not be carried out. */
  "action.proposed": z.object({ actionId: id }),
  "action.failed": z.object({ actionId: id }),
  "action.verified": z.object({ actionId: id }),
  /** To be carried out on the platform; `attempt` tries have been made before. */
  "action.run": z.object({ actionId: id, attempt: z.int().min(0) }),
  /** A task is to be filed for an alert. */
  "task.file": z.object({ alertId: id }),
  "task.assigned": z.object({ taskId: id, userId: id, by: z.string() }),
  "task.mentioned": z.object({ taskId: id, noteId: z.string(), userIds: z.array(id), by: z.string() }),
  "task.due_soon": z.object({ taskId: id }),
  "task.overdue": z.object({ taskId: id }),
  "task.done": z.object({ taskId: id }),
  "task.effect": z.object({ taskId: id }),
  /** A step of a playbook under way, from 1, is not done in its time. */
  "step.overdue": z.object({ runId: id, step: id }),
  /** Two figures of the teams are too far apart, and it is to be decided what counts. */
  "dispute.opened": z.object({ disputeId: id }),
  /** A gap that both teams agreed on is not what it was. */
  "gap.drifted": z.object({ disputeId: id }),
  /** A weekly meeting was closed: everybody is told, and each member gets the minutes by mail. */
  "alignment.closed": z.object({ meetingId: id }),
  "alignment.minutes": z.object({ meetingId: id, userId: id }),
  "risk.overdue": z.object({ riskId: id }),
} as const satisfies Record<string, z.ZodType>;

export type Topic = keyof typeof topics;
export type TopicBody<T extends Topic> = z.output<(typeof topics)[T]>;

export interface Handed<T extends Topic = Topic> {
  /** The same in every attempt. */
  readonly id: string;
  readonly workspaceId: number;
  readonly topic: T;
  readonly body: TopicBody<T>;
}

const waits = [0, 10, 30, 60, 120, 300, 900, 3_600];

/** Seconds until the next attempt after so many failures; null: given up. */
export const waitAfter = (failures: number): number | null => waits[failures] ?? null;
