/** Under the map: the chosen cell in words, for eyes and for screen readers. */
"use client";
import { Kbd } from "#ui/controls/kbd.tsx";
import { cellSentence, type Phrase, type Speech } from "./cell-sentence.ts";
import type { PlacedCell } from "./use-cells.ts";
import { useSpeech } from "./use-speech.ts";

function phrasesOf({ row, cell, name, grain, metric }: PlacedCell, speech: Speech): Phrase[] {
  return cellSentence({ channel: row.name, bucket: name, grain, metric, cell }, speech);
}

export function MapStatus({ placed }: { readonly placed: PlacedCell | null }) {
  const speech = useSpeech();
  const { t } = speech;
  const phrases = placed === null ? [] : phrasesOf(placed, speech);
  return (
    <div className="mx-5 mt-0.5 flex h-9 items-center gap-3.5 border-t border-line text-meta whitespace-nowrap text-ink-2 max-sm:mx-4 max-sm:h-auto max-sm:py-2 max-sm:whitespace-normal">
      <p role="status" className="flex min-w-0 flex-1 gap-x-3.5 overflow-hidden max-sm:flex-wrap">
        {phrases.length === 0 && <span className="text-ink-3">{t("hint")}</span>}
        {phrases.map(({ text, strong }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: phrases have no name but their place in the sentence
          <span key={place} className={strong ? "font-semibold text-ink" : "truncate"}>
            {text}
            <span className="sr-only">, </span>
          </span>
        ))}
      </p>
      <span aria-hidden="true" className="flex flex-none items-center gap-1 text-ink-3 max-lg:hidden">
        <Kbd>↑↓←→</Kbd> {t("move")} <Kbd>↵</Kbd> {t("open")}
      </span>
    </div>
  );
}
