/** The filter bar of attribution: every chip is a part of the URL. */
"use client";
import type { ReactNode } from "react";
import { attributionKeys, longestSpanDays } from "#domain/attribution/attribution-question.ts";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { ChoiceChip } from "#ui/filters/choice-chip.tsx";
import { RangeChip } from "#ui/filters/range-chip.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type AttributionView, conversions, defaultView, lookbacks, orders, ranges } from "./attribution-view.ts";
import type { ChangeView } from "./use-attribution-view.ts";
import { attributionWords } from "./words.ts";

interface Props {
  readonly view: AttributionView;
  readonly change: ChangeView;
  /** Of the view, half-open. */
  readonly dates: { readonly from: string; readonly to: string };
  /** Where views that were kept are chosen. */
  readonly saved?: ReactNode;
}

export function AttributionFilters({ view, change, dates, saved }: Props) {
  const t = useWords(attributionWords);
  const named = ranges.filter((range) => range !== "custom");
  const days = (lookback: string) => t("days", { count: lookback.slice(0, -1) });
  const conversion = conversions.find((known) => known === view.conversion);
  return (
    <FilterBar
      label={t("filters")}
      tools={
        <>
          {saved}
          <CopyLink />
        </>
      }
    >
      <RangeChip
        label={t("range")}
        named={named.map((range) => ({ value: range, label: t(`range_${range}`) }))}
        value={view.range}
        dates={dates}
        longest={longestSpanDays}
        onChoose={change}
        onOwn={change}
      />
      <ChoiceChip
        label={t("conversion")}
        value={conversion ?? view.conversion}
        usual={defaultView.conversion}
        choices={conversions.map((event) => ({ value: event as string, label: t(event) }))}
        onChoose={(event) => change({ conversion: event })}
      />
      <ChoiceChip
        label={t("lookback")}
        value={view.lookback}
        usual={defaultView.lookback}
        choices={lookbacks.map((lookback) => ({ value: lookback as string, label: days(lookback) }))}
        other={days(view.lookback)}
        onChoose={(lookback) => change({ lookback })}
      />
      <ChoiceChip
        label={t("by")}
        value={view.by}
        usual={defaultView.by}
        choices={attributionKeys.map((by) => ({ value: by, label: t(`by_${by}`) }))}
        onChoose={(by) => change({ by, key: null })}
      />
      <ChoiceChip
        label={t("order")}
        value={view.order}
        usual={defaultView.order}
        choices={orders.map((order) => ({ value: order, label: t("orderOf", { order }) }))}
        onChoose={(order) => change({ order })}
      />
    </FilterBar>
  );
}
