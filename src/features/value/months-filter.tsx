/** The chip that chooses the months of the first orders: a named range, or two months of one's own. */
"use client";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Chip } from "#ui/controls/chip.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Popover } from "#ui/overlay/popover.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useValue } from "./value-context.tsx";
import { datesOf, longestMonths, monthNumber, monthOfNumber, ranges } from "./value-view.ts";
import { valueWords } from "./words.ts";

const named = ranges.filter((range) => range !== "custom");

export function MonthsFilter() {
  const t = useWords(valueWords);
  const format = useFormat();
  const { view, change, today } = useValue();
  const [open, setOpen] = useState(false);
  const { from, to } = datesOf(view, today);
  const last = monthOfNumber((monthNumber(to.slice(0, 7)) ?? 1) - 1);
  const text = (month: string) => format.month(month.slice(0, 7));
  const value = view.range === "custom" ? `${text(from)} – ${text(last)}` : t(`range_${view.range}`);
  const choose = (patch: Parameters<typeof change>[0]) => {
    change(patch);
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("months")}
      className="w-64 p-1"
      trigger={<Chip icon="calendar" label={t("months")} value={value} />}
    >
      <ul>
        {named.map((range) => (
          <li key={range}>
            <button
              type="button"
              aria-pressed={view.range === range}
              className="h-7 w-full rounded-ctl px-2 text-left text-ink-2 hover:bg-hover hover:text-ink aria-pressed:font-medium aria-pressed:text-ink"
              onClick={() => choose({ range, from: null, to: null })}
            >
              {t(`range_${range}`)}
            </button>
          </li>
        ))}
      </ul>
      <OwnMonths first={from.slice(0, 7)} last={last} onChoose={(months) => choose({ range: "custom", ...months })} />
    </Popover>
  );
}

interface OwnProps {
  readonly first: string;
  readonly last: string;
  readonly onChoose: (months: { readonly from: string; readonly to: string }) => void;
}

function OwnMonths({ first, last, onChoose }: OwnProps) {
  const t = useWords(valueWords);
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(last);
  const span = (monthNumber(to) ?? Number.NaN) - (monthNumber(from) ?? Number.NaN);
  const valid = span >= 0 && span < longestMonths;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) onChoose({ from, to });
  };
  return (
    <form onSubmit={submit} className="mt-1 grid gap-2 border-t border-line p-2">
      <span className="text-micro text-ink-3">{t("custom")}</span>
      <div className="grid grid-cols-2 gap-2">
        <TextInput
          type="month"
          aria-label={t("fromMonth")}
          value={from}
          onValueChange={setFrom}
          className="text-meta"
        />
        <TextInput type="month" aria-label={t("toMonth")} value={to} onValueChange={setTo} className="text-meta" />
      </div>
      {!valid && (
        <p role="alert" className="text-meta text-worse">
          {t("rangeWrong")}
        </p>
      )}
      <Button type="submit" size="small" disabled={!valid}>
        {t("apply")}
      </Button>
    </form>
  );
}
