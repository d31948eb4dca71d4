/** Joint targets: goals of both teams that are on track, of those of which it is known. */
import type { EvidenceRow } from "./evidence.ts";

export interface TrackedGoal {
  readonly id: number;
  readonly title: string;
  readonly value: number | null;
  readonly expectedByNow: number | null;
  readonly target: number | null;
  readonly onTrack: boolean | null;
}

export function targetRows(goals: readonly TrackedGoal[]): EvidenceRow[] {
  return goals.flatMap(({ id, title, value, expectedByNow, target, onTrack }): EvidenceRow[] =>
    onTrack === null
      ? []
      : [
          {
            ...{ component: "targets", part: "", ref: `goal:${id}`, title },
            ...{ numerator: onTrack ? 1 : 0, denominator: 1 },
            facts: { value, expected: expectedByNow, target },
          },
        ],
  );
}
