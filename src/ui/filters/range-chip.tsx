/** The chip that chooses dates: a named range, or two dates of one's own. */
"use client";
import { useState } from "react";
import { addDays } from "#domain/base/local-time.ts";
import { Chip } from "#ui/controls/chip.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { Popover } from "#ui/overlay/popover.tsx";
import { type Dates, OwnDates } from "./own-dates.tsx";

interface Props<Name extends string> {
  readonly label: string;
  /** Shows the label before the value, too. */
  readonly labelled?: boolean;
  readonly named: readonly { readonly value: Name; readonly label: string }[];
  readonly value: Name | "custom";
  /** What the value means. */
  readonly dates: Dates;
  /** What the chip shows; by default the range's name, or the dates that are one's own. */
  readonly text?: string;
  /** The most days that may be asked for. */
  readonly longest: number;
  readonly onChoose: (chosen: { readonly range: Name } & NoDates) => void;
  readonly onOwn: (own: { readonly range: "custom" } & Dates) => void;
  readonly onOpenChange?: (open: boolean) => void;
}

interface NoDates {
  readonly from: null;
  readonly to: null;
}

export function RangeChip<Name extends string>(props: Props<Name>) {
  const { label, labelled = false, named, value, dates, longest, onChoose, onOwn, onOpenChange } = props;
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const days = format.dayRange(dates.from, addDays(dates.to, -1));
  const text = props.text ?? named.find((one) => one.value === value)?.label ?? days;
  const show = (next: boolean) => {
    setOpen(next);
    onOpenChange?.(next);
  };
  return (
    <Popover
      open={open}
      onOpenChange={show}
      label={label}
      className="w-64 p-1"
      trigger={
        <Chip
          icon="calendar"
          value={text}
          aria-label={`${label}: ${text}`}
          {...(labelled ? { label: <span aria-hidden="true">{label}</span> } : {})}
        />
      }
    >
      <ul>
        {named.map((one) => (
          <li key={one.value}>
            <button
              type="button"
              aria-pressed={value === one.value}
              className="flex h-7 w-full items-center gap-2 rounded-ctl px-2 text-left text-ink-2 hover:bg-hover hover:text-ink aria-pressed:font-medium aria-pressed:text-ink"
              onClick={() => {
                onChoose({ range: one.value, from: null, to: null });
                show(false);
              }}
            >
              <span className="flex-1">{one.label}</span>
              {value === one.value && <Icon name="check" size={13} className="text-accent" />}
            </button>
          </li>
        ))}
      </ul>
      <OwnDates
        dates={dates}
        longest={longest}
        onChoose={(own) => {
          onOwn({ range: "custom", ...own });
          show(false);
        }}
      />
    </Popover>
  );
}
