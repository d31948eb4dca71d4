/** An amount that is edited where it stands: Enter saves, Esc restores, arrows move between amounts. */
"use client";
import { type KeyboardEvent, useState } from "react";
import { toast } from "sonner";
import { toMajor, toMinor } from "#domain/base/money.ts";
import { inputLook } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { budgetWords } from "./words.ts";

interface Props {
  readonly name: string;
  readonly amountMinor: number | null;
  readonly currency: string;
  /** Shown while nothing is entered: the sum of the campaigns. */
  readonly placeholder: string;
  readonly onSave: (amountMinor: number | null) => void;
}

/** Thousands may be grouped; null for an empty cell; undefined when it is not an amount of 0 or more. */
function readAmount(text: string, currency: string): number | null | undefined {
  const plain = text.replace(/[\s,，¥$€£]/g, "");
  if (plain === "") return null;
  const minor = /^\d+(\.\d+)?$/.test(plain) ? toMinor(Number(plain), currency) : null;
  return minor ?? undefined;
}

/** False when there is no amount in that direction. */
function moveFocus(from: HTMLInputElement, step: 1 | -1): boolean {
  const cells = [...(from.closest("table")?.querySelectorAll<HTMLInputElement>("input[data-amount]") ?? [])];
  const next = cells[cells.indexOf(from) + step];
  next?.focus();
  return next !== undefined;
}

export function AmountCell({ name, amountMinor, currency, placeholder, onSave }: Props) {
  const t = useWords(budgetWords);
  const shown =
    amountMinor === null ? "" : toMajor(amountMinor, currency).toLocaleString("en-US", { maximumFractionDigits: 3 });
  const [draft, setDraft] = useState<string | null>(null);

  function commit(): void {
    const typed = draft;
    setDraft(null);
    if (typed === null || typed === shown) return;
    const amount = readAmount(typed, currency);
    if (amount === undefined) toast.error(t("notAmount", { text: typed }));
    else if (amount !== amountMinor) onSave(amount);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const { key, currentTarget } = event;
    if (key === "Escape") setDraft(null);
    // Leaving the cell saves it; the last one has nowhere to go.
    if (key === "Enter" && !moveFocus(currentTarget, 1)) commit();
    if (key === "ArrowDown") moveFocus(currentTarget, 1);
    if (key === "ArrowUp") moveFocus(currentTarget, -1);
    if (key === "ArrowDown" || key === "ArrowUp") event.preventDefault();
  }

  return (
    <input
      data-amount=""
      inputMode="decimal"
      autoComplete="off"
      aria-label={t("planOf", { name })}
      value={draft ?? shown}
      placeholder={placeholder}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      className={`${inputLook} h-6! w-28! border-transparent! bg-transparent pr-0! text-right hover:border-line-2! focus:bg-surface`}
    />
  );
}
