/** A question under way: how long already, and a button that gives it up. Appears only when it takes a while. */
"use client";
import { Button } from "#ui/controls/button.tsx";
import { numberText } from "#ui/format/number-text.ts";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

interface Props {
  readonly elapsedMs: number;
  readonly onCancel: () => void;
}

/** Before this, a word about waiting would only flicker. */
const quietMs = 700;

export function ReportProgress({ elapsedMs, onCancel }: Props) {
  const t = useWords(uiWords);
  if (elapsedMs < quietMs) return null;
  return (
    <span role="status" className="inline-flex items-center gap-2 text-meta text-ink-2">
      <span aria-hidden="true" className="size-3 animate-spin rounded-full border-2 border-line border-t-accent" />
      {t("counting", { seconds: numberText(elapsedMs / 1000, 1) })}
      <Button size="small" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </span>
  );
}
