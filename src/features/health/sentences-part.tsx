/** The week in sentences, as the numbers have it. */
"use client";
import { type WeekFacts, weekSentences } from "#domain/health/week-sentences.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { healthWords } from "./words.ts";

export function SentencesPart({ facts }: { readonly facts: WeekFacts }) {
  const t = useWords(healthWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const sentences = weekSentences(facts, locale, {
    money: (value) => format.money(value, "tile"),
    count: (value) => format.count(value),
  });
  return (
    <div className="min-w-0 px-5 py-4 max-sm:px-4">
      <h2 className="mb-1.5 text-title font-semibold">{t("sentences")}</h2>
      {sentences.length === 0 ? (
        <p className="text-ink-3">{t("noSentences")}</p>
      ) : (
        <p data-sentences={sentences.length} className="max-w-[62ch] text-title leading-[22px] text-ink-2">
          {sentences.join(locale === "en" ? " " : "")}
        </p>
      )}
    </div>
  );
}
