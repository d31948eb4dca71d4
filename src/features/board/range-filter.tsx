/** The chip that chooses the dates: a named range, or two dates of one's own. */
"use client";
import { useState } from "react";
import { Chip } from "#ui/controls/chip.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { Popover } from "#ui/overlay/popover.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { dateIn, rangeOf } from "./board-range.ts";
import type { RangeName } from "./board-view.ts";
import { rangeDays } from "./bucket-label.ts";
import { CustomRange } from "./custom-range.tsx";
import { boardWords } from "./words.ts";

const named = {
  today: "today",
  yesterday: "yesterday",
  "7d": "days7",
  "28d": "days28",
  week: "week",
  month: "month",
} as const satisfies Partial<Record<RangeName, string>>;

export function RangeFilter() {
  const t = useWords(boardWords);
  const format = useFormat();
  const { view, change, now, workspace, hold } = useBoard();
  const [open, setOpen] = useState(false);
  const today = dateIn(workspace.timezone, now);
  const days = rangeDays(rangeOf(view, today), format);
  const show = (next: boolean) => {
    setOpen(next);
    hold(next);
  };
  const choose = (patch: Parameters<typeof change>[0]) => {
    change(patch);
    show(false);
  };
  const clock = format.hour(new Date(now));
  const name = view.range === "custom" ? null : t(named[view.range]);
  const value =
    view.range === "today"
      ? t("dates", { name: t("today"), days: `00:00–${clock}` })
      : name === null
        ? days
        : t("dates", { name, days });
  return (
    <Popover
      open={open}
      onOpenChange={show}
      label={t("range")}
      className="w-64 p-1"
      trigger={<Chip icon="calendar" value={value} aria-label={`${t("range")}: ${value}`} data-board-filter="" />}
    >
      <ul>
        {Object.entries(named).map(([range, word]) => (
          <li key={range}>
            <button
              type="button"
              aria-pressed={view.range === range}
              className="flex h-7 w-full items-center gap-2 rounded-ctl px-2 text-left text-ink-2 hover:bg-hover hover:text-ink aria-pressed:font-medium aria-pressed:text-ink"
              onClick={() => choose({ range: range as RangeName, from: null, to: null })}
            >
              <span className="flex-1">{t(word)}</span>
              {view.range === range && <Icon name="check" size={13} className="text-accent" />}
            </button>
          </li>
        ))}
      </ul>
      <CustomRange range={rangeOf(view, today)} onChoose={(range) => choose({ range: "custom", ...range })} />
    </Popover>
  );
}
