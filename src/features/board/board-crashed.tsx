/** In place of the board when its page could not be made. */
"use client";
import { ErrorState } from "#ui/state/error-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { boardWords } from "./words.ts";

export function BoardCrashed({ id, onRetry }: { readonly id: string | undefined; readonly onRetry: () => void }) {
  const t = useWords(boardWords);
  return <ErrorState message={t("failed")} id={id} onRetry={onRetry} />;
}
