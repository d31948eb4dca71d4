/** The filter bar: every chip is a part of the URL. */
"use client";
import { toast } from "sonner";
import type { ReportMeta } from "#domain/metrics/board-question.ts";
import { Chip } from "#ui/controls/chip.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { comparisons, filterCount } from "./board-view.ts";
import { ChoiceFilter } from "./choice-filter.tsx";
import { DimensionFilter } from "./dimension-filter.tsx";
import { ListFilter } from "./list-filter.tsx";
import { RangeFilter } from "./range-filter.tsx";
import { boardWords } from "./words.ts";

const compareWords = { benchmark: "vsBenchmark", previous: "vsPrevious", weekday: "vsWeekday" } as const;

interface Props {
  /** Of the last answer; absent before the first. */
  readonly meta: ReportMeta | undefined;
  readonly late: number;
}

export function BoardFilters({ meta, late }: Props) {
  const t = useWords(boardWords);
  const format = useFormat();
  const { view, change, channels } = useBoard();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      toast(t("copied"));
    } catch {
      toast(t("notCopied"));
    }
  };
  return (
    <FilterBar
      label={t("filters")}
      tools={
        <>
          {meta !== undefined && (
            <span className="flex flex-none items-center gap-1.5 text-meta whitespace-nowrap text-ink-3">
              <span
                aria-hidden="true"
                className={`size-[7px] rounded-full ${late > 0 ? "border-2 border-worse" : "bg-accent"}`}
              />
              {t("asOf", { time: format.dayHour(meta.asOf) })}
            </span>
          )}
          <Chip look="bare" icon="link" onClick={copy}>
            {t("copyLink")}
          </Chip>
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
      {view.filter.landing_page !== undefined && <DimensionFilter dimension="landing_page" />}
      <DimensionFilter dimension="device" />
      <DimensionFilter dimension="country" />
      <AttributionFilters />
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
