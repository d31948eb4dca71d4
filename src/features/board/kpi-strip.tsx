/** The strip of key figures: ruled tiles, two to a row on a phone. */
"use client";
import { useState } from "react";
import type { Bucket } from "#domain/metrics/board-range.ts";
import type { KpiFigure } from "#domain/metrics/kpi-figures.ts";
import { useWords } from "#ui/words/use-words.ts";
import { KpiTile } from "./kpi-tile.tsx";
import { boardWords } from "./words.ts";

interface Props {
  readonly figures: readonly KpiFigure[];
  readonly buckets: readonly Bucket[];
  /** "vs last Thu" */
  readonly against: string;
  readonly freshness: string;
}

/** How many a phone shows before it is asked for all. */
const first = 4;

export function KpiStrip({ figures, buckets, against, freshness }: Props) {
  const t = useWords(boardWords);
  const [whole, setWhole] = useState(false);
  return (
    <section
      aria-label={t("figures")}
      className="grid grid-cols-5 gap-px border-b border-line bg-line max-lg:grid-cols-3 max-sm:grid-cols-2"
    >
      {figures.map((figure, place) => (
        <KpiTile
          key={figure.metric.id}
          figure={figure}
          buckets={buckets}
          against={against}
          freshness={freshness}
          folded={!whole && place >= first}
        />
      ))}
      {!whole && (
        <button
          type="button"
          onClick={() => setWhole(true)}
          className="col-span-2 h-9 bg-surface text-meta text-accent sm:hidden"
        >
          {t("allFigures", { count: String(figures.length) })}
        </button>
      )}
    </section>
  );
}
