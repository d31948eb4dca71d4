/** Something that is on or off at once, with its words. */
"use client";
import { Switch as Base } from "@base-ui/react/switch";
import type { ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  readonly checked?: boolean;
  readonly defaultChecked?: boolean;
  readonly onCheckedChange?: (checked: boolean) => void;
  readonly name?: string;
  readonly disabled?: boolean;
}

export function Switch({ children, onCheckedChange, ...rest }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input
    <label className="flex min-h-6 items-center gap-2 text-body text-ink-2 has-[[data-disabled]]:opacity-50">
      <Base.Root
        {...rest}
        onCheckedChange={(checked) => onCheckedChange?.(checked)}
        className="inline-flex h-4 w-7 flex-none items-center rounded-full bg-line-3 p-0.5 transition-colors data-[checked]:bg-accent"
      >
        <Base.Thumb className="size-3 rounded-full bg-surface transition-transform data-[checked]:translate-x-3" />
      </Base.Root>
      {children}
    </label>
  );
}
