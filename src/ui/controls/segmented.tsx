/** A few choices side by side, one of them on; arrow keys move between them. */
"use client";
import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import type { ReactNode } from "react";

interface Props<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly value: Value;
  readonly onValueChange: (value: Value) => void;
}

export function Segmented<Value extends string>({ label, choices, value, onValueChange }: Props<Value>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([chosen]) => chosen !== undefined && onValueChange(chosen)}
      className="inline-flex h-[26px] flex-none rounded-ctl border border-line-2"
    >
      {choices.map((choice) => (
        <Toggle
          key={choice.value}
          value={choice.value}
          className="h-6 border-r border-line-2 px-[9px] text-meta whitespace-nowrap text-ink-2 transition-colors first:rounded-l-[3px] last:rounded-r-[3px] last:border-r-0 hover:bg-hover focus-visible:z-10 data-[pressed]:bg-ink data-[pressed]:font-medium data-[pressed]:text-ink-inv"
        >
          {choice.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
