/** While the record is being counted again: how far that is, above the figures that it leaves too low. */
"use client";
import type { ReportMeta } from "#domain/metrics/board-question.ts";
import { rateText } from "#ui/format/metric-text.ts";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

type Notes = ReportMeta["notes"];

/** The share 0–1 that is done; null when nothing is under way. */
export function projectedShareOf(notes: Notes): number | null {
  const note = notes.find(({ code }) => code === "projecting");
  return note === undefined ? null : Number(note.params.share);
}

/** The same of any answer; one that is no report is never under way. */
export function isProjecting(answer: unknown): boolean {
  if (typeof answer !== "object" || answer === null || !("meta" in answer)) return false;
  const { meta } = answer;
  if (typeof meta !== "object" || meta === null || !("notes" in meta) || !Array.isArray(meta.notes)) return false;
  return projectedShareOf(meta.notes) !== null;
}

/** How often figures are asked for meanwhile, so that the banner moves and goes. */
export const projectingEveryMs = 3_000;

export function ProjectingBanner({ notes }: { readonly notes: Notes }) {
  const t = useWords(uiWords);
  const share = projectedShareOf(notes);
  if (share === null) return null;
  const said = t("projecting", { share: rateText(share) });
  return (
    <div
      role="status"
      className="flex min-h-8 items-center gap-3 border-b border-line bg-accent-weak px-5 py-1.5 text-meta text-ink max-sm:px-4"
    >
      <span className="min-w-0 text-pretty">{said}</span>
      <span
        role="progressbar"
        aria-label={said}
        aria-valuenow={Math.round(share * 100)}
        className="h-1 w-32 flex-none overflow-hidden rounded-full bg-line max-sm:w-16"
      >
        <span
          className="block h-full rounded-full bg-accent transition-[width] duration-500"
          style={{ width: `${share * 100}%` }}
        />
      </span>
    </div>
  );
}
