/** What a proposal changes, field by field: the new words, and those that stand now. */
"use client";
import type { Locale } from "#domain/base/locale.ts";
import { bothLanguages, type ChangeField, type MetricChange } from "#domain/metrics/metric-change.ts";
import type { MetricEntry } from "#domain/metrics/metric-edition.ts";
import type { Format } from "#ui/format/format-for.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { dictionaryWords } from "./words.ts";
import { entryWords } from "./words-entry.ts";

interface Props {
  readonly change: MetricChange;
  readonly fields: readonly ChangeField[];
  /** The entry that it would change; null where it is decided. */
  readonly entry: MetricEntry | null;
  readonly margin: number | null;
}

export function ProposedFields({ change, fields, entry, margin }: Props) {
  const t = useWords(entryWords);
  const d = useWords(dictionaryWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const owner = (one: MetricEntry["owner"] | undefined) => (one === undefined ? null : d(one));
  return (
    <dl className="grid grid-cols-[128px_1fr] gap-x-3 gap-y-1 max-sm:grid-cols-1">
      {fields.map((field) => {
        const after = field === "owner" ? owner(change.owner) : afterOf(change, field, locale, format);
        const before =
          entry === null
            ? null
            : field === "owner"
              ? owner(entry.owner)
              : beforeOf(entry, field, locale, margin, format);
        return (
          <div key={field} className="contents">
            <dt className="text-meta leading-5 text-ink-3">{t(`field_${field}`)}</dt>
            <dd className="text-pretty">
              {after}
              {before !== null && (
                <span className="block text-meta text-ink-3">
                  {t("now")}: {before}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

type Worded = Exclude<ChangeField, "owner">;

function afterOf(change: MetricChange, field: Worded, locale: Locale, format: Format): string | null {
  if (field === "margin") return change.margin === undefined ? null : format.rate(change.margin);
  const words = change[field];
  return words === undefined ? null : bothLanguages(words)[locale];
}

function beforeOf(
  entry: MetricEntry,
  field: Worded,
  locale: Locale,
  margin: number | null,
  format: Format,
): string | null {
  if (field === "margin") return format.rate(margin);
  return entry[field]?.[locale] ?? null;
}
