/** The filter bar: every chip is a part of the URL. */
"use client";
import type { ReactNode } from "react";
import { Chip } from "#ui/controls/chip.tsx";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { AddFilter } from "./add-filter.tsx";
import { useBoard } from "./board-context.tsx";
import { comparisons, filterCount } from "./board-view.ts";
import { ChoiceFilter } from "./choice-filter.tsx";
import { DimensionFilter } from "./dimension-filter.tsx";
import { ListFilter } from "./list-filter.tsx";
import { RangeFilter } from "./range-filter.tsx";
import { boardWords } from "./words.ts";

const compareWords = { benchmark: "vsBenchmark", previous: "vsPrevious", weekday: "vsWeekday" } as const;

export function BoardFilters({ views }: { readonly views: ReactNode }) {
  const t = useWords(boardWords);
  const { view, change, channels } = useBoard();
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
      <ChoiceFilter
        label={t("compare")}
        title={t("compareWith")}
        value={view.compare}
        usual={view.compare}
        choices={comparisons.map((value) => ({ value, label: t(compareWords[value]) }))}
        onChoose={(compare) => change({ compare })}
      />
      <ListFilter
        label={t("channel")}
        options={channels}
        chosen={view.filter.channel ?? []}
        onChoose={(channel) => change({ filter: { ...view.filter, channel } })}
      />
      <DimensionFilter dimension="campaign" />
      <AttributionFilters />
      <AddFilter />
      {filterCount(view) > 0 && (
        <Chip look="bare" icon="close" onClick={() => change({ filter: {} })}>
          {t("clearAll")}
        </Chip>
      )}
    </FilterBar>
  );
}

function AttributionFilters() {
  const t = useWords(boardWords);
  const { view, change } = useBoard();
  return (
    <>
      <ChoiceFilter
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
      <ChoiceFilter
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
