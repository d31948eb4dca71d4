/** In place of the tasks when their page could not be made. */
"use client";
import { ErrorState } from "#ui/state/error-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { taskWords } from "./words.ts";

export function TasksCrashed({ id, onRetry }: { readonly id: string | undefined; readonly onRetry: () => void }) {
  const t = useWords(taskWords);
  return <ErrorState message={t("failed")} id={id} onRetry={onRetry} />;
}
