/** A figure to type, right-aligned, with a quiet unit; arrow keys step it. */
"use client";
import { NumberField } from "@base-ui/react/number-field";
import type { ReactNode } from "react";
import { classNames } from "#ui/class-names.ts";

interface Props {
  /** null is an empty field. */
  readonly value?: number | null;
  readonly defaultValue?: number;
  readonly onValueChange?: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  /** What the arrows add, and what is valid counted from `min`; without it, by ones and anything. */
  readonly step?: number;
  readonly name?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly "aria-label"?: string;
  /** Before the figure: ¥. */
  readonly prefix?: ReactNode;
  /** After it: %. */
  readonly suffix?: ReactNode;
  /** Digits after the point that are kept. */
  readonly digits?: number;
  readonly className?: string;
}

export function NumberInput(props: Props) {
  const { prefix, suffix, digits = 2, step = "any", className, "aria-label": label, ...rest } = props;
  return (
    <NumberField.Root {...rest} step={step} locale="en-US" format={{ maximumFractionDigits: digits }}>
      <NumberField.Group
        className={classNames(
          "flex h-(--ctl) items-center gap-1 rounded-ctl border border-line-2 bg-surface px-2 text-ink-3 transition-colors",
          "focus-within:shadow-[var(--focus)] hover:border-line-3 data-[disabled]:opacity-50 data-[invalid]:border-red",
          className,
        )}
      >
        {prefix}
        <NumberField.Input
          aria-label={label}
          className="h-full w-full min-w-0 bg-transparent text-right text-ink outline-none focus-visible:shadow-none"
        />
        {suffix}
      </NumberField.Group>
    </NumberField.Root>
  );
}
