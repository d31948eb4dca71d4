/** The clock of a task: hours and minutes left, umber under twelve hours, red when over; still once the page is live. */
"use client";
import { type SlaClock, slaClock } from "#domain/tasks/sla-clock.ts";
import type { Task } from "#domain/tasks/task.ts";
import { classNames } from "#ui/class-names.ts";
import { countdownText } from "#ui/format/span-text.ts";
import { useWords } from "#ui/words/use-words.ts";
import { taskWords } from "./words.ts";

const ms = (iso: string | null) => (iso === null ? null : Date.parse(iso));

type Timed = Pick<Task, "status" | "createdAt" | "dueAt" | "updatedPageAt" | "doneAt">;

export function clockOf(task: Timed, now: number): SlaClock {
  const { status, createdAt, dueAt, updatedPageAt, doneAt } = task;
  const times = { createdAt: Date.parse(createdAt), dueAt: Date.parse(dueAt) };
  return slaClock({ status, ...times, updatedPageAt: ms(updatedPageAt), doneAt: ms(doneAt) }, now);
}

const inks = {
  running: "text-ink",
  soon: "font-semibold text-worse",
  overdue: "font-semibold text-red",
  stopped: "text-ink-3",
  off: "text-ink-3",
} as const;

/** The words that a screen reader hears and a pointer shows: colour alone says nothing. */
export function useClockWords() {
  const t = useWords(taskWords);
  return (task: Timed, clock: SlaClock): string => {
    if (clock.state === "off") return t("clockOff");
    if (clock.state === "stopped") {
      return t(task.updatedPageAt === null ? "tookDone" : "took", { time: countdownText(clock.tookMs) });
    }
    return clock.state === "overdue"
      ? t("over", { time: countdownText(-clock.leftMs) })
      : t("left", { time: countdownText(clock.leftMs) });
  };
}

export function TaskClock({ task, now }: { readonly task: Timed; readonly now: number }) {
  const words = useClockWords();
  const clock = clockOf(task, now);
  const said = words(task, clock);
  const counts = clock.state === "running" || clock.state === "soon" || clock.state === "overdue";
  return (
    <time dateTime={task.dueAt} title={said} className={classNames("flex-none whitespace-nowrap", inks[clock.state])}>
      {counts ? (
        <>
          <span aria-hidden="true">{countdownText(clock.leftMs)}</span>
          <span className="sr-only">{said}</span>
        </>
      ) : (
        said
      )}
    </time>
  );
}

const fills = {
  running: "bg-ink-3",
  soon: "bg-worse",
  overdue: "bg-red",
  stopped: "bg-accent",
  off: "bg-line-3",
} as const;

/** How much of the time given is used up, as a hairline. */
export function ClockLine({ task, now }: { readonly task: Timed; readonly now: number }) {
  const { used, state } = clockOf(task, now);
  return (
    <span aria-hidden="true" className="block h-0.5 rounded-full bg-line">
      <span className={classNames("block h-full rounded-full", fills[state])} style={{ width: `${used * 100}%` }} />
    </span>
  );
}
