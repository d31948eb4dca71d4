/** The bar of choices: days, pages, channels. */
"use client";
import type { ReactNode } from "react";
import type { Dimension } from "#domain/metrics/filter.ts";
import { Chip } from "#ui/controls/chip.tsx";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { DimensionChip } from "#ui/filters/dimension-chip.tsx";
import type { KeyOption } from "#ui/filters/keys-chip.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useOperations } from "./operations-context.tsx";
import { ranges } from "./operations-view.ts";
import { operationsWords } from "./words.ts";

interface Props {
  readonly channels: readonly KeyOption[];
  readonly onOpenChange: (open: boolean) => void;
  readonly saved: ReactNode;
}

const shown: readonly Dimension[] = ["landing_page", "channel"];

export function OperationsFilters({ channels, onOpenChange, saved }: Props) {
  const t = useWords(operationsWords);
  const { workspace, view, change, hours } = useOperations();
  const { filter } = view;
  const choose = (dimension: Dimension, keys: readonly string[]) => {
    const { [dimension]: _before, ...others } = filter;
    change({ filter: keys.length === 0 ? others : { ...others, [dimension]: keys } });
  };
  const tools = (
    <>
      {saved}
      <CopyLink />
    </>
  );
  return (
    <FilterBar label={t("filters")} tools={tools}>
      <Segmented
        label={t("range")}
        choices={ranges.map((value) => ({ value, label: t(`range_${value}`) }))}
        value={view.range}
        onValueChange={(range) => change({ range })}
      />
      {shown.map((dimension) => (
        <DimensionChip
          key={dimension}
          workspace={workspace}
          dimension={dimension}
          channels={channels}
          dates={hours}
          filter={filter}
          onChoose={(keys) => choose(dimension, keys)}
          onOpenChange={onOpenChange}
          opened={false}
        />
      ))}
      {Object.keys(filter).length > 0 && (
        <Chip look="bare" icon="close" onClick={() => change({ filter: {} })}>
          {t("clearAll")}
        </Chip>
      )}
    </FilterBar>
  );
}
