/** A share, typed in percent. */
"use client";
import { NumberInput } from "#ui/controls/number-input.tsx";

interface Props {
  readonly value: number;
  readonly onChange: (share: number) => void;
  readonly disabled: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** A floating point's tail is cut off: 0.07 is 7, not 7.000000000000001. */
const exact = (value: number) => Number(value.toPrecision(12));

export function ShareInput({ value, onChange, disabled, min = 0, max = 1000 }: Props) {
  return (
    <NumberInput
      value={exact(value * 100)}
      onValueChange={(percent) => percent !== null && onChange(exact(percent / 100))}
      min={min}
      max={max}
      disabled={disabled}
      suffix="%"
    />
  );
}
