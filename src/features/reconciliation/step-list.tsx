/** The reasons of a gap, the largest first, each in plain words; a press opens the rows behind it. */
"use client";
import { axisWords } from "#domain/reconciliation/definition-words.ts";
import type { ReconcileAnswer } from "#domain/reconciliation/reconcile-question.ts";
import { classNames } from "#ui/class-names.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { useGapText } from "./use-gap-text.ts";
import { useStepReason } from "./use-step-reason.ts";
import { largestSteps } from "./waterfall-layout.ts";
import { reconcileWords } from "./words.ts";

interface Props {
  readonly answer: ReconcileAnswer;
  readonly className?: string | undefined;
}

export function StepList({ answer, className }: Props) {
  const t = useWords(reconcileWords);
  const { locale } = useLocaleSettings();
  const text = useGapText(answer.unit);
  const reason = useStepReason(answer);
  const { view, change } = useReconcile();
  const row = "grid w-full grid-cols-[72px_minmax(0,1fr)] gap-x-3 px-5 py-2 text-left max-sm:px-4";
  return (
    <ol aria-label={t("reasons")} className={classNames("border-t border-line", className)}>
      {largestSteps(answer).map((step) => (
        <li key={step.axis} className="border-b border-line last:border-b-0">
          <button
            type="button"
            aria-pressed={view.step === step.axis}
            onClick={() => change({ step: view.step === step.axis ? null : step.axis })}
            className={classNames(row, "hover:bg-hover", view.step === step.axis && "bg-accent-weak")}
          >
            <span className="text-right font-semibold tabular-nums">{text.signed(step.delta)}</span>
            <span className="text-pretty">
              <b className="font-semibold">{axisWords[step.axis][locale]}</b>
              <span className="block text-ink-2">{reason(step)}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
