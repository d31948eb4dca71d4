/** Locks a channel, so that only people decide about it, and unlocks it again. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { type BreakerState, type Move, moveBreaker, stateAfter, unlocking } from "#domain/breaker/breaker-state.ts";
import { platform } from "#platform/slot.ts";
import type { Caller } from "#server/access/caller.ts";
import { type ChannelRow, selectChannel } from "./breaker.sql.ts";
import { storeBreaker } from "./breakers.ts";
import { refuse } from "./conclude-action.ts";
import { type Held, hold } from "./place-action.ts";

export interface LockStanding {
  readonly channel: string;
  readonly before: BreakerState;
  readonly state: BreakerState;
}

/** What was proposed for it is refused; what is under way stops before its next try. */
export function lock(caller: Caller, channel: string, reason: string): Promise<LockStanding> {
  return moveByPerson(caller, channel, () => "lock", reason);
}

/** Back to what it was: open where a pause of ours still stands, on trial, or closed. */
export function unlock(caller: Caller, channel: string): Promise<LockStanding> {
  return moveByPerson(caller, channel, ({ breaker }) => unlocking(breaker), null);
}

async function moveByPerson(
  caller: Caller,
  channel: string,
  moveOf: (held: Held) => Move,
  reason: string | null,
): Promise<LockStanding> {
  const { record, now } = platform();
  const workspaceId = caller.workspace.id;
  return record.transaction(async (sql) => {
    const [known] = await sql.rows<ChannelRow>(selectChannel, [workspaceId, channel]);
    if (known === undefined) throw new Refusal("unknown", `There is no channel "${channel}".`);
    const held = await hold(sql, workspaceId, channel);
    const before = held.breaker.state;
    const move = moveOf(held);
    if (stateAfter(before, move) === null) {
      throw new Refusal("conflict", move === "lock" ? "The channel is locked already." : "The channel is not locked.");
    }
    if (held.open?.status === "proposed") await refuse(sql, workspaceId, held.open, "locked");
    const after = { ...moveBreaker(held.breaker, move, now()), reason };
    await storeBreaker(sql, workspaceId, channel, after);
    return { channel, before, state: after.state };
  });
}
