/** A change with sign and triangle; petrol when it helps, umber when it hurts, ink when it does neither. */
"use client";
import { classNames } from "#ui/class-names.ts";
import { deltaText, pointsText } from "#ui/format/delta-text.ts";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

interface Props {
  /** A fraction: 0.023 is +2.3 %, or +2.30 pp. null is unknown. */
  readonly value: number | null;
  readonly kind?: "percent" | "points";
  /** Which way is better, as the dictionary says. */
  readonly direction: "up" | "down" | "none";
  /** Without the triangle, for columns of a table. */
  readonly bare?: boolean;
}

function verdictOf(text: string, direction: Props["direction"]): "better" | "worse" | null {
  const rises = text.startsWith("+");
  if (direction === "none" || !(rises || text.startsWith("−"))) return null;
  return rises === (direction === "up") ? "better" : "worse";
}

export function DeltaText({ value, kind = "percent", direction, bare = false }: Props) {
  const t = useWords(uiWords);
  const text = kind === "percent" ? deltaText(value) : pointsText(value);
  const verdict = verdictOf(text, direction);
  const moves = text.startsWith("+") || text.startsWith("−");
  const colour = verdict === null ? "text-ink-2" : verdict === "better" ? "text-accent" : "text-worse";
  return (
    <span data-figure className={classNames("whitespace-nowrap", !bare && "text-meta font-medium", colour)}>
      {moves && !bare && (
        <svg viewBox="0 0 8 8" width={8} height={8} aria-hidden="true" className="mr-[3px] inline align-baseline">
          <path d={text.startsWith("+") ? "M4 1l3.5 6h-7z" : "M4 7l3.5-6h-7z"} fill="currentColor" />
        </svg>
      )}
      {text}
      {verdict !== null && <span className="sr-only"> ({t(verdict)})</span>}
    </span>
  );
}
