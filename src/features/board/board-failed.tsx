/** When the figures cannot be had: in place of them, or as a line over the old ones. */
"use client";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { ReportFailure } from "#ui/report/fetch-answer.ts";
import { ErrorState } from "#ui/state/error-state.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { boardWords } from "./words.ts";

interface Props {
  readonly failure: Error;
  readonly onRetry: () => void;
}

function idOf(failure: Error): string | undefined {
  return failure instanceof ReportFailure ? (failure.id ?? undefined) : undefined;
}

/** A refusal explains itself; anything else is a plain sentence. */
function useMessage(failure: Error): string {
  const t = useWords(boardWords);
  const explained = failure instanceof ReportFailure && failure.message !== "" && failure.id === null;
  return explained ? `${t("failed")}: ${failure.message}` : t("failed");
}

export function BoardFailed({ failure, onRetry }: Props) {
  return <ErrorState message={useMessage(failure)} id={idOf(failure)} onRetry={onRetry} />;
}

/** Takes the place of the notes, so that the figures below stay where they are. */
export function BoardStale({ failure, onRetry, asOf }: Props & { readonly asOf: string }) {
  const t = useWords(boardWords);
  const format = useFormat();
  const id = idOf(failure);
  return (
    <p
      role="alert"
      className="flex min-h-7 flex-wrap items-center gap-2 border-b border-line bg-sunken px-5 py-px text-meta text-ink-2 max-sm:px-4"
    >
      <Icon name="warning" size={13} />
      {t("failedKept", { time: format.dayHour(asOf) })}
      {id !== undefined && <span className="text-ink-3 select-all">{id}</span>}
      <Button size="small" onClick={onRetry}>
        {t("retry")}
      </Button>
    </p>
  );
}
