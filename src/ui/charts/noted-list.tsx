/** What was noted within a chart's time, in words below it: what its lines say to the eye, and where there is no time axis. */
"use client";
import { useFormat } from "#ui/format/use-format.ts";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { ChartNote } from "./watched-hour.ts";

/** More than these say nothing any more; the newest stay. */
const most = 8;

export function NotedList({ notes }: { readonly notes: readonly ChartNote[] }) {
  const t = useWords(uiWords);
  const format = useFormat();
  if (notes.length === 0) return null;
  const shown = [...notes].sort((a, b) => b.at - a.at).slice(0, most);
  return (
    <ul aria-label={t("noted")} className="flex flex-wrap gap-x-4 gap-y-0.5 px-5 pb-3 text-meta text-ink-2 max-sm:px-4">
      {shown.map(({ at, text }) => (
        <li key={`${at} ${text}`} className="min-w-0 break-words">
          <span className="text-ink-3">{format.day(new Date(at).toISOString())}</span> {text}
        </li>
      ))}
    </ul>
  );
}
