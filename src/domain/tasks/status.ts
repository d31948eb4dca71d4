/** How a task may move, and what a move does to its times. */
import type { TaskStatus } from "./task.ts";

/** What is closed is opened again first, so that its clock and its effect begin anew. */
const moves: Readonly<Record<TaskStatus, readonly TaskStatus[]>> = {
  todo: ["doing", "review", "done", "dropped"],
  doing: ["todo", "review", "done", "dropped"],
  review: ["todo", "doing", "done", "dropped"],
  done: ["todo", "doing", "review"],
  dropped: ["todo", "doing", "review"],
};

export const mayMove = (from: TaskStatus, to: TaskStatus): boolean => moves[from].includes(to);
export const isOpen = (status: TaskStatus): boolean => status !== "done" && status !== "dropped";

/** Epoch ms. */
export interface TaskTimes {
  readonly startedAt: number | null;
  readonly updatedPageAt: number | null;
  readonly doneAt: number | null;
}

/**
 * The times after a move. The page counts as updated from `review` on; whoever takes the work up again says that it is
 * not, and the response time runs on.
 */
export function timesAfter(times: TaskTimes, to: TaskStatus, now: number): TaskTimes {
  const startedAt = to === "todo" || to === "dropped" ? times.startedAt : (times.startedAt ?? now);
  if (to === "todo" || to === "doing") return { startedAt, updatedPageAt: null, doneAt: null };
  if (to === "dropped") return { ...times, startedAt, doneAt: now };
  const updatedPageAt = times.updatedPageAt ?? now;
  return { startedAt, updatedPageAt, doneAt: to === "done" ? now : null };
}
