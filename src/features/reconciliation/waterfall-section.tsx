/** The gap step by step: drawn, or as a table, with the chosen step's reason in a sentence. */
"use client";
import { axisWords } from "#domain/reconciliation/definition-words.ts";
import type { ReconcileAnswer } from "#domain/reconciliation/reconcile-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { StepList } from "./step-list.tsx";
import { StepsTable } from "./steps-table.tsx";
import { useGapText } from "./use-gap-text.ts";
import { Waterfall } from "./waterfall.tsx";
import { largestSteps } from "./waterfall-layout.ts";
import { reconcileWords } from "./words.ts";

const kinds = [
  ["definition", "bg-accent"],
  ["timing", "bg-c3"],
  ["residual", "bg-bench"],
] as const;

export function WaterfallSection({ answer }: { readonly answer: ReconcileAnswer }) {
  const t = useWords(reconcileWords);
  const text = useGapText(answer.unit);
  const { view, change } = useReconcile();
  const { definition, timing, residual } = answer;
  const sums = { definition, timing, residual };
  const tools = (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-ink-2">
      {kinds.map(([kind, look]) => (
        <span key={kind} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`size-2 rounded-[2px] ${look}`} />
          {t("legend", { kind: t(kind), amount: sums[kind] === null ? "—" : text.signed(sums[kind]) })}
        </span>
      ))}
      <Button size="small" aria-pressed={view.table} onClick={() => change({ table: !view.table })}>
        {t("table")}
      </Button>
    </span>
  );
  return (
    <Section title={t("why")} meta={t("whyMeta")} tools={tools}>
      <InShort answer={answer} />
      {view.table ? <StepsTable answer={answer} /> : <Waterfall answer={answer} />}
      <Unexplained answer={answer} />
      {answer.steps.length > 0 && <StepList answer={answer} className={view.table ? "lg:hidden" : undefined} />}
    </Section>
  );
}

/** The whole gap in a sentence, before any step. */
function InShort({ answer }: { readonly answer: ReconcileAnswer }) {
  const t = useWords(reconcileWords);
  const { locale } = useLocaleSettings();
  const text = useGapText(answer.unit);
  const { a, b, gap } = answer;
  const [largest] = largestSteps(answer);
  if (gap === null || gap === 0 || largest === undefined || largest.delta === 0) return null;
  const names = { a: a.name || t("anonymous"), b: b.name || t("anonymous") };
  return (
    <p className="px-5 pt-1 text-pretty max-sm:px-4">
      {t(gap > 0 ? "inShortMore" : "inShortLess", { ...names, size: text.size(gap) })}{" "}
      {t("largest", { name: axisWords[largest.axis][locale], amount: text.signed(largest.delta) })}
    </p>
  );
}

function Unexplained({ answer: { steps, residual, unit } }: { readonly answer: ReconcileAnswer }) {
  const t = useWords(reconcileWords);
  const text = useGapText(unit);
  return (
    <p className="px-5 pb-3 text-pretty text-ink-2 max-sm:px-4">
      {residual === null || residual === 0
        ? t(steps.length === 0 ? "noSteps" : "residualNone")
        : t("residualSays", { amount: text.signed(residual) })}
    </p>
  );
}
