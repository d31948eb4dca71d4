/** The chips that narrow a view by its dimensions: the usual ones always, the rarer ones once they are set or added. */
"use client";
import { type ReactNode, useState } from "react";
import { type Dimension, dimensions, type Filters } from "#domain/metrics/filter.ts";
import { Chip } from "#ui/controls/chip.tsx";
import { Menu, MenuItem } from "#ui/overlay/menu.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { DimensionChip } from "./dimension-chip.tsx";
import type { KeyOption } from "./keys-chip.tsx";

interface Props {
  /** The workspace's slug. */
  readonly workspace: string;
  readonly channels: readonly KeyOption[];
  /** Half-open dates whose keys are offered. */
  readonly dates: { readonly from: string; readonly to: string };
  readonly filter: Filters;
  readonly onChange: (filter: Filters) => void;
  /** Said above each list: what it means to choose. */
  readonly note?: string;
  readonly onOpenChange?: (open: boolean) => void;
  /** Chips of the page's own, before what adds and clears. */
  readonly children?: ReactNode;
}

const usual: readonly Dimension[] = ["channel", "campaign"];

export function FilterChips({ filter, onChange, children, ...rest }: Props) {
  const t = useWords(uiWords);
  const [added, setAdded] = useState<Dimension | null>(null);
  const rarer = dimensions.filter((dimension) => !usual.includes(dimension));
  const shown = rarer.filter((dimension) => dimension === added || filter[dimension] !== undefined);
  const left = rarer.filter((dimension) => !shown.includes(dimension));
  const chip = (dimension: Dimension) => (
    <DimensionChip
      key={dimension}
      {...rest}
      dimension={dimension}
      filter={filter}
      opened={dimension === added}
      onChoose={(keys) => onChange(narrowed(filter, dimension, keys))}
    />
  );
  return (
    <>
      {usual.map(chip)}
      {children}
      {shown.map(chip)}
      {left.length > 0 && (
        <Menu trigger={<Chip look="add">{t("addFilter")}</Chip>}>
          {left.map((dimension) => (
            <MenuItem key={dimension} onSelect={() => setAdded(dimension)}>
              {t(dimension)}
            </MenuItem>
          ))}
        </Menu>
      )}
      {Object.keys(filter).length > 0 && (
        <Chip look="bare" icon="close" onClick={() => onChange({})}>
          {t("clearAll")}
        </Chip>
      )}
    </>
  );
}

/** Without keys a dimension narrows nothing, and is left out. */
function narrowed(filter: Filters, dimension: Dimension, keys: readonly string[]): Filters {
  const { [dimension]: _before, ...others } = filter;
  return keys.length === 0 ? others : { ...others, [dimension]: keys };
}
