/** The gap step by step: drawn, or as a table, with the chosen step's reason in a sentence. */
"use client";
import { axisWords } from "#domain/reconciliation/definition-words.ts";
import type { ReconcileAnswer } from "#domain/reconciliation/reconcile-question.ts";
import { stepSentence } from "#domain/reconciliation/step-sentence.ts";
import { Button } from "#ui/controls/button.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { StepsTable } from "./steps-table.tsx";
import { useGapText } from "./use-gap-text.ts";
import { Waterfall } from "./waterfall.tsx";
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
      {view.table ? <StepsTable answer={answer} /> : <Waterfall answer={answer} />}
      <StepReason answer={answer} />
    </Section>
  );
}

/** The chosen step's reason; of the whole gap where none is chosen. */
function StepReason({ answer }: { readonly answer: ReconcileAnswer }) {
  const t = useWords(reconcileWords);
  const { locale } = useLocaleSettings();
  const text = useGapText(answer.unit);
  const { view } = useReconcile();
  const { steps, residual } = answer;
  const chosen = steps.find(({ axis }) => axis === view.step);
  const a = answer.a.name || t("anonymous");
  const b = answer.b.name || t("anonymous");
  return (
    <p aria-live="polite" className="px-5 pb-4 text-pretty max-sm:px-4">
      {chosen !== undefined ? (
        <>
          <b className="font-semibold">{axisWords[chosen.axis][locale]}.</b>{" "}
          {stepSentence(chosen, { a, b, size: text.size(chosen.delta) }, locale)}
        </>
      ) : residual === null || residual === 0 ? (
        t(steps.length === 0 ? "noSteps" : "residualNone")
      ) : (
        t("residualSays", { amount: text.signed(residual) })
      )}
    </p>
  );
}
