/** The map's words, figures and language for the reader. */
"use client";
import { useMemo } from "react";
import type { Format } from "#ui/format/format-for.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { Speech } from "./cell-sentence.ts";
import { mapWords } from "./words-map.ts";

export function useSpeech(): Speech & { readonly format: Format } {
  const t = useWords(mapWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  return useMemo(() => ({ t, format, locale }), [t, format, locale]);
}
