/** How a metric's page asks the board for its figures. */
import { addDays } from "#domain/base/local-time.ts";
import type { BoardAnswer, BoardQuestion, Report } from "#domain/metrics/board-question.ts";

export type BoardReport = Report<BoardQuestion, BoardAnswer>;

interface Dates {
  readonly from: string;
  readonly to: string;
}

/** `to` is not included. */
export const lastFullDay = (today: string): Dates => ({ from: addDays(today, -1), to: today });
export const monthToDate = (today: string): Dates => ({ from: `${today.slice(0, 7)}-01`, to: addDays(today, 1) });
export const lastDays = (today: string, days: number): Dates => ({
  from: addDays(today, -days),
  to: addDays(today, 1),
});

export function askedOf(
  workspace: string,
  metric: string,
  dates: Dates,
  { grain, benchmark }: { readonly grain: "day" | "total"; readonly benchmark: boolean },
): string {
  const asked = { workspace, ...dates, metrics: metric, grain, ...(benchmark ? { benchmark: "1" } : {}) };
  return `/api/v1/reports/board?${new URLSearchParams(asked)}`;
}
