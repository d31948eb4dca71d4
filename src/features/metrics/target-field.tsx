/** A target that is edited where it stands: Enter or leaving saves, Esc restores, nothing removes it. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import type { Metric } from "#domain/metrics/metric.ts";
import { inputLook } from "#ui/controls/text-input.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { readTarget, targetText } from "./target-text.ts";
import { dictionaryWords } from "./words.ts";

interface Props {
  readonly metric: Metric;
  readonly target: number | null;
  readonly onSave: (value: number | null) => void;
}

export function TargetField({ metric, target, onSave }: Props) {
  const t = useWords(dictionaryWords);
  const { locale } = useLocaleSettings();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = targetText(target, metric);
  const commit = () => {
    const typed = draft;
    setDraft(null);
    if (typed === null || typed === shown) return;
    const value = readTarget(typed, metric);
    if (value === undefined) toast.error(t("notTarget", { text: typed }));
    else if (value !== target) onSave(value);
  };
  return (
    <span className="inline-flex items-center gap-1">
      <input
        inputMode="decimal"
        autoComplete="off"
        aria-label={t("targetOf", { name: metric.names[locale] })}
        placeholder={t("noTarget")}
        value={draft ?? shown}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Escape") setDraft(null);
          if (event.key === "Enter") commit();
        }}
        className={`${inputLook} h-6! w-24! tabular-nums`}
      />
      {metric.unit === "rate" && "%"}
    </span>
  );
}
