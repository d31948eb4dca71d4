/** The filter bar: every chip is a part of the URL. */
"use client";
import type { ReactNode } from "react";
import { type CohortGrain, cohortGrains } from "#domain/retention/local-period.ts";
import { longestSpan, retentionModes } from "#domain/retention/retention-question.ts";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { ChoiceChip } from "#ui/filters/choice-chip.tsx";
import { FilterChips } from "#ui/filters/filter-chips.tsx";
import { RangeChip } from "#ui/filters/range-chip.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { EventChip } from "./event-chip.tsx";
import { datesOf, defaultView, periodChoices, type RetentionView, ranges } from "./retention-view.ts";
import type { ChangeView } from "./use-retention-view.ts";
import { retentionWords } from "./words.ts";

interface Props {
  /** The workspace's slug. */
  readonly workspace: string;
  readonly view: RetentionView;
  readonly change: ChangeView;
  readonly today: string;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly saved: ReactNode;
}

const rangeWords = { "28d": "range28d", "12w": "range12w", "26w": "range26w", "12m": "range12m" } as const;

export function RetentionFilters({ workspace, view, change, today, channels, saved }: Props) {
  const t = useWords(retentionWords);
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
      <DatesChip view={view} change={change} today={today} />
      <EventChip
        label={t("start")}
        value={view.start}
        usual={defaultView.start}
        onChoose={(start) => change({ start })}
      />
      <EventChip
        label={t("return")}
        value={view.return}
        usual={defaultView.return}
        onChoose={(event) => change({ return: event })}
      />
      <ShapeChips view={view} change={change} />
      <FilterChips
        workspace={workspace}
        channels={channels}
        dates={datesOf(view, today)}
        filter={view.filter}
        note={t("atStart")}
        onChange={(filter) => change({ filter })}
      />
    </FilterBar>
  );
}

function ShapeChips({ view, change }: Pick<Props, "view" | "change">) {
  const t = useWords(retentionWords);
  const counts = [...new Set([...periodChoices, view.periods])].sort((a, b) => a - b);
  return (
    <>
      <ChoiceChip<CohortGrain>
        label={t("grain")}
        value={view.grain}
        usual={defaultView.grain}
        choices={cohortGrains.map((value) => ({ value, label: t(`grain_${value}`) }))}
        onChoose={(grain) => change({ grain })}
      />
      <ChoiceChip
        label={t("periods")}
        value={String(view.periods)}
        usual={String(defaultView.periods)}
        choices={counts.map((n) => ({ value: String(n), label: String(n) }))}
        onChoose={(periods) => change({ periods: Number(periods) })}
      />
      <ChoiceChip
        label={t("mode")}
        value={view.mode}
        usual={defaultView.mode}
        choices={retentionModes.map((value) => ({ value, label: t(`mode_${value}`) }))}
        onChoose={(mode) => change({ mode })}
      />
      {view.mode === "bounded" && (
        <ChoiceChip
          label={t("within")}
          value={String(view.within)}
          usual={String(defaultView.within)}
          choices={[0, 1, 2, 3, 5, 7].map((n) => ({ value: String(n), label: `±${n}` }))}
          onChoose={(within) => change({ within: Number(within) })}
        />
      )}
    </>
  );
}

function DatesChip({ view, change, today }: Pick<Props, "view" | "change" | "today">) {
  const t = useWords(retentionWords);
  return (
    <RangeChip<(typeof ranges)[number]>
      labelled
      label={t("range")}
      named={ranges.map((value) => ({ value, label: t(rangeWords[value]) }))}
      value={view.range}
      dates={datesOf(view, today)}
      longest={longestSpan[view.grain]}
      onChoose={change}
      onOwn={change}
    />
  );
}
