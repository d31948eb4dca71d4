/** What the paths are of: before which conversion or after an entry, by which steps, and how many. */
"use client";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Select } from "#ui/controls/select.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReach } from "./reach-context.tsx";
import { conversions, stepCounts } from "./reach-view.ts";
import { eventText, pathWords } from "./words-paths.ts";

export function PathControls() {
  const t = useWords(pathWords);
  const { locale } = useLocaleSettings();
  const { view, change } = useReach();
  return (
    <div className="flex flex-wrap items-center gap-2 px-5 pb-3 max-sm:px-4">
      <Segmented
        label={t("direction")}
        choices={(["before", "after"] as const).map((value) => ({ value, label: t(value) }))}
        value={view.direction}
        onValueChange={(direction) => change({ direction })}
      />
      {view.direction === "before" && (
        <Select
          aria-label={t("conversion")}
          choices={conversions.map((value) => ({ value, label: eventText(value, locale) }))}
          value={view.conversion}
          onValueChange={(conversion) => change({ conversion })}
          className="h-[26px]! w-44! text-meta!"
        />
      )}
      <Segmented
        label={t("stepKind")}
        choices={(["channel", "page", "event"] as const).map((value) => ({ value, label: t(`of_${value}`) }))}
        value={view.of}
        onValueChange={(of) => change({ of })}
      />
      <Segmented
        label={t("steps")}
        choices={stepCounts.map((count) => ({
          value: String(count),
          label: t("stepsCount", { count: String(count) }),
        }))}
        value={String(view.steps)}
        onValueChange={(steps) => change({ steps: Number(steps) })}
      />
    </div>
  );
}
