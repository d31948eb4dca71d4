/** Metrics that count some of the same. */
"use client";
import Link from "next/link";
import { metricName } from "#domain/metrics/dictionary.ts";
import type { Metric } from "#domain/metrics/metric.ts";
import { similarMetrics } from "#domain/metrics/similar-metrics.ts";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { entryWords } from "./words-entry.ts";

interface Props {
  readonly workspace: string;
  readonly metric: Metric;
}

export function SimilarPart({ workspace, metric }: Props) {
  const t = useWords(entryWords);
  const { locale } = useLocaleSettings();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const similar = similarMetrics(metric);
  return (
    <Section title={t("similar")}>
      <ul className="px-5 pb-4 max-sm:px-4">
        {similar.length === 0 && <li className="text-ink-3">{t("none")}</li>}
        {similar.map(({ metric: other, shared }) => (
          <li
            key={other.id}
            className="flex min-h-7 flex-wrap items-center gap-x-2 border-b border-line last:border-b-0"
          >
            <Link href={`/w/${workspace}/metrics/${other.id}`} className="text-accent hover:underline">
              {other.names[locale]}
            </Link>
            <span className="text-meta text-ink-3">
              {t("counts", { measures: list.format(shared.map((measure) => metricName(measure)[locale])) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
