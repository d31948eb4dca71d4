/** A room's words in the reader's language. */
"use client";
import { useMemo } from "react";
import { useLocaleSettings } from "./locale-context.tsx";
import { type Say, type WordTable, wordsFor } from "./words-for.ts";

/** `const t = useWords(boardWords)`; `t("late", { hours: 2 })`. The table is a constant of its module. */
export function useWords<const En extends Readonly<Record<string, string>>>(table: WordTable<En>): Say<En> {
  const { locale } = useLocaleSettings();
  return useMemo(() => wordsFor(locale, table), [locale, table]);
}
