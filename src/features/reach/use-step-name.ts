/** The name of a step: a channel's, an event's in words, a page's own path. */
"use client";
import { useCallback } from "react";
import type { StepKind } from "#domain/reach/paths-question.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReach } from "./reach-context.tsx";
import { reachWords } from "./words.ts";
import { eventText } from "./words-paths.ts";

export function useStepName(of: StepKind): (key: string) => string {
  const t = useWords(reachWords);
  const { locale } = useLocaleSettings();
  const { nameOf } = useReach();
  return useCallback(
    (key) => {
      if (key === "(other)") return t("other");
      if (of === "channel") return nameOf(key);
      return of === "event" ? eventText(key, locale) : key;
    },
    [of, nameOf, locale, t],
  );
}
