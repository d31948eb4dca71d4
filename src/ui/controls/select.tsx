/** One choice out of a list, in a pop-up of our own look. */
"use client";
import { Select as Base } from "@base-ui/react/select";
import { classNames } from "#ui/class-names.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { inputLook } from "./text-input.tsx";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface Props<Value extends string> {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onValueChange: (value: Value) => void;
  /** Needed outside a Field. */
  readonly "aria-label"?: string;
  readonly name?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly className?: string;
}

export function Select<Value extends string>({ choices, value, onValueChange, placeholder, ...rest }: Props<Value>) {
  const { className, name, disabled, "aria-label": label } = rest;
  return (
    <Base.Root
      items={choices}
      value={value}
      onValueChange={(chosen) => chosen !== null && onValueChange(chosen)}
      name={name}
      disabled={disabled}
      modal={false}
    >
      <Base.Trigger
        aria-label={label}
        className={classNames(inputLook, "flex items-center justify-between gap-2 text-left", className)}
      >
        <Base.Value placeholder={placeholder} className="truncate data-[placeholder]:text-ink-3" />
        <Base.Icon className="text-ink-3">
          <Icon name="updown" size={13} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto rounded-pop bg-surface p-1 shadow-overlay outline-none">
            {choices.map((choice) => (
              <Base.Item
                key={choice.value}
                value={choice.value}
                className="flex h-7 cursor-default items-center gap-3 rounded-ctl px-2 text-ink-2 outline-none data-[highlighted]:bg-hover data-[highlighted]:text-ink"
              >
                <Base.ItemText className="flex-1">{choice.label}</Base.ItemText>
                <Base.ItemIndicator className="text-accent">
                  <Icon name="check" size={13} />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
