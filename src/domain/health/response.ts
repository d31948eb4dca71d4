/** Strategy response speed: requests whose page was updated within 48 hours, told from what was done to each task and when. */
import { medianOf } from "#domain/metrics/median.ts";
import { slaMs, stoppedAt } from "#domain/tasks/sla-clock.ts";
import { type TaskTimes, timesAfter } from "#domain/tasks/status.ts";
import type { TaskStatus } from "#domain/tasks/task.ts";
import type { EvidenceRow } from "./evidence.ts";

export const responseLimitMs = slaMs;

/** Epoch ms; moves in the order in which they happened. */
export interface AskedTask {
  readonly id: number;
  readonly title: string;
  readonly team: string;
  readonly page: string;
  readonly askedMs: number;
  readonly moves: readonly { readonly atMs: number; readonly to: TaskStatus }[];
}

export interface ResponseWindow {
  readonly fromMs: number;
  readonly toMs: number;
  /** Nothing after it counts: the present, or when the week was over for good. */
  readonly asOfMs: number;
}

/**
 * A task belongs to the week in which it was answered or its limit passed, whichever came first: it counts once, and
 * what happens to it afterwards changes no week that is over. One that was dropped before that counts in none.
 */
export function responseRow(task: AskedTask, { fromMs, toMs, asOfMs }: ResponseWindow): EvidenceRow | null {
  const limitAt = task.askedMs + responseLimitMs;
  const until = Math.min(limitAt, asOfMs);
  const answeredAt = answeredBy(task, until);
  const at = answeredAt ?? limitAt;
  if (answeredAt === "dropped" || typeof at !== "number" || at < fromMs || at >= toMs || at > asOfMs) return null;
  const inTime = answeredAt !== null;
  const later = inTime ? answeredAt : answeredBy(task, asOfMs);
  const tookMs = (typeof later === "number" ? later : asOfMs) - task.askedMs;
  return {
    ...{ component: "response", part: "", ref: `task:${task.id}`, title: task.title },
    ...{ numerator: inTime ? 1 : 0, denominator: 1 },
    facts: { hours: tookMs / 3_600_000, answered: typeof later === "number", team: task.team, page: task.page },
  };
}

/** When the page was updated, as it stood at an instant; null while it was not. */
function answeredBy({ moves }: AskedTask, atMs: number): number | "dropped" | null {
  let times: TaskTimes = { startedAt: null, updatedPageAt: null, doneAt: null };
  let status: TaskStatus = "todo";
  for (const move of moves) {
    if (move.atMs > atMs) break;
    status = move.to;
    times = timesAfter(times, status, move.atMs);
  }
  return status === "dropped" ? "dropped" : stoppedAt({ status, ...times });
}

/** What has no answer yet took no time that is known: it is counted beside the others. */
export interface ResponseTimes {
  /** The middle one of the hours of what was answered, late or not; null without any. */
  readonly median: number | null;
  readonly unanswered: number;
}

export function responseTimes(rows: readonly EvidenceRow[]): ResponseTimes {
  const responses = rows.filter(({ component }) => component === "response");
  const answered = responses.filter(({ facts }) => facts.answered === true);
  const median = medianOf(answered.map(({ facts }) => Number(facts.hours)));
  return { median, unanswered: responses.length - answered.length };
}
