/** What was made of an experiment, by whom. */
"use client";
import type { Experiment } from "#domain/experiments/experiment.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { experimentWords } from "./words.ts";

export function DecisionPart({ experiment }: { readonly experiment: Experiment }) {
  const t = useWords(experimentWords);
  const format = useFormat();
  const { decision, decidedBy, decidedAt, chosenArm, arms } = experiment;
  if (decision === null || decidedAt === null)
    return (
      <Section title={t("decision")}>
        <p className="px-5 pb-4 text-ink-3 max-sm:px-4">{t("undecided")}</p>
      </Section>
    );
  const arm = arms.find(({ key }) => key === chosenArm)?.name;
  const by = t("decidedBy", { name: decidedBy ?? "", at: format.dayHour(decidedAt) });
  return (
    <Section title={t("decision")} meta={by}>
      <p className="px-5 font-medium max-sm:px-4">{arm === undefined ? t("controlStays") : t("armStays", { arm })}</p>
      <p className="px-5 pb-4 text-pretty whitespace-pre-line text-ink-2 max-sm:px-4">{decision}</p>
    </Section>
  );
}
