/** A rate that is edited where it stands: Enter or leaving saves, Esc restores. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import type { FxRateInput } from "#domain/spend/fx-rate.ts";
import { inputLook } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { rateWords } from "./words-rates.ts";

interface Props {
  readonly rate: FxRateInput;
  readonly onSave: (rate: number) => void;
}

/** undefined when it is no rate. */
export function readRate(text: string): number | undefined {
  const rate = /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : 0;
  return rate > 0 && rate <= 1e9 ? rate : undefined;
}

export function RateCell({ rate, onSave }: Props) {
  const t = useWords(rateWords);
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    const typed = draft;
    setDraft(null);
    if (typed === null || typed.trim() === String(rate.rate)) return;
    const wanted = readRate(typed);
    if (wanted === undefined) toast.error(t("notRate", { text: typed }));
    else if (wanted !== rate.rate) onSave(wanted);
  };
  return (
    <input
      inputMode="decimal"
      autoComplete="off"
      aria-label={t("rateOf", { day: rate.day, currency: rate.currency })}
      value={draft ?? String(rate.rate)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Escape") setDraft(null);
        if (event.key === "Enter") commit();
      }}
      className={`${inputLook} h-6! w-28! border-transparent! bg-transparent text-right tabular-nums hover:border-line-2! focus:bg-surface`}
    />
  );
}
