/** The figures of a gap as text, in its unit: counts, or money. */
"use client";
import { useMemo } from "react";
import type { ReconcileAnswer } from "#domain/reconciliation/reconcile-question.ts";
import { useFormat } from "#ui/format/use-format.ts";

export interface GapText {
  readonly figure: (value: number | null) => string;
  /** With its sign: +19, −286. */
  readonly signed: (value: number) => string;
  /** Without its sign. */
  readonly size: (value: number) => string;
}

export function useGapText(unit: ReconcileAnswer["unit"]): GapText {
  const format = useFormat();
  return useMemo(() => {
    const figure = (value: number | null) => (unit === "money" ? format.money(value, "exact") : format.count(value));
    const size = (value: number) => figure(Math.abs(value));
    const signed = (value: number) => (value === 0 ? size(0) : `${value < 0 ? "−" : "+"}${size(value)}`);
    return { figure, signed, size };
  }, [format, unit]);
}
