/** Why a board has no figures: nothing was ever sent, nothing in these dates, nothing that the filters leave. */
import { type BoardView, filterCount } from "#domain/metrics/board-view.ts";
import type { BoardReport } from "./fetch-board.ts";

export type Emptiness = "nothing" | "dates" | "filters";

/** null when there are figures, and for a day that has just begun: it is empty, too, and still the day to watch. */
export function emptinessOf({ answer, meta }: BoardReport, view: BoardView): Emptiness | null {
  const counted = [answer.total, ...answer.rows].flatMap(({ values }) => Object.entries(values));
  if (counted.some(([id, value]) => id !== "plan" && value !== null && value !== 0)) return null;
  if (filterCount(view) > 0) return "filters";
  if (meta.freshness.every(({ through }) => through === null)) return "nothing";
  return view.range === "today" ? null : "dates";
}
