/** How much of the record the columns hold while they are projected again. */

export interface Projecting {
  /** The newest event in the columns, by its id. */
  readonly acked: number;
  /** The newest event of the record when everything was begun again; null when it was not. */
  readonly goal: number | null;
  /** The newest event of the record. */
  readonly newest: number;
  /** People and hours marked when rules or rates changed, and how many of them are left; null when they did not. */
  readonly total: number | null;
  readonly left: number;
}

/** Events behind which the columns are not merely a moment late: several passes of the projector. */
const backlog = 10_000;
/** What is not over is not whole. */
const most = 0.99;

/** 0–0.99, the least of what is under way, rounded down to a hundredth; null when nothing is. */
export function projectedShare({ acked, goal, newest, total, left }: Projecting): number | null {
  const shares = [
    ...(goal === null ? [] : [goal === 0 ? 1 : acked / goal]),
    ...(goal === null && newest - acked > backlog ? [acked / newest] : []),
    ...(total === null ? [] : [total === 0 ? 1 : 1 - left / total]),
  ];
  if (shares.length === 0) return null;
  return Math.floor(Math.min(most, Math.max(0, Math.min(...shares))) * 100) / 100;
}
