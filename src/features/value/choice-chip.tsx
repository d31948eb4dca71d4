/** A chip that opens a short list, one of it chosen. */
"use client";
import { useState } from "react";
import { Chip } from "#ui/controls/chip.tsx";
import { Icon } from "#ui/icons/icon.tsx";
import { Popover } from "#ui/overlay/popover.tsx";

interface Props<Value extends string | number | null> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

export function ChoiceChip<Value extends string | number | null>({ label, choices, value, onChoose }: Props<Value>) {
  const [open, setOpen] = useState(false);
  const chosen = choices.find((choice) => choice.value === value)?.label ?? "";
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      className="min-w-44 p-1"
      trigger={<Chip label={label} value={chosen} />}
    >
      <ul>
        {choices.map((choice) => (
          <li key={String(choice.value)}>
            <button
              type="button"
              aria-pressed={choice.value === value}
              className="flex h-7 w-full items-center gap-2 rounded-ctl px-2 text-left text-ink-2 hover:bg-hover hover:text-ink aria-pressed:font-medium aria-pressed:text-ink"
              onClick={() => {
                onChoose(choice.value);
                setOpen(false);
              }}
            >
              <span className="flex-1">{choice.label}</span>
              {choice.value === value && <Icon name="check" size={13} className="text-accent" />}
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
