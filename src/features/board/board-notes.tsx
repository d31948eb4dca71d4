/** The line that says how fresh the figures are, who is late, and what they leave out. */
"use client";
import type { ReportMeta } from "#domain/metrics/board-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import type { LateSource } from "./freshness.ts";
import { boardWords } from "./words.ts";
import { noteWords } from "./words-notes.ts";

interface Props {
  /** Instant (ISO) up to which the figures are counted. */
  readonly asOf: string;
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
  const { channels } = useBoard();
  const named = late.map((one) => ({
    ...one,
    source: channels.find(({ key }) => key === one.source)?.name ?? one.source,
  }));
  return named.map(({ source, hours, through }) =>
    hours === null || through === null
      ? t("lateNever", { source })
      : t("lateHours", { source, hours: String(hours), time: format.hour(new Date(through)) }),
  );
}

/** Always one line, so that a source that falls late moves nothing. */
export function BoardNotes({ asOf, notes, late }: Props) {
  const t = useWords(boardWords);
  const format = useFormat();
  const said = [...useLateTexts(late), ...useNotes(notes)];
  return (
    <p className="flex min-h-7 flex-wrap items-center gap-x-4 border-b border-line bg-surface px-5 py-1 text-meta text-ink-3 max-sm:px-4">
      <span className="flex items-center gap-1.5">
        <span
          aria-hidden="true"
          className={`size-[7px] rounded-full ${late.length > 0 ? "border-2 border-worse" : "bg-accent"}`}
        />
        {t("asOf", { time: format.dayHour(asOf) })}
      </span>
      {said.map((text) => (
        <span key={text} className="text-ink-2">
          {text}
        </span>
      ))}
    </p>
  );
}
