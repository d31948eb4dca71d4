/** In place of data quality when its page could not be made. */
"use client";
import { ErrorState } from "#ui/state/error-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { qualityWords } from "./words.ts";

export function QualityCrashed({ id, onRetry }: { readonly id: string | undefined; readonly onRetry: () => void }) {
  const t = useWords(qualityWords);
  return <ErrorState message={t("failed")} id={id} onRetry={onRetry} />;
}
