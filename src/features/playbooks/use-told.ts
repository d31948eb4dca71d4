/** Texts of templates in the reader's language. */
"use client";
import { useCallback } from "react";
import { toldIn } from "#domain/playbooks/templates.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";

export function useTold(): (text: string) => string {
  const { locale } = useLocaleSettings();
  return useCallback((text) => toldIn(text, locale), [locale]);
}
