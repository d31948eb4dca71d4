/** In place of a page of collaboration health that could not be made. */
"use client";
import { ErrorState } from "#ui/state/error-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { healthWords } from "./words.ts";

export function HealthCrashed({ id, onRetry }: { readonly id: string | undefined; readonly onRetry: () => void }) {
  const t = useWords(healthWords);
  return <ErrorState message={t("failed")} id={id} onRetry={onRetry} />;
}
