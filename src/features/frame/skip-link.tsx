/** The first thing that Tab reaches: past the rail, to the page. */
"use client";
import { useWords } from "#ui/words/use-words.ts";
import { frameWords } from "./words.ts";

export function SkipLink() {
  const t = useWords(frameWords);
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-ctl bg-surface px-3 py-1.5 font-medium shadow-overlay focus:translate-y-0"
    >
      {t("skip")}
    </a>
  );
}
