/** The map's heading: what it shows, the switch of metrics, and what its colours mean. */
"use client";
import type { Grain } from "#domain/metrics/board-question.ts";
import { mapMetrics } from "#domain/metrics/board-view.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { useBoard } from "./board-context.tsx";
import { MapLegend } from "./map-legend.tsx";
import { shortName } from "./metric-words.ts";
import { useSpeech } from "./use-speech.ts";

const titles = { hour: "titleHour", day: "titleDay", week: "titleWeek", month: "titleMonth" } as const;

export function MapHeader({ grain }: { readonly grain: Exclude<Grain, "total"> }) {
  const { t, locale } = useSpeech();
  const { view, change, locked } = useBoard();
  return (
    <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1.5 px-5 py-1.5 whitespace-nowrap max-sm:px-4">
      <h2 className="text-title font-semibold">{t(titles[grain])}</h2>
      <span className="max-w-full overflow-x-auto p-1 -m-1 [scrollbar-width:none]">
        {locked !== undefined ? (
          <span className="text-ink-2">{shortName(view.metric, locale)}</span>
        ) : (
          <Segmented
            label={t("metric")}
            value={view.metric}
            choices={mapMetrics.map((value) => ({ value, label: shortName(value, locale) }))}
            onValueChange={(metric) => change({ metric })}
          />
        )}
      </span>
      <span className="flex-1" />
      <MapLegend direction={findMetric(view.metric)?.direction ?? "none"} />
    </header>
  );
}
