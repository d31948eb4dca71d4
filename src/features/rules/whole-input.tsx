/** A whole number with its unit; an empty field keeps what was there. */
"use client";
import { NumberInput } from "#ui/controls/number-input.tsx";

interface Props {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly disabled: boolean;
}

export function WholeInput({ value, onChange, min, max, unit, disabled }: Props) {
  return (
    <NumberInput
      value={value}
      onValueChange={(next) => next !== null && onChange(Math.round(next))}
      min={min}
      max={max}
      digits={0}
      suffix={<span className="whitespace-nowrap">{unit}</span>}
      disabled={disabled}
    />
  );
}
