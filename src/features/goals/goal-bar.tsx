/** How far a result is on its way, as a bar; the tick is where it should be by now. */

import type { GoalReading } from "#domain/goals/goal.ts";
import { progressOf } from "#domain/goals/goal-pace.ts";
import { goalKind } from "./goal-figures.ts";

interface Props {
  readonly goal: GoalReading;
  /** Says value, target and what is due. */
  readonly label: string;
}

const percent = (share: number) => `${Math.min(100, Math.max(0, share * 100))}%`;

/** Nine tenths of the width are the way, so that more than the target is seen. */
const whole = 0.9;

export function GoalBar({ goal, label }: Props) {
  const { target, baseline, value, expectedByNow, onTrack } = goal;
  const { done, due } =
    target === null
      ? { done: null, due: null }
      : progressOf({ kind: goalKind(goal), direction: goal.direction, baseline, target, value, expectedByNow });
  const fill = onTrack === null ? "var(--ink-3)" : onTrack ? "var(--accent)" : "var(--worse)";
  return (
    <svg role="img" aria-label={label} width="100%" height={12} className="block min-w-20">
      <rect y={3} width={percent(whole)} height={6} rx={1} fill="var(--sunken)" />
      {done !== null && <rect y={3} width={percent(done * whole)} height={6} rx={1} fill={fill} />}
      {due !== null && <rect x={percent(due * whole)} width={2} height={12} fill="var(--ink)" />}
      <rect x={percent(whole)} y={1} width={1} height={10} fill="var(--line-3)" />
    </svg>
  );
}
