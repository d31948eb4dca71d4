/** Counts the gap that a dispute is to be about, and refuses one that is none. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { spanOf } from "#domain/metrics/span.ts";
import type { DisputeInput } from "#domain/reconciliation/dispute.ts";
import { disputeShare, longestSpanDays, type ReconcileAnswer } from "#domain/reconciliation/reconcile-question.ts";
import { mayOpen } from "#domain/reconciliation/signing.ts";
import { platform } from "#platform/slot.ts";
import { answerReconcile, type Sides } from "./answer-reconcile.ts";
import { readSide } from "./read-side.ts";

export interface MeasuredGap extends Sides {
  readonly answer: ReconcileAnswer;
  readonly gap: number;
  readonly share: number;
  readonly residual: number;
}

/** The gap of a span, however large; null where one of the two has no figure. Throws `invalid` for a span that is none. */
export async function countGap(
  workspace: WorkspaceRef,
  input: Pick<DisputeInput, "a" | "b" | "from" | "to">,
  signal: AbortSignal,
): Promise<MeasuredGap | null> {
  const span = { from: input.from, to: input.to };
  spanOf(span, workspace.timezone, longestSpanDays);
  const [a, b] = await Promise.all([readSide(workspace, input.a, span), readSide(workspace, input.b, span)]);
  const answer = await answerReconcile(platform(), workspace, { a, b, span }, signal);
  const { gap, share, residual } = answer;
  return gap === null || share === null || residual === null ? null : { a, b, span, answer, gap, share, residual };
}

/** Throws `invalid` for two figures that are not too far apart besides. */
export async function measureGap(
  workspace: WorkspaceRef,
  input: DisputeInput,
  signal: AbortSignal,
): Promise<MeasuredGap> {
  const found = await countGap(workspace, input, signal);
  if (found === null) throw new Refusal("invalid", "One of the two has no figure for this span.");
  if (!mayOpen(found.share)) {
    const limit = `${disputeShare * 100} %`;
    throw new Refusal(
      "invalid",
      `The two differ by ${(found.share * 100).toFixed(1)} %: a dispute begins above ${limit}.`,
    );
  }
  return found;
}
