/** A step's clock: how long is left, umber when little is, red when it is over. */
"use client";
import { type ClockState, type RunStep, stepClock } from "#domain/playbooks/run.ts";
import { classNames } from "#ui/class-names.ts";
import { countdownText } from "#ui/format/span-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { playbookWords } from "./words.ts";

const looks: Readonly<Record<ClockState, string>> = {
  running: "text-ink-2",
  soon: "font-medium text-worse",
  over: "font-medium text-red",
  kept: "text-ink-3",
  missed: "text-worse",
  skipped: "text-ink-3",
};

export function StepClock({ step, now }: { readonly step: RunStep; readonly now: number }) {
  const t = useWords(playbookWords);
  const format = useFormat();
  const { state, leftMs } = stepClock(step, now);
  const span = format.span(leftMs);
  const texts = {
    running: t("left", { span: countdownText(leftMs) }),
    soon: t("left", { span: countdownText(leftMs) }),
    over: t("over", { span: countdownText(-leftMs) }),
    kept: t("spare", { span }),
    missed: t("lateBy", { span }),
    skipped: t("skipped"),
  };
  const due = new Date(step.dueMs);
  return (
    <time
      dateTime={due.toISOString()}
      title={t("dueAt", { at: format.dayHour(due) })}
      data-clock={state}
      className={classNames("text-meta whitespace-nowrap tabular-nums", looks[state])}
    >
      {texts[state]}
    </time>
  );
}
