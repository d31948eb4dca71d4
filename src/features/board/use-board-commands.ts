/** The board's keys, also found in the palette: D W M for dates, C for the comparison, F for the filters. */
"use client";
import { useMemo } from "react";
import { comparisons } from "#domain/metrics/board-view.ts";
import { type Command, useCommands } from "#ui/commands/command-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { boardWords } from "./words.ts";

function focusFilters(): void {
  document.querySelector<HTMLElement>("[data-filters] button")?.focus();
}

export function useBoardCommands(): void {
  const t = useWords(boardWords);
  const { view, change } = useBoard();
  const { compare } = view;
  const commands = useMemo((): Command[] => {
    const next = comparisons[(comparisons.indexOf(compare) + 1) % comparisons.length] ?? "benchmark";
    const dates = { from: null, to: null };
    return [
      { id: "board-today", label: t("today"), keys: "d", run: () => change({ range: "today", ...dates }) },
      { id: "board-week", label: t("week"), keys: "w", run: () => change({ range: "week", ...dates }) },
      { id: "board-month", label: t("month"), keys: "m", run: () => change({ range: "month", ...dates }) },
      { id: "board-compare", label: t("nextComparison"), keys: "c", run: () => change({ compare: next }) },
      { id: "board-filters", label: t("filters"), keys: "f", run: focusFilters },
      { id: "board-clear", label: t("clearAll"), run: () => change({ filter: {} }) },
    ];
  }, [t, change, compare]);
  useCommands(commands);
}
