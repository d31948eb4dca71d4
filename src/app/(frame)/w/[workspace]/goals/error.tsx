/** When the page of targets fails on the server: what happened, its id in the log, and another try. */
"use client";
import { goalWords } from "#features/goals/words.ts";
import { ErrorState } from "#ui/state/error-state.tsx";
import { useWords } from "#ui/words/use-words.ts";

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function GoalsError({ error, reset }: Props) {
  const t = useWords(goalWords);
  return <ErrorState message={t("crashed")} id={error.digest} onRetry={reset} />;
}
