/** What a metric means in this workspace, beside what the code computes. */
"use client";
import type { ReactNode } from "react";
import type { MetricEntry } from "#domain/metrics/metric-edition.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { TargetField } from "./target-field.tsx";
import { useTargets } from "./use-targets.ts";
import { dictionaryWords } from "./words.ts";
import { entryWords } from "./words-entry.ts";

interface Props {
  readonly workspace: string;
  readonly entry: MetricEntry;
  readonly margin: number | null;
  readonly target: number | null;
  readonly editable: boolean;
}

export function EntryDefinition({ workspace, entry, margin, target, editable }: Props) {
  const t = useWords(entryWords);
  const d = useWords(dictionaryWords);
  const format = useFormat();
  const save = useTargets(workspace);
  const { locale } = useLocaleSettings();
  const computed = entry.computed[locale];
  const said = entry.formula[locale];
  return (
    <Section title={t("definition")} meta={t("versionOf", { version: String(entry.version) })}>
      <div className="grid grid-cols-[1fr_280px] gap-x-8 px-5 pb-4 max-lg:grid-cols-1 max-sm:px-4">
        <dl className="grid auto-rows-min grid-cols-[96px_1fr] gap-x-3 gap-y-1.5 text-pretty">
          <Entry term={t("computed")}>
            <code className="rounded-cell bg-sunken px-1 py-0.5 font-mono text-meta">{computed}</code>
            <span className="block text-meta text-ink-3">{t("computedMeta")}</span>
          </Entry>
          {said !== computed && <Entry term={t("inWords")}>{said}</Entry>}
          <Entry term={d("population")}>
            {entry.population[locale]}
            {!entry.additive && <span className="text-ink-3"> ({d("notAdditive")})</span>}
          </Entry>
          <Entry term={d("timeBasis")}>{entry.timeBasis[locale]}</Entry>
          <Entry term={t("note")}>{entry.note?.[locale] ?? <span className="text-ink-3">{t("noNote")}</span>}</Entry>
        </dl>
        <dl className="grid auto-rows-min grid-cols-[96px_1fr] gap-x-3 gap-y-1 max-lg:pt-2">
          <Entry term={d("owner")}>{d(entry.owner)}</Entry>
          <Entry term={d("direction")}>{d(entry.direction)}</Entry>
          <Entry term={d("unit")}>{d(entry.unit === "count" ? "countUnit" : entry.unit)}</Entry>
          <Entry term={d("target")}>
            {editable ? (
              <TargetField metric={entry} target={target} onSave={(value) => save(entry, value, target)} />
            ) : (
              format.metric(target, entry, "tile")
            )}
          </Entry>
          {margin !== null && (
            <Entry term={t("margin")}>
              {format.rate(margin)} <span className="text-meta text-ink-3">{t("marginMeta")}</span>
            </Entry>
          )}
        </dl>
      </div>
    </Section>
  );
}

function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-meta leading-5 text-ink-3">{term}</dt>
      <dd className="leading-5">{children}</dd>
    </>
  );
}
