/** The line that says how fresh the figures are, who is late, and what they leave out. */
"use client";
import type { ReportMeta } from "#domain/metrics/board-question.ts";
import type { LateSource } from "#domain/metrics/freshness.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import { boardWords } from "./words.ts";
import { noteWords } from "./words-notes.ts";

interface Props {
  /** Instant (ISO) up to which the figures are counted. */
  readonly asOf: string;
  readonly notes: ReportMeta["notes"];
  readonly late: readonly LateSource[];
}

/** What the notes of one answer say; a note of an unknown code says its code. */
export function useNotes(notes: ReportMeta["notes"]): string[] {
  const t = useWords(noteWords);
  const format = useFormat();
  const said = notes
    .filter(({ code }) => code !== "projecting")
    .map(({ code, params }) => {
      if (code === "unconverted_spend") {
        const amount = format.metric(Number(params.amount), { unit: "money" }, "table");
        return t(code, { currency: String(params.currency ?? ""), amount });
      }
      return code === "daily_spend" ? t(code, { sources: String(params.sources ?? "") }) : t("other", { code });
    });
  return [...new Set(said)];
}

/** More late sources than this are only counted, so that they do not push the board down. */
const named = 3;

function useLateTexts(late: readonly LateSource[]): string[] {
  const t = useWords(boardWords);
  const format = useFormat();
  const { channels, now } = useBoard();
  const nameOf = (source: string) =>
    channels.find(({ key }) => key === source)?.name ?? (source === "events" ? t("events") : source);
  const said = late.slice(0, named).map(({ source: key, through }) => {
    const source = nameOf(key);
    if (through === null) return t("lateNever", { source });
    const behind = now - through;
    const time = behind < dayMs ? format.hour(new Date(through)) : format.dayHour(new Date(through));
    return t("lateHours", { source, late: format.late(behind), time });
  });
  return late.length > named ? [...said, t("lateMore", { count: String(late.length - named) })] : said;
}

const dayMs = 86_400_000;

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
