/** How far a replay is and what came of it, for eyes and for screen readers. */
"use client";
import { Button } from "#ui/controls/button.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { Replay } from "./use-replay.ts";
import { sourceWords } from "./words.ts";

export function ReplayStatus({ replay }: { readonly replay: Replay }) {
  const t = useWords(sourceWords);
  const { busy, tally, problem, stop } = replay;
  if (tally === null && problem === null) return null;
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-3 border-b border-line bg-surface px-5 py-1.5 text-meta max-sm:px-4">
      {busy && (
        <span aria-hidden="true" className="size-3 animate-spin rounded-full border-2 border-line border-t-accent" />
      )}
      <p role="status" className="text-ink-2">
        {tally !== null && t(busy ? "replaying" : "replayed", { ...tally })}
      </p>
      {problem !== null && (
        <p role="alert" className="text-red">
          {problem}
        </p>
      )}
      {busy && (
        <Button size="small" onClick={stop}>
          {t("stop")}
        </Button>
      )}
    </div>
  );
}
