/** A box to tick, with its words. */
"use client";
import { Checkbox as Base } from "@base-ui/react/checkbox";
import type { ReactNode } from "react";
import { Icon } from "#ui/icons/icon.tsx";

interface Props {
  readonly children: ReactNode;
  readonly checked?: boolean;
  readonly defaultChecked?: boolean;
  readonly onCheckedChange?: (checked: boolean) => void;
  readonly name?: string;
  readonly disabled?: boolean;
}

export function Checkbox({ children, onCheckedChange, ...rest }: Props) {
  return (
    // The box inside is a native input, which this label names.
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input
    <label className="flex min-h-6 items-center gap-2 text-body text-ink-2 has-[[data-disabled]]:opacity-50">
      <Base.Root
        {...rest}
        onCheckedChange={(checked) => onCheckedChange?.(checked)}
        className="grid size-[15px] flex-none place-items-center rounded-[3px] border border-line-3 bg-surface text-accent-ink data-[checked]:border-accent data-[checked]:bg-accent"
      >
        <Base.Indicator>
          <Icon name="check" size={11} />
        </Base.Indicator>
      </Base.Root>
      {children}
    </label>
  );
}
