/** Whether a gap that both teams agreed on is still what it was: its residual small, its steps in their directions. */
import type { ExpectedStep, GapWatch } from "./dispute.ts";
import type { ReconcileAnswer } from "./reconcile-question.ts";

export interface Agreed {
  readonly steps: readonly ExpectedStep[];
  /** How far the residual may grow, as a share of the larger figure. */
  readonly tolerance: number;
}

/** A step that is as small as the residual may be turns by chance. null where one of the two has no figure any more. */
export function driftOf({ steps, tolerance }: Agreed, found: ReconcileAnswer, at: string): GapWatch | null {
  const { gap, residual, a, b } = found;
  if (gap === null || residual === null) return null;
  const larger = Math.max(Math.abs(a.value ?? 0), Math.abs(b.value ?? 0));
  const residualShare = larger === 0 ? 0 : Math.abs(residual) / larger;
  const turned = steps.flatMap(({ axis, delta }) => {
    const now = found.steps.find((step) => step.axis === axis)?.delta ?? 0;
    const weighty = Math.min(Math.abs(delta), Math.abs(now)) > tolerance * larger;
    return delta * now < 0 && weighty ? [axis] : [];
  });
  return { at, gap, residual, residualShare, turned, alarmed: residualShare > tolerance || turned.length > 0 };
}
