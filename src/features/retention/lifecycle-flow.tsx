/** The five stages with their people, and the flows between the period before and the present one. */
"use client";
import { type LifecycleAnswer, stages } from "#domain/retention/lifecycle-question.ts";
import { definitionOf } from "#domain/retention/retention-dictionary.ts";
import { DeltaText } from "#ui/figures/delta-text.tsx";
import { relativeChange } from "#ui/format/delta-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { Definition } from "#ui/overlay/definition.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { FlowTable } from "./flow-table.tsx";
import { retentionWords } from "./words.ts";

export function LifecycleFlow({ answer }: { readonly answer: LifecycleAnswer }) {
  const t = useWords(retentionWords);
  const format = useFormat();
  const { from, to } = answer.lifecycle;
  return (
    <Section title={t("lifecycle")} meta={t("lifecycleMeta", { days: format.dayRange(from, to) })}>
      <StageBars answer={answer} />
      <FlowTable lifecycle={answer.lifecycle} />
    </Section>
  );
}

/** Bar height is the share of the largest stage; the tick is the period before. */
function StageBars({ answer }: { readonly answer: LifecycleAnswer }) {
  const t = useWords(retentionWords);
  const format = useFormat();
  const counts = answer.lifecycle.stages;
  const most = Math.max(1, ...counts.flatMap(({ people, before }) => [people, before]));
  const height = (people: number) => `${Math.sqrt(people / most) * 100}%`;
  return (
    <>
      <ol className="grid grid-cols-5 gap-x-4 px-5 pt-1 max-sm:grid-cols-1 max-sm:gap-y-3 max-sm:px-4">
        {stages.map((id) => {
          const { people = 0, before = 0 } = counts.find((one) => one.id === id) ?? {};
          return (
            <li key={id} className="min-w-0">
              <div className="flex items-baseline gap-2">
                <span data-figure className="text-page font-semibold">
                  {format.count(people)}
                </span>
                <DeltaText value={relativeChange(people, before)} direction={id === "reach" ? "none" : "up"} />
              </div>
              <div aria-hidden="true" className="relative mt-1.5 h-24 border-b border-line max-sm:hidden">
                <span
                  className="absolute inset-x-0 bottom-0 rounded-t-cell bg-(--h-p2)"
                  style={{ height: height(people) }}
                />
                <span className="absolute inset-x-0 border-t-2 border-ink" style={{ bottom: height(before) }} />
              </div>
              <div className="mt-1.5 text-meta text-ink-2">
                <Definition metric={definitionOf(`stage_${id}`)} />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="px-5 pt-1.5 text-meta text-ink-3 max-sm:hidden">{t("stageBars")}</p>
    </>
  );
}
