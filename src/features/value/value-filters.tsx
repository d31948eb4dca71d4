/** The bar of choices: which months, by what, won by which touch, how many months count, margin, lag. */
"use client";
import type { ReactNode } from "react";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { numberText } from "#ui/format/number-text.ts";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ChoiceChip } from "./choice-chip.tsx";
import { MonthsFilter } from "./months-filter.tsx";
import { useValue } from "./value-context.tsx";
import { groupings, models } from "./value-view.ts";
import { valueWords } from "./words.ts";

const monthChoices = [3, 6, 12, 18, 24, 36] as const;
const lagChoices = [0, 1, 3, 7, 14, 30] as const;
const margins = [20, 30, 40, 50, 60, 70, 80] as const;

/** The choices with what is chosen among them, in order. */
const including = (choices: readonly number[], chosen: number) =>
  [...new Set([...choices, chosen])].sort((a, b) => a - b);

export function ValueFilters({ savedViews }: { readonly savedViews?: ReactNode }) {
  const t = useWords(valueWords);
  const { view, change, workspace } = useValue();
  const own = `${numberText(workspace.margin * 100, 0)}% ${t("marginOwn")}`;
  const tools = (
    <>
      {savedViews}
      <CopyLink />
    </>
  );
  return (
    <FilterBar label={t("filters")} tools={tools}>
      <MonthsFilter />
      <Segmented
        label={t("by")}
        choices={groupings.map((value) => ({ value, label: t(value) }))}
        value={view.by}
        onValueChange={(by) => change({ by, key: null })}
      />
      <ChoiceChip
        label={t("credit")}
        choices={models.map((value) => ({ value, label: t(`model_${value}`) }))}
        value={view.model}
        onChoose={(model) => change({ model })}
      />
      <ChoiceChip
        label={t("monthsCounted")}
        choices={including(monthChoices, view.months).map((count) => ({
          value: count,
          label: t("monthsCount", { count }),
        }))}
        value={view.months}
        onChoose={(months) => change({ months })}
      />
      <ChoiceChip
        label={t("margin")}
        choices={[
          { value: null, label: own },
          ...including(margins, view.margin ?? 60).map((value) => ({ value, label: `${value}%` })),
        ]}
        value={view.margin}
        onChoose={(margin) => change({ margin })}
      />
      <ChoiceChip
        label={t("lag")}
        choices={including(lagChoices, view.lag).map((count) => ({ value: count, label: t("lagDays", { count }) }))}
        value={view.lag}
        onChoose={(lag) => change({ lag })}
      />
    </FilterBar>
  );
}
