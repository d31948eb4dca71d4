/** What comes next for an action, decided in one transaction from how its channel stands on the platform just now. */
import "server-only";
import { approvalMs } from "#domain/breaker/ad-action.ts";
import type { Breaker } from "#domain/breaker/breaker-state.ts";
import type { GuardReason } from "#domain/breaker/guards.ts";
import { humanMove, isAsDesired, type RemoteState } from "#domain/breaker/remote-state.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { type ActionRow, markSent, proposeAgain, selectAction, selectLastDone } from "./ad-action.sql.ts";
import { endAsNoop, fail, humanChanged, refuse, verify } from "./conclude-action.ts";
import { type FreshVerdict, guard } from "./guard-facts.ts";
import { audited } from "./leave-note.ts";
import { hold, isRaising } from "./place-action.ts";

/** `send`: everything holds, and it is written down that something may have been sent from now on. */
export async function decideStep(
  sql: Sql,
  workspaceId: number,
  { id, channel_key, attempts }: ActionRow,
  seen: RemoteState,
  fresh: FreshVerdict | null,
): Promise<"send" | "done"> {
  const { policy, breaker, open: action } = await hold(sql, workspaceId, channel_key);
  if (action?.id !== id || action.status !== "pending" || action.attempts !== attempts) return "done";
  if (isAsDesired(seen, action.desired)) {
    await settle(sql, workspaceId, action, breaker, seen);
    return "done";
  }
  if (await gaveWayToPerson(sql, workspaceId, action, breaker, seen)) return "done";
  const raising = isRaising(breaker, action);
  const against = await guard(sql, { workspaceId, policy, breaker, action, raising, fresh });
  const reasons = action.sent_ms === null ? against : against.filter((reason) => betweenTries.includes(reason));
  if (reasons.length > 0) {
    await holdBack(sql, workspaceId, action, reasons);
    return "done";
  }
  if (action.sent_ms === null) await sql.rows(markSent, [id, JSON.stringify(seen), platform().now()]);
  return "send";
}

/** What still stops an action that was let out and sent: figures that have aged since then do not. */
const betweenTries: readonly GuardReason[] = ["killed", "no_endpoint", "mode", "locked"];

/** It stands as it was to be: by us, if we may have sent it and the platform names nobody else. */
async function settle(
  sql: Sql,
  workspaceId: number,
  action: ActionRow,
  breaker: Breaker,
  seen: RemoteState,
): Promise<void> {
  const ours = action.sent_ms !== null && (seen.changedBy === undefined || seen.changedBy === action.idem_key);
  if (ours) await verify(sql, workspaceId, action, breaker, action.attempts + 1);
  else await endAsNoop(sql, workspaceId, action, breaker, seen);
}

/** A person has changed the channel since we last knew: what was asked for before that is not done any more. */
async function gaveWayToPerson(
  sql: Sql,
  workspaceId: number,
  action: ActionRow,
  breaker: Breaker,
  seen: RemoteState,
): Promise<boolean> {
  const [last] = await sql.rows<ActionRow>(selectLastDone, [workspaceId, action.channel_key]);
  const move = humanMove(breaker.state, seen, last?.desired ?? null);
  const since = await changedSince(sql, workspaceId, action, seen);
  if (move === null && !since) return false;
  if (move !== null) await humanChanged(sql, workspaceId, action.channel_key, breaker, move);
  const reason: GuardReason = "human_changed";
  if (action.sent_ms === null) await refuse(sql, workspaceId, action, reason);
  else await fail(sql, workspaceId, action, "A person changed the channel on the platform.");
  return true;
}

/** An undoing is for the state that we brought about, and for no other. */
async function changedSince(sql: Sql, workspaceId: number, action: ActionRow, seen: RemoteState): Promise<boolean> {
  if (action.undoes === null) return false;
  const [undone] = await sql.rows<ActionRow>(selectAction, [workspaceId, action.undoes]);
  return undone === undefined || !isAsDesired(seen, undone.desired);
}

/** A guard that does not hold any more: it waits for a person, without the approval that it had. */
async function holdBack(
  sql: Sql,
  workspaceId: number,
  action: ActionRow,
  reasons: readonly GuardReason[],
): Promise<void> {
  if (action.sent_ms !== null)
    return fail(sql, workspaceId, action, `Stopped between two tries: ${reasons.join(", ")}.`);
  if (action.requested_kind !== "rule") return refuse(sql, workspaceId, action, reasons.join(","));
  await sql.rows(proposeAgain, [action.id, reasons.join(","), platform().now() + approvalMs]);
  await audited(sql, workspaceId, "breaker", {
    action: "breaker.held_back",
    subject: action.channel_key,
    detail: { actionId: action.id, kind: action.kind, reasons },
  });
  await enqueue(sql, workspaceId, "action.proposed", { actionId: action.id });
}
