/** What happened, under which id it was logged, and a way to try again. */
"use client";
import { Button } from "#ui/controls/button.tsx";
import { Icon } from "#ui/icons/icon.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

interface Props {
  /** A plain sentence. */
  readonly message: string;
  readonly id?: string | undefined;
  readonly onRetry?: () => void;
}

export function ErrorState({ message, id, onRetry }: Props) {
  const t = useWords(uiWords);
  return (
    <div role="alert" className="flex min-h-40 flex-col items-center justify-center gap-2 px-5 py-8 text-center">
      <p className="flex max-w-[56ch] items-start gap-2 text-pretty text-ink">
        <Icon name="warning" className="mt-0.5 text-ink-3" />
        {message}
      </p>
      {id !== undefined && <p className="text-meta text-ink-3 select-all">{t("errorId", { id })}</p>}
      {onRetry !== undefined && (
        <Button onClick={onRetry} className="mt-1">
          <Icon name="refresh" size={13} />
          {t("retry")}
        </Button>
      )}
    </div>
  );
}
