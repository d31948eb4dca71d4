/** Counts the agreed gaps of a workspace again, over as many days up to today, and tells when one has drifted. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { addDays, daysBetween, localDate } from "#domain/base/local-time.ts";
import { isRefusal } from "#domain/base/refusal.ts";
import type { Dispute, GapWatch } from "#domain/reconciliation/dispute.ts";
import { driftOf } from "#domain/reconciliation/drift.ts";
import { platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { answerReconcile } from "./answer-reconcile.ts";
import { saveWatch } from "./disputes.sql.ts";
import { readDisputesOf } from "./keep-disputes.ts";
import { readSide } from "./read-side.ts";

const mostWatched = 200;

/** Returns how many have drifted since they were last looked at; who is told once is not told each day. */
export async function watchAgreedGaps(workspace: WorkspaceRef, stopped = () => false): Promise<number> {
  const { record } = platform();
  const agreed = await readDisputesOf(workspace.id, { status: "agreed", limit: mostWatched });
  let told = 0;
  for (const dispute of agreed) {
    if (stopped()) break;
    const found = await lookAt(workspace, dispute);
    if (found === null) continue;
    const isNew = found.alarmed && dispute.watch?.alarmed !== true;
    await record.transaction(async (sql) => {
      await sql.rows(saveWatch, [dispute.id, JSON.stringify(found)]);
      if (isNew) await enqueue(sql, workspace.id, "gap.drifted", { disputeId: dispute.id });
    });
    if (isNew) told++;
  }
  return told;
}

/** null: a figure from elsewhere stays what it was, and what cannot be counted today is looked at tomorrow. */
async function lookAt(
  workspace: WorkspaceRef,
  { a, b, from, to, steps, tolerance }: Dispute,
): Promise<GapWatch | null> {
  if ("figure" in a.side || "figure" in b.side) return null;
  const { now, log } = platform();
  const today = localDate(now(), workspace.timezone);
  const days = Math.max(1, daysBetween(from.slice(0, 10), to.slice(0, 10)));
  const span = { from: addDays(today, -days), to: today };
  try {
    const sides = { a: await readSide(workspace, a.side, span), b: await readSide(workspace, b.side, span), span };
    const found = await answerReconcile(platform(), workspace, sides, new AbortController().signal);
    return driftOf({ steps, tolerance }, found, new Date(now()).toISOString());
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    log.warn({ workspace: workspace.slug, said: thrown.message }, "an agreed gap cannot be counted again");
    return null;
  }
}
