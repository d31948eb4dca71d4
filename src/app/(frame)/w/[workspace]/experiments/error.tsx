/** When the page of experiments fails on the server: what happened, its id in the log, and another try. */
"use client";
import { experimentWords } from "#features/experiments/words.ts";
import { ErrorState } from "#ui/state/error-state.tsx";
import { useWords } from "#ui/words/use-words.ts";

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function ExperimentsError({ error, reset }: Props) {
  const t = useWords(experimentWords);
  return <ErrorState message={t("crashed")} id={error.digest} onRetry={reset} />;
}
