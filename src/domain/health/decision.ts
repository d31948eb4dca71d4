/** A decision, with what it was measured to do. */
import type { Effect } from "#domain/tasks/effect.ts";

export interface Decision {
  readonly kind: "task" | "action";
  readonly id: number;
  /** Of an action: pause, resume, cap, with the channel as its subject. */
  readonly deed: string;
  readonly title: string;
  readonly by: string;
  /** ISO. */
  readonly at: string;
  /** The alert that an action answered. */
  readonly alertId: number | null;
  readonly effect: Effect | null;
}

/** What a page shows at most. */
export const mostDecisions = 20;
