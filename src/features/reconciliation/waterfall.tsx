/** The waterfall: bars from the one figure to the other; each step is a button that opens its rows. */
"use client";
import type { Locale } from "#domain/base/locale.ts";
import { type Axis, axisNames } from "#domain/reconciliation/definition.ts";
import { axisWords, valueText } from "#domain/reconciliation/definition-words.ts";
import type { ReconcileAnswer } from "#domain/reconciliation/reconcile-question.ts";
import { classNames } from "#ui/class-names.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { useGapText } from "./use-gap-text.ts";
import { layoutWaterfall, type WaterfallBar } from "./waterfall-layout.ts";
import { reconcileWords } from "./words.ts";

const looks = { total: "bg-ink", definition: "bg-accent", timing: "bg-c3", residual: "bg-bench" } as const;
const height = 210;

export function Waterfall({ answer }: { readonly answer: ReconcileAnswer }) {
  const t = useWords(reconcileWords);
  const text = useGapText(answer.unit);
  const told = useDescription(answer);
  const { view, change } = useReconcile();
  const { a, b } = answer;
  if (a.value === null || b.value === null) return <p className="px-5 py-6 text-ink-3 max-sm:px-4">{t("noShare")}</p>;
  const { bars, from } = layoutWaterfall({ ...answer, a: a.value, b: b.value });
  const steps = bars
    .filter(({ kind }) => kind !== "total")
    .map((bar) => t("stepSays", { name: told(bar).name, amount: text.signed(bar.amount) }));
  const says = t("waterfallSays", {
    ...{ a: a.name || t("anonymous"), b: b.name || t("anonymous") },
    ...{ valueA: text.figure(a.value), valueB: text.figure(b.value), steps: steps.join(", ") || t("noSteps") },
  });
  return (
    <figure aria-label={says} className="overflow-x-auto px-5 pt-6 pb-2 max-sm:px-4">
      <ol className="flex min-w-max border-b border-line-2" style={{ height }}>
        {bars.map((bar) => (
          <Bar
            key={bar.key}
            bar={bar}
            name={told(bar).name}
            amount={bar.kind === "total" ? text.figure(bar.amount) : text.signed(bar.amount)}
            chosen={view.step === bar.key}
            onChoose={stepOf(bar) === null ? null : () => change({ step: view.step === bar.key ? null : stepOf(bar) })}
          />
        ))}
      </ol>
      <ol aria-hidden="true" className="flex min-w-max pt-1.5">
        {bars.map((bar) => (
          <li key={bar.key} className="w-24 min-w-24 flex-1 px-1 text-center text-meta leading-4">
            <span className="block font-medium">{told(bar).name}</span>
            {told(bar).notes.map((note) => (
              <span key={note} className="block text-micro text-ink-3">
                {note}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {from !== 0 && <p className="pt-1 text-meta text-ink-3">{t("axisStarts", { value: text.figure(from) })}</p>}
    </figure>
  );
}

const stepOf = ({ key }: WaterfallBar): Axis | null => axisNames.find((axis) => axis === key) ?? null;

interface BarProps {
  readonly bar: WaterfallBar;
  readonly name: string;
  readonly amount: string;
  readonly chosen: boolean;
  readonly onChoose: (() => void) | null;
}

function Bar({ bar, name, amount, chosen, onChoose }: BarProps) {
  const { foot, head, kind } = bar;
  const drawn = (
    <>
      <span
        aria-hidden="true"
        className={classNames("absolute inset-x-2 rounded-[1px]", looks[kind], chosen && "outline-2 outline-ink")}
        style={{ bottom: `${foot * 86}%`, height: `max(2px, ${(head - foot) * 86}%)` }}
      />
      <span
        className={classNames(
          "absolute inset-x-0 text-center tabular-nums",
          kind === "total" ? "text-title font-semibold" : "font-medium",
        )}
        style={{ bottom: `calc(${head * 86}% + 4px)` }}
      >
        <span className="sr-only">{name}: </span>
        {amount}
      </span>
    </>
  );
  return (
    <li className="relative w-24 min-w-24 flex-1">
      {onChoose === null ? (
        <span className="absolute inset-0">{drawn}</span>
      ) : (
        <button type="button" aria-pressed={chosen} onClick={onChoose} className="absolute inset-0 hover:bg-hover">
          {drawn}
        </button>
      )}
    </li>
  );
}

/** A bar's name, and where the two sides stand. */
function useDescription(answer: ReconcileAnswer) {
  const t = useWords(reconcileWords);
  const { locale } = useLocaleSettings();
  return ({ key }: WaterfallBar): { readonly name: string; readonly notes: readonly string[] } => {
    if (key === "a" || key === "b") return { name: answer[key].name || t("anonymous"), notes: [t("itsDefinition")] };
    const step = answer.steps.find(({ axis }) => axis === key);
    if (step === undefined) return { name: t("residualName"), notes: [t("notExplained")] };
    const at = (value: string | number, in_: Locale) => valueText(step.axis, value, in_);
    return {
      name: axisWords[step.axis][locale],
      notes: [at(step.from, locale), t("notValue", { value: at(step.to, locale) })],
    };
  };
}
