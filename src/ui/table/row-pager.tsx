/** Earlier and later rows of a list that is read piece by piece; nothing where one piece holds all. */
"use client";
import { Button } from "#ui/controls/button.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

interface Props {
  readonly offset: number;
  /** Rows of a piece. */
  readonly shown: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
}

export function RowPager({ offset, shown, total, onMove }: Props) {
  const t = useWords(uiWords);
  if (total <= shown) return null;
  return (
    <p className="flex gap-2 border-b border-line bg-surface px-5 py-2 max-sm:px-4">
      <Button size="small" disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - shown))}>
        {t("earlierRows")}
      </Button>
      <Button size="small" disabled={offset + shown >= total} onClick={() => onMove(offset + shown)}>
        {t("moreRows")}
      </Button>
    </p>
  );
}
