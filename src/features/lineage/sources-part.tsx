/** The sources that the figure rests on, with how fresh each is. */
"use client";
import { defaultChannelNames } from "#domain/catalogue/default-channel-names.ts";
import type { Freshness } from "#domain/metrics/board-question.ts";
import type { LineageAnswer } from "#domain/quality/lineage-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { lineageWords } from "./words.ts";

interface Props {
  readonly answer: LineageAnswer;
  readonly freshness: readonly Freshness[];
}

export function SourcesPart({ answer, freshness }: Props) {
  const t = useWords(lineageWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const kinds = new Set(answer.measures.map(({ kind }) => kind));
  const asked = answer.asked.filter.channel;
  const rests = ({ source }: Freshness) =>
    source === "events" ? kinds.has("events") : kinds.has("spend") && (asked?.includes(source) ?? true);
  const nameOf = ({ source, name }: Freshness) =>
    source === "events" ? t("events") : (name ?? defaultChannelNames[source]?.[locale] ?? source);
  const shown = freshness.filter(rests);
  return (
    <Section title={t("sources")}>
      <ul className="px-5 pb-4 max-sm:px-4">
        {kinds.has("budgets") && <li className="flex min-h-6 items-center">{t("kind_budgets")}</li>}
        {shown.map((source) => (
          <li key={source.source} className="flex min-h-6 flex-wrap items-center gap-x-2">
            {nameOf(source)}
            <span className="text-meta text-ink-3">
              {source.through === null ? t("never") : t("through", { time: format.dayHour(source.through) })}
            </span>
            {source.late && <span className="text-meta font-medium text-worse">{t("late")}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
