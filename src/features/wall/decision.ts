/** The one thing that needs a decision: the gravest open alert, a pause that waits for a second person, a task over its time. */
import type { WallAction, WallAlert, WallNeeds, WallTask } from "./wall-source.ts";

export type Decision =
  | { readonly kind: "alert"; readonly alert: WallAlert }
  | { readonly kind: "action"; readonly action: WallAction }
  | { readonly kind: "task"; readonly task: WallTask };

const severities: readonly string[] = ["red", "yellow", "blue", "info"];

/** Those that fire and are not held back, the gravest first, of those the ones nobody has taken, then the newest. */
export function standingAlerts(alerts: readonly WallAlert[]): WallAlert[] {
  const rank = ({ severity }: WallAlert) => severities.indexOf(severity);
  const taken = ({ owner }: WallAlert) => Number(owner !== null && owner !== undefined);
  return alerts
    .filter(({ state, muted }) => state === "firing" && muted === null)
    .sort((a, b) => rank(a) - rank(b) || taken(a) - taken(b) || b.firedAt.localeCompare(a.firedAt));
}

/** A page that is updated has kept its time or not: its clock stands. The longest over first. */
export function overdueTasks(tasks: readonly WallTask[], now: number): WallTask[] {
  return tasks
    .filter(({ updatedPageAt, dueAt }) => updatedPageAt === null && Date.parse(dueAt) < now)
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

export const proposals = (actions: readonly WallAction[]): WallAction[] =>
  actions.filter(({ status }) => status === "proposed").sort((a, b) => a.createdAt.localeCompare(b.createdAt));

/** Users before money, money before work: a red alert, an approval, a task, any other alert. */
export function decisionOf({ alerts, actions, tasks }: WallNeeds, now: number): Decision | null {
  const [alert] = standingAlerts(alerts);
  const [action] = proposals(actions);
  const [task] = overdueTasks(tasks, now);
  if (alert !== undefined && alert.severity === "red") return { kind: "alert", alert };
  if (action !== undefined) return { kind: "action", action };
  if (task !== undefined) return { kind: "task", task };
  return alert === undefined ? null : { kind: "alert", alert };
}
