/** The heat scale in nine swatches, with what its two ends mean for the chosen metric. */
"use client";
import { type HeatStep, heatToken } from "#domain/metrics/heat-step.ts";
import type { Metric } from "#domain/metrics/metric.ts";
import { useWords } from "#ui/words/use-words.ts";
import { mapWords } from "./words-map.ts";

const steps: readonly HeatStep[] = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

export function MapLegend({ direction }: { readonly direction: Metric["direction"] }) {
  const t = useWords(mapWords);
  const low = t(direction === "none" ? "below" : "worse");
  const high = t(direction === "none" ? "above" : "better");
  return (
    <span
      role="img"
      aria-label={t("legend", { low, high })}
      className="flex items-center gap-1.5 text-micro text-ink-3"
    >
      {low}
      <span className="flex">
        {steps.map((step) => (
          <span key={step} className="h-[9px] w-4" style={{ background: `var(--h-${heatToken(step)})` }} />
        ))}
      </span>
      {high}
    </span>
  );
}
