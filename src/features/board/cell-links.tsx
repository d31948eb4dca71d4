/** From a cell onwards: only its channel, its day by the hour, the campaigns of its hour as a file. */
"use client";
import { boardAddress, questionsOf } from "#domain/metrics/board-questions.ts";
import { shiftDate } from "#domain/metrics/board-range.ts";
import { type BoardView, formatView } from "#domain/metrics/board-view.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useBoard } from "./board-context.tsx";
import type { PlacedCell } from "./use-cells.ts";
import { mapWords } from "./words-map.ts";

const look = "text-accent underline-offset-2 hover:underline";

export function CellLinks({ placed, onClose }: { readonly placed: PlacedCell; readonly onClose: () => void }) {
  const t = useWords(mapWords);
  const { view, change, workspace, now } = useBoard();
  const { row, bucket, grain } = placed;
  const filter = row.key === "" ? view.filter : { ...view.filter, channel: [row.key] };
  const follow = (patch: Partial<BoardView>) => ({
    href: `?${formatView({ ...view, ...patch })}`,
    className: look,
    onClick: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      change(patch);
      onClose();
    },
  });
  const instant = (at: number) => new Date(at).toISOString();
  const { table } = questionsOf({ ...view, filter }, workspace.timezone, now);
  const hour = { ...table, by: "campaign" as const, from: instant(bucket.start), to: instant(bucket.end) };
  return (
    <div className="mt-2.5 flex flex-wrap gap-x-3.5 gap-y-1 border-t border-line pt-2 text-meta">
      {row.key !== "" && <a {...follow({ filter })}>{t("onlyChannel", { name: row.name })}</a>}
      {grain === "day" && (
        <a {...follow({ range: "custom", from: bucket.key, to: shiftDate(bucket.key, 1) })}>{t("onlyDay")}</a>
      )}
      {grain === "hour" && bucket.state !== "ahead" && (
        <a href={boardAddress(workspace.slug, hour, "csv")} download className={look}>
          {t("hourFile")}
        </a>
      )}
    </div>
  );
}
