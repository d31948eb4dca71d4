/** Which figure is traced: its metric, its time, and what it is narrowed to. */
"use client";
import { dictionary } from "#domain/metrics/dictionary.ts";
import { longestLineageDays } from "#domain/quality/lineage-question.ts";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { Select } from "#ui/controls/select.tsx";
import { FilterChips } from "#ui/filters/filter-chips.tsx";
import { RangeChip } from "#ui/filters/range-chip.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type LineageView, ranges, spanOf } from "./lineage-view.ts";
import { lineageWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly view: LineageView;
  readonly change: (patch: Partial<LineageView>) => void;
  readonly today: string;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
}

export function LineageFilters({ workspace, view, change, today, channels }: Props) {
  const t = useWords(lineageWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const span = spanOf(view, today);
  const dates = { from: span.from.slice(0, 10), to: span.to.slice(0, 10) };
  const byHour = span.from.length > 10 || span.to.length > 10;
  const hours = byHour ? { text: t("hours", { from: format.dayHour(span.from), to: format.dayHour(span.to) }) } : {};
  return (
    <FilterBar label={t("filters")} tools={<CopyLink />}>
      <Select
        aria-label={t("metric")}
        choices={dictionary.map(({ id, names }) => ({ value: id, label: names[locale] }))}
        value={view.metric}
        onValueChange={(metric) => change({ metric, measure: null })}
        className="h-[26px]! w-44! flex-none text-meta!"
      />
      <RangeChip
        label={t("range")}
        named={ranges.map((value) => ({ value, label: t(`range_${value}`) }))}
        value={view.range}
        dates={dates}
        longest={longestLineageDays}
        onChoose={change}
        onOwn={change}
        {...hours}
      />
      <FilterChips {...{ workspace, channels, dates }} filter={view.filter} onChange={(filter) => change({ filter })} />
    </FilterBar>
  );
}
