/** The filter bar of attribution: every chip is a part of the URL. */
"use client";
import type { ReactNode } from "react";
import { attributionKeys } from "#domain/attribution/attribution-question.ts";
import { addDays } from "#domain/base/local-time.ts";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type AttributionView, conversions, defaultView, lookbacks, orders, ranges } from "./attribution-view.ts";
import type { ChangeView } from "./use-attribution-view.ts";
import { ViewChoice } from "./view-choice.tsx";
import { attributionWords } from "./words.ts";

interface Props {
  readonly view: AttributionView;
  readonly change: ChangeView;
  /** Where views that were kept are chosen. */
  readonly saved?: ReactNode;
}

export function AttributionFilters({ view, change, saved }: Props) {
  const t = useWords(attributionWords);
  const format = useFormat();
  const named = ranges.filter((range) => range !== "custom");
  const dates = view.from === null || view.to === null ? "" : format.dayRange(view.from, addDays(view.to, -1));
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
      <ViewChoice
        label={t("range")}
        value={view.range}
        usual={defaultView.range}
        choices={named.map((range) => ({ value: range, label: t(`range_${range}`) }))}
        other={dates}
        onChoose={(range) => change({ range, from: null, to: null })}
      />
      <ViewChoice
        label={t("conversion")}
        value={conversion ?? view.conversion}
        usual={defaultView.conversion}
        choices={conversions.map((event) => ({ value: event as string, label: t(event) }))}
        onChoose={(event) => change({ conversion: event })}
      />
      <ViewChoice
        label={t("lookback")}
        value={view.lookback}
        usual={defaultView.lookback}
        choices={lookbacks.map((lookback) => ({ value: lookback as string, label: days(lookback) }))}
        other={days(view.lookback)}
        onChoose={(lookback) => change({ lookback })}
      />
      <ViewChoice
        label={t("by")}
        value={view.by}
        usual={defaultView.by}
        choices={attributionKeys.map((by) => ({ value: by, label: t(`by_${by}`) }))}
        onChoose={(by) => change({ by, key: null })}
      />
      <ViewChoice
        label={t("order")}
        value={view.order}
        usual={defaultView.order}
        choices={orders.map((order) => ({ value: order, label: t("orderOf", { order }) }))}
        onChoose={(order) => change({ order })}
      />
    </FilterBar>
  );
}
