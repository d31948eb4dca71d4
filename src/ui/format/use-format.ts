/** Formatting for the reader's language and the workspace's clock and currency. */
"use client";
import { useMemo } from "react";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { type Format, formatFor } from "./format-for.ts";

export function useFormat(): Format {
  const settings = useLocaleSettings();
  return useMemo(() => formatFor(settings), [settings]);
}
