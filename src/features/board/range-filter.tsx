/** The chip that chooses the board's dates; it says what they are, and of today how much is over. */
"use client";
import { dateIn, rangeOf } from "#domain/metrics/board-range.ts";
import { longest, type RangeName } from "#domain/metrics/board-view.ts";
import { RangeChip } from "#ui/filters/range-chip.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { rangeDays } from "./bucket-label.ts";
import { boardWords } from "./words.ts";

const named = [
  ["today", "today"],
  ["yesterday", "yesterday"],
  ["7d", "days7"],
  ["28d", "days28"],
  ["week", "week"],
  ["month", "month"],
] as const satisfies readonly (readonly [RangeName, string])[];

export function RangeFilter() {
  const t = useWords(boardWords);
  const format = useFormat();
  const { view, change, now, workspace, hold } = useBoard();
  const range = rangeOf(view, dateIn(workspace.timezone, now));
  const choices = named.map(([value, word]) => ({ value, label: t(word) }));
  const name = choices.find(({ value }) => value === view.range)?.label;
  const days = view.range === "today" ? `00:00–${format.hour(new Date(now))}` : rangeDays(range, format);
  return (
    <RangeChip
      label={t("range")}
      named={choices}
      value={view.range}
      dates={range}
      text={name === undefined ? days : t("dates", { name, days })}
      longest={longest}
      onChoose={change}
      onOwn={change}
      onOpenChange={hold}
    />
  );
}
