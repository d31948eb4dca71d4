/** The filter bar: every chip is a part of the URL. */
"use client";
import type { ReactNode } from "react";
import { dateIn, rangeOf } from "#domain/metrics/board-range.ts";
import { comparisons } from "#domain/metrics/board-view.ts";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { ChoiceChip } from "#ui/filters/choice-chip.tsx";
import { FilterChips } from "#ui/filters/filter-chips.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { RangeFilter } from "./range-filter.tsx";
import { boardWords } from "./words.ts";

const compareWords = { benchmark: "vsBenchmark", previous: "vsPrevious", weekday: "vsWeekday" } as const;

export function BoardFilters({ views }: { readonly views: ReactNode }) {
  const t = useWords(boardWords);
  const { workspace, view, change, channels, now, hold } = useBoard();
  return (
    <FilterBar
      label={t("filters")}
      tools={
        <>
          {views}
          <CopyLink />
        </>
      }
    >
      <RangeFilter />
      <ChoiceChip
        label={t("compare")}
        title={t("compareWith")}
        value={view.compare}
        usual={view.compare}
        choices={comparisons.map((value) => ({ value, label: t(compareWords[value]) }))}
        onChoose={(compare) => change({ compare })}
      />
      <FilterChips
        workspace={workspace.slug}
        channels={channels}
        dates={rangeOf(view, dateIn(workspace.timezone, now))}
        filter={view.filter}
        onChange={(filter) => change({ filter })}
        onOpenChange={hold}
      >
        <AttributionFilters />
      </FilterChips>
    </FilterBar>
  );
}

function AttributionFilters() {
  const t = useWords(boardWords);
  const { view, change } = useBoard();
  return (
    <>
      <ChoiceChip
        label={t("model")}
        value={view.model}
        usual="last"
        choices={[
          { value: "last", label: t("modelLast") },
          { value: "last_non_direct", label: t("modelLastNonDirect") },
          { value: "first", label: t("modelFirst") },
        ]}
        onChoose={(model) => change({ model })}
      />
      <ChoiceChip
        label={t("clock")}
        value={view.clock}
        usual="conversion"
        choices={[
          { value: "conversion", label: t("clockConversion") },
          { value: "touch", label: t("clockTouch") },
        ]}
        onChoose={(clock) => change({ clock })}
      />
    </>
  );
}
