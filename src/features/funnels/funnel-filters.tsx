/** The filter bar of the funnel: every chip is a part of the URL. */
"use client";
import { type ReactNode, useState } from "react";
import { addDays } from "#domain/base/local-time.ts";
import { type FunnelMode, funnelModes } from "#domain/funnels/funnel-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { Chip } from "#ui/controls/chip.tsx";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { Menu, MenuChoices } from "#ui/overlay/menu.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { datesOf, defaultView, type FunnelView, groupings, type RangeName, windows } from "./funnel-view.ts";
import { StepEditor } from "./step-editor.tsx";
import type { ChangeView } from "./use-funnel-view.ts";
import { windowText } from "./window-text.ts";
import { funnelWords } from "./words.ts";

interface Props {
  readonly view: FunnelView;
  readonly change: ChangeView;
  readonly today: string;
  readonly saved: ReactNode;
}

const rangeWords = { "7d": "days7", "28d": "days28", "90d": "days90" } as const;

export function FunnelFilters({ view, change, today, saved }: Props) {
  const t = useWords(funnelWords);
  const [editing, edit] = useState(false);
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
      <RangeChip view={view} change={change} today={today} />
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
      {editing && <StepEditor view={view} onClose={() => edit(false)} onApply={change} />}
    </FilterBar>
  );
}

function RangeChip({ view, change, today }: Omit<Props, "saved">) {
  const t = useWords(funnelWords);
  const format = useFormat();
  const { from, to } = datesOf(view, today);
  const named = (range: RangeName) =>
    range === "custom"
      ? t("custom", { from: format.day(from), to: format.day(addDays(to, -1)) })
      : t(rangeWords[range]);
  const choices = (["7d", "28d", "90d"] as const).map((value) => ({ value, label: named(value) }));
  return (
    <Menu
      trigger={<Chip icon="calendar" value={named(view.range)} aria-label={`${t("range")}: ${named(view.range)}`} />}
    >
      <MenuChoices<RangeName>
        label={t("range")}
        value={view.range}
        choices={view.range === "custom" ? [...choices, { value: "custom", label: named("custom") }] : choices}
        onValueChange={(range) => range !== "custom" && change({ range, from: null, to: null })}
      />
    </Menu>
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

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly usual: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

function ChoiceChip<Value extends string>({ label, value, usual, choices, onChoose }: ChoiceProps<Value>) {
  const shown = choices.find((one) => one.value === value)?.label ?? value;
  return (
    <Menu trigger={<Chip label={label} value={shown} look={value === usual ? "plain" : "set"} />}>
      <MenuChoices label={label} value={value} choices={choices} onValueChange={onChoose} />
    </Menu>
  );
}
