/** One metric of the dictionary, with everything that defines it; its id is its address on the page. */
"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { locales } from "#domain/base/locale.ts";
import type { Metric } from "#domain/metrics/metric.ts";
import type { MetricEntry as Shown } from "#domain/metrics/metric-edition.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { TargetField } from "./target-field.tsx";
import { dictionaryWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly metric: Shown;
  /** Money in major units; null where none is set. */
  readonly target: number | null;
  /** null for those who may only read it. */
  readonly onTarget: ((metric: Metric, value: number | null, before: number | null) => void) | null;
}

export function MetricEntry({ workspace, metric, target, onTarget }: Props) {
  const t = useWords(dictionaryWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const other = locales.find((name) => name !== locale) ?? locale;
  return (
    <article
      id={metric.id}
      className="grid scroll-mt-24 grid-cols-[220px_1fr_200px] gap-x-6 gap-y-2 border-b border-line bg-surface px-5 py-3 target:bg-accent-weak max-lg:grid-cols-[180px_1fr] max-sm:grid-cols-1 max-sm:px-4"
    >
      <header>
        <h2 className="text-title font-semibold">
          <Link href={`/w/${workspace}/metrics/${metric.id}`} className="hover:text-accent hover:underline">
            {metric.names[locale]}
          </Link>
        </h2>
        <p className="text-meta text-ink-3">
          <span lang={other}>{metric.names[other]}</span> · <code className="font-mono select-all">{metric.id}</code>
        </p>
      </header>
      <dl className="grid auto-rows-min grid-cols-[88px_1fr] gap-x-3 gap-y-1 text-pretty">
        <Entry term={t("formula")}>
          <code className="rounded-cell bg-sunken px-1 py-0.5 font-mono text-meta">{metric.computed[locale]}</code>
          {metric.formula[locale] !== metric.computed[locale] && (
            <span className="block">{metric.formula[locale]}</span>
          )}
        </Entry>
        <Entry term={t("population")}>
          {metric.population[locale]}
          {!metric.additive && <span className="text-ink-3"> ({t("notAdditive")})</span>}
        </Entry>
        <Entry term={t("timeBasis")}>{metric.timeBasis[locale]}</Entry>
      </dl>
      <dl className="grid auto-rows-min grid-cols-[72px_1fr] gap-x-3 gap-y-0.5 text-meta max-lg:col-start-2 max-sm:col-start-1">
        <Entry term={t("direction")}>{t(metric.direction)}</Entry>
        <Entry term={t("unit")}>{t(metric.unit === "count" ? "countUnit" : metric.unit)}</Entry>
        <Entry term={t("owner")}>{t(metric.owner)}</Entry>
        <Entry term={t("version")}>v{metric.version}</Entry>
        {onTarget !== null && (
          <Entry term={t("target")}>
            <TargetField metric={metric} target={target} onSave={(value) => onTarget(metric, value, target)} />
          </Entry>
        )}
        {onTarget === null && target !== null && (
          <Entry term={t("target")}>{format.metric(target, metric, "tile")}</Entry>
        )}
      </dl>
    </article>
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
