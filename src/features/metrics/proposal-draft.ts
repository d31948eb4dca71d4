/** A proposal while it is written: what is empty stays as it is. */
import { type Locale, locales } from "#domain/base/locale.ts";
import type { Metric } from "#domain/metrics/metric.ts";
import { type MetricChange, type WordField, wordFields } from "#domain/metrics/metric-change.ts";

export interface Draft {
  readonly words: Readonly<Partial<Record<WordField, Readonly<Partial<Record<Locale, string>>>>>>;
  /** null: unchanged. */
  readonly owner: Metric["owner"] | null;
  readonly marginPercent: number | null;
}

export function draftChange({ words, owner, marginPercent }: Draft): MetricChange {
  const said = wordFields.flatMap((field) => {
    const written = locales.flatMap((locale) => {
      const text = words[field]?.[locale]?.trim() ?? "";
      return text === "" ? [] : [[locale, text] as const];
    });
    return written.length === 0 ? [] : [[field, Object.fromEntries(written)] as const];
  });
  return {
    ...Object.fromEntries(said),
    ...(owner === null ? {} : { owner }),
    ...(marginPercent === null ? {} : { margin: Number((marginPercent / 100).toPrecision(12)) }),
  };
}
