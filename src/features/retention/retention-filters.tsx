/** The filter bar: every chip is a part of the URL. */
"use client";
import type { ReactNode } from "react";
import { addDays } from "#domain/base/local-time.ts";
import { dimensions } from "#domain/metrics/filter.ts";
import { type CohortGrain, cohortGrains } from "#domain/retention/local-period.ts";
import { retentionModes } from "#domain/retention/retention-question.ts";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ChoiceChip } from "./choice-chip.tsx";
import { EventChip } from "./event-chip.tsx";
import { KeysChip } from "./keys-chip.tsx";
import { datesOf, defaultView, periodChoices, type RangeName, type RetentionView, ranges } from "./retention-view.ts";
import type { ChangeView } from "./use-retention-view.ts";
import { retentionWords } from "./words.ts";

interface Props {
  readonly view: RetentionView;
  readonly change: ChangeView;
  readonly today: string;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly saved: ReactNode;
}

const devices = ["desktop", "mobile", "tablet", "other"] as const;
const rangeWords = { "28d": "range28d", "12w": "range12w", "26w": "range26w", "12m": "range12m" } as const;

export function RetentionFilters({ view, change, today, channels, saved }: Props) {
  const t = useWords(retentionWords);
  const keys = (dimension: (typeof dimensions)[number]) => (chosen: readonly string[]) =>
    change({ filter: { ...view.filter, [dimension]: chosen } });
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
      <RangeChip view={view} change={change} today={today} />
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
      <KeysChip label={t("channel")} options={channels} chosen={view.filter.channel ?? []} onChoose={keys("channel")} />
      <KeysChip
        label={t("device")}
        options={devices.map((key) => ({ key, name: t(`device_${key}`) }))}
        chosen={view.filter.device ?? []}
        onChoose={keys("device")}
      />
      {dimensions
        .filter((one) => one !== "channel" && one !== "device" && view.filter[one] !== undefined)
        .map((one) => (
          <KeysChip key={one} label={t(one)} options={[]} chosen={view.filter[one] ?? []} onChoose={keys(one)} />
        ))}
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

function RangeChip({ view, change, today }: Pick<Props, "view" | "change" | "today">) {
  const t = useWords(retentionWords);
  const format = useFormat();
  const { from, to } = datesOf(view, today);
  const own = { value: "custom" as const, label: format.dayRange(from, addDays(to, -1)) };
  const named = ranges.map((value) => ({ value, label: t(rangeWords[value]) }));
  return (
    <ChoiceChip<RangeName>
      icon="calendar"
      label={t("range")}
      value={view.range}
      usual={view.range}
      choices={view.range === "custom" ? [...named, own] : named}
      onChoose={(range) => range !== "custom" && change({ range, from: null, to: null })}
    />
  );
}
