/** The clock of a task: 48 hours from the request to the updated page, a warning at 12 left, an escalation when over. */
import { hourMs } from "#domain/base/local-time.ts";
import type { TaskStatus } from "./task.ts";

export const slaMs = 48 * hourMs;
export const warnMs = 12 * hourMs;

/** Epoch ms. */
export interface Clocked {
  readonly status: TaskStatus;
  readonly createdAt: number;
  readonly dueAt: number;
  readonly updatedPageAt: number | null;
  readonly doneAt: number | null;
}

export interface SlaClock {
  /** `off`: dropped, nobody waits for it. */
  readonly state: "running" | "soon" | "overdue" | "stopped" | "off";
  /** Until it is due; below zero when over. Of a stopped clock: what was to spare. */
  readonly leftMs: number;
  /** From the request until it stopped, or until now. */
  readonly tookMs: number;
  /** Share of the time given that is used up, 0–1. */
  readonly used: number;
}

/** When the page was updated; where none was, when the task was done. */
export function stoppedAt({ status, updatedPageAt, doneAt }: Omit<Clocked, "createdAt" | "dueAt">): number | null {
  return status === "dropped" ? null : (updatedPageAt ?? doneAt);
}

export function slaClock(task: Clocked, now: number): SlaClock {
  const stopped = stoppedAt(task);
  const until = stopped ?? (task.status === "dropped" ? (task.doneAt ?? now) : now);
  const leftMs = task.dueAt - until;
  const tookMs = Math.max(0, until - task.createdAt);
  const given = Math.max(1, task.dueAt - task.createdAt);
  const used = Math.min(1, Math.max(0, tookMs / given));
  return { state: stateOf(task.status, stopped, leftMs), leftMs, tookMs, used };
}

function stateOf(status: TaskStatus, stopped: number | null, leftMs: number): SlaClock["state"] {
  if (status === "dropped") return "off";
  if (stopped !== null) return "stopped";
  if (leftMs < 0) return "overdue";
  return leftMs < warnMs ? "soon" : "running";
}

export interface ResponseTimes {
  /** Tasks whose page was updated. */
  readonly count: number;
  readonly medianMs: number | null;
  /** Share of them that kept their time, 0–1. */
  readonly inTime: number | null;
}

/** Of the tasks given, those whose clock has stopped. */
export function responseTimes(tasks: readonly Clocked[]): ResponseTimes {
  const clocks = tasks.flatMap((task) => (stoppedAt(task) === null ? [] : [slaClock(task, 0)]));
  if (clocks.length === 0) return { count: 0, medianMs: null, inTime: null };
  const took = clocks.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const [low = 0, high = 0] = [took[(took.length - 1) >> 1], took[took.length >> 1]];
  return {
    count: clocks.length,
    medianMs: (low + high) / 2,
    inTime: clocks.filter(({ leftMs }) => leftMs >= 0).length / clocks.length,
  };
}
