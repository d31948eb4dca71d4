/** What stands where a page broke: a sentence, the id of the log entry, a way to try again. */
"use client";
import { outsideWords } from "#features/frame/outside-words.ts";
import { ErrorState } from "#ui/state/error-state.tsx";
import { useWords } from "#ui/words/use-words.ts";

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function PageError({ error, reset }: Props) {
  const t = useWords(outsideWords);
  return (
    <div className="grid min-h-[60dvh] place-content-center">
      <ErrorState message={t("broke")} id={error.digest} onRetry={reset} />
    </div>
  );
}
