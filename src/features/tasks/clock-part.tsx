/** The clock of a task, large. */
"use client";
import { hourMs } from "#domain/base/local-time.ts";
import { classNames } from "#ui/class-names.ts";
import { countdownText } from "#ui/format/span-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { ClockLine, clockOf, useClockWords } from "./task-clock.tsx";
import { useTaskPage } from "./task-page-context.tsx";
import { taskDetailWords } from "./words-detail.ts";

export function ClockPart() {
  const t = useWords(taskDetailWords);
  const format = useFormat();
  const words = useClockWords();
  const { task, now } = useTaskPage();
  const clock = clockOf(task, now);
  const { state, leftMs } = clock;
  const given = Math.round((Date.parse(task.dueAt) - Date.parse(task.createdAt)) / hourMs);
  const counts = state === "running" || state === "soon" || state === "overdue";
  const due = format.dayHour(task.dueAt);
  const beside = counts
    ? t(state === "overdue" ? "sinceDue" : "untilDue", { due })
    : state === "stopped"
      ? t(leftMs < 0 ? "beyond" : "spare", { time: countdownText(Math.abs(leftMs)) })
      : "";
  return (
    <section className="grid gap-1 border-b border-line px-5 py-4 max-sm:px-4">
      <h2 className="text-meta text-ink-2">{t("slaOf", { hours: String(given) })}</h2>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <output
          className={classNames(
            "text-kpi font-semibold whitespace-nowrap",
            state === "soon" && "text-worse",
            state === "overdue" && "text-red",
          )}
        >
          {words(task, clock)}
        </output>
        <span className="text-meta text-ink-3">{beside}</span>
      </p>
      <ClockLine task={task} now={now} />
    </section>
  );
}
