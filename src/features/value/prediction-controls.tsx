/** How far ahead, in which unit of time, and whether customers may leave at once. */
"use client";
import { Segmented } from "#ui/controls/segmented.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useValue } from "./value-context.tsx";
import { horizons, leavings, units } from "./value-view.ts";
import { predictionWords } from "./words-prediction.ts";

const ahead = { day: "days", week: "weeks", month: "months" } as const;

export function PredictionControls() {
  const t = useWords(predictionWords);
  const { view, change } = useValue();
  const choices: readonly number[] = horizons[view.unit];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 pb-2.5 max-sm:px-4" data-print="hide">
      <Segmented
        label={t("unit")}
        choices={units.map((value) => ({ value, label: t(value) }))}
        value={view.unit}
        onValueChange={(unit) => change({ unit, horizon: horizons[unit][unit === "week" ? 0 : 1] })}
      />
      <Segmented
        label={t("horizon")}
        choices={choices.map((count) => ({
          value: String(count),
          label: t(ahead[view.unit], { count: String(count) }),
        }))}
        value={String(view.horizon)}
        onValueChange={(horizon) => change({ horizon: Number(horizon) })}
      />
      <Segmented
        label={t("leaving")}
        choices={leavings.map((value) => ({ value, label: t(value) }))}
        value={view.leaving}
        onValueChange={(leaving) => change({ leaving })}
      />
    </div>
  );
}
