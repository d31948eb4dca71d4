/** The order of tasks in a column: what matters most first, then as people have put them. */
import { priorities, type Task } from "./task.ts";

type Placed = Pick<Task, "id" | "priority" | "position">;

export const priorityRank = (priority: Task["priority"]): number => priorities.indexOf(priority);

export function byOrder(a: Placed, b: Placed): number {
  return priorityRank(a.priority) - priorityRank(b.priority) || a.position - b.position || a.id - b.id;
}

/**
 * The position that puts a task in front of another of its column (null: at the end). Among others of its own priority
 * only: a drag does not make user experience wait for efficiency.
 */
export function positionBefore(moved: Placed, column: readonly Placed[], beforeId: number | null): number {
  const others = column.filter(({ id }) => id !== moved.id).sort(byOrder);
  const target = others.find(({ id }) => id === beforeId);
  const peers = others.filter(({ priority }) => priority === moved.priority);
  if (peers.length === 0) return moved.position;
  const rank = target === undefined ? Number.POSITIVE_INFINITY : priorityRank(target.priority);
  const own = priorityRank(moved.priority);
  const at = rank < own ? 0 : rank > own ? peers.length : peers.findIndex(({ id }) => id === beforeId);
  const [previous, next] = [peers[at - 1], peers[at]];
  if (previous === undefined) return (next?.position ?? moved.position) - 1;
  return next === undefined ? previous.position + 1 : (previous.position + next.position) / 2;
}
