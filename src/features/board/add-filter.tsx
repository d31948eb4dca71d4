/** The rarer filters: chips when they are set, behind "Add filter" when they are not. */
"use client";
import { useState } from "react";
import { Chip } from "#ui/controls/chip.tsx";
import { Menu, MenuItem } from "#ui/overlay/menu.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { DimensionFilter } from "./dimension-filter.tsx";
import { boardWords } from "./words.ts";

const rarer = ["landing_page", "device", "country"] as const;

export function AddFilter() {
  const t = useWords(boardWords);
  const { view } = useBoard();
  const [added, setAdded] = useState<(typeof rarer)[number] | null>(null);
  const shown = rarer.filter((dimension) => dimension === added || view.filter[dimension] !== undefined);
  const left = rarer.filter((dimension) => !shown.includes(dimension));
  return (
    <>
      {shown.map((dimension) => (
        <DimensionFilter key={dimension} dimension={dimension} opened={dimension === added} />
      ))}
      {left.length > 0 && (
        <Menu trigger={<Chip look="add">{t("addFilter")}</Chip>}>
          {left.map((dimension) => (
            <MenuItem key={dimension} onSelect={() => setAdded(dimension)}>
              {t(dimension)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
