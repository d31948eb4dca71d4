/** 1 : n on a short scale with the mark of 1 : 3; a word says it for those who do not see the bar. */
"use client";
import { healthyRatio } from "#domain/ltv/value-row.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { valueWords } from "./words.ts";

const scale = 2 * healthyRatio;

export function RatioMark({ ratio }: { readonly ratio: number | null }) {
  const t = useWords(valueWords);
  const format = useFormat();
  if (ratio === null) return <span className="text-ink-3">{format.ratio(null)}</span>;
  const healthy = ratio >= healthyRatio;
  const width = `${Math.min(100, Math.max(0, (100 * ratio) / scale))}%`;
  return (
    <span className="inline-flex items-center justify-end gap-2" title={t(healthy ? "healthy" : "belowHealthy")}>
      <span aria-hidden="true" className="relative h-1 w-16 rounded-full bg-sunken max-sm:hidden">
        <span
          className={`absolute inset-y-0 left-0 rounded-full ${healthy ? "bg-accent" : "bg-worse"}`}
          style={{ width }}
        />
        <span className="absolute -top-1 left-1/2 h-3 w-px bg-ink" />
      </span>
      <span className={healthy ? "font-medium text-accent" : "text-worse"}>
        <span aria-hidden="true">{healthy ? "▲" : "▼"}</span> {format.ratio(ratio)}
      </span>
      <span className="sr-only">{t(healthy ? "healthy" : "belowHealthy")}</span>
    </span>
  );
}
