/** The filter bar of the funnel: every chip is a part of the URL. */
"use client";
import { type ReactNode, useState } from "react";
import { type FunnelMode, funnelModes, longestSpanDays } from "#domain/funnels/funnel-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { ChoiceChip } from "#ui/filters/choice-chip.tsx";
import { FilterChips } from "#ui/filters/filter-chips.tsx";
import { RangeChip } from "#ui/filters/range-chip.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import {
  datesOf,
  defaultView,
  type FunnelView,
  groupings,
  type NamedRange,
  namedRanges,
  windows,
} from "./funnel-view.ts";
import { StepEditor } from "./step-editor.tsx";
import type { ChangeView } from "./use-funnel-view.ts";
import { windowText } from "./window-text.ts";
import { funnelWords } from "./words.ts";

interface Props {
  readonly view: FunnelView;
  readonly change: ChangeView;
  readonly today: string;
  /** The workspace's slug. */
  readonly workspace: string;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly saved: ReactNode;
}

const rangeWords = { "7d": "days7", "28d": "days28", "90d": "days90" } as const;

export function FunnelFilters({ view, change, today, workspace, channels, saved }: Props) {
  const t = useWords(funnelWords);
  const [editing, edit] = useState(false);
  const dates = datesOf(view, today);
  return (
    <FilterBar
      label={t("filters")}
      tools={
        <>
          {saved}
          <CopyLink />
          <Button size="small" onClick={() => edit(true)}>
            {t("editSteps")}
          </Button>
        </>
      }
    >
      <RangeChip<NamedRange>
        label={t("range")}
        named={namedRanges.map((value) => ({ value, label: t(rangeWords[value]) }))}
        value={view.range}
        dates={dates}
        longest={longestSpanDays}
        onChoose={change}
        onOwn={change}
      />
      <ChoiceChip
        label={t("order")}
        value={view.mode}
        usual={defaultView.mode}
        choices={funnelModes.map((value: FunnelMode) => ({ value, label: t(`mode_${value}`) }))}
        onChoose={(mode) => change({ mode })}
      />
      <WindowChip view={view} change={change} />
      <ChoiceChip
        label={t("by")}
        value={view.by}
        usual={defaultView.by}
        choices={groupings.map((value) => ({ value, label: t(`by_${value}`) }))}
        onChoose={(by) => change({ by })}
      />
      <FilterChips
        workspace={workspace}
        channels={channels}
        dates={dates}
        filter={view.filter}
        note={t("atEntry")}
        onChange={(filter) => change({ filter })}
      />
      {editing && <StepEditor view={view} onClose={() => edit(false)} onApply={change} />}
    </FilterBar>
  );
}

function WindowChip({ view, change }: Pick<Props, "view" | "change">) {
  const t = useWords(funnelWords);
  const format = useFormat();
  const known = windows.some((one) => one === view.window) ? windows : [...windows, view.window];
  return (
    <ChoiceChip<string>
      label={t("window")}
      value={view.window}
      usual={defaultView.window}
      choices={known.map((value) => ({ value, label: windowText(value, format) }))}
      onChoose={(window) => change({ window })}
    />
  );
}
