/** In place of the operations board when its page could not be made. */
"use client";
import { ErrorState } from "#ui/state/error-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { operationsWords } from "./words.ts";

export function OperationsCrashed({ id, onRetry }: { readonly id: string | undefined; readonly onRetry: () => void }) {
  const t = useWords(operationsWords);
  return <ErrorState message={t("failed")} id={id} onRetry={onRetry} />;
}
