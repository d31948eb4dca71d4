/** The line that says how fresh the figures are, who is late, and what they leave out. */
"use client";
import type { ReportMeta } from "#domain/metrics/board-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import type { LateSource } from "./freshness.ts";
import { boardWords } from "./words.ts";
import { noteWords } from "./words-notes.ts";

interface Props {
  readonly notes: ReportMeta["notes"];
  readonly late: readonly LateSource[];
}

type NoteCode = Exclude<keyof typeof noteWords.en, "other">;

function isKnown(code: string): code is NoteCode {
  return code !== "other" && Object.hasOwn(noteWords.en, code);
}

/** What the notes of one answer say; a note of an unknown code says its code. */
export function useNotes(notes: ReportMeta["notes"]): string[] {
  const t = useWords(noteWords);
  const said = notes.map(({ code, params }) => {
    const { currency = "" } = params;
    return isKnown(code) ? t(code, { currency: String(currency) }) : t("other", { code });
  });
  return [...new Set(said)];
}

export function useLateTexts(late: readonly LateSource[]): string[] {
  const t = useWords(boardWords);
  const format = useFormat();
  return late.map(({ source, hours, through }) =>
    hours === null || through === null
      ? t("lateNever", { source })
      : `${t("lateHours", { source, hours: String(hours) })} (${format.hour(new Date(through))})`,
  );
}

export function BoardNotes({ notes, late }: Props) {
  const said = [...useLateTexts(late), ...useNotes(notes)];
  if (said.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4 border-b border-line bg-surface px-5 py-1.5 text-meta text-ink-2 max-sm:px-4">
      {late.length > 0 && <span aria-hidden="true" className="mt-1 size-2 rounded-full border-2 border-worse" />}
      {said.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </p>
  );
}
