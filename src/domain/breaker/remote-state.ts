/** How a channel stands on its platform, how it is to stand, and what a difference between the two means. */
import { z } from "zod";
import { type Breaker, type BreakerState, type Move, unlocking } from "./breaker-state.ts";

export const channelStatuses = ["active", "paused"] as const;

const budget = z.int().min(0).nullable();
/** What a platform answers. `changedBy`: key of the action of ours that changed it last, null for anybody else's change. */
export const RemoteState = z.object({
  status: z.enum(channelStatuses),
  dailyBudgetMinor: budget.default(null),
  changedBy: z.string().max(200).nullish(),
});
export type RemoteState = z.output<typeof RemoteState>;

/** What is to be so; a budget of null is left as it is. `thenMinor`: the budget that is given back a day later. */
export const Desired = z.object({
  status: z.enum(channelStatuses),
  dailyBudgetMinor: budget.default(null),
  thenMinor: budget.default(null),
});
export type Desired = z.output<typeof Desired>;

export function isAsDesired(state: RemoteState, desired: Desired): boolean {
  if (state.status !== desired.status) return false;
  if (desired.status === "paused" || desired.dailyBudgetMinor === null) return true;
  return state.dailyBudgetMinor === desired.dailyBudgetMinor;
}

/** In which states we hold a channel paused. A locked one is paused where a pause of ours still stands. */
export const isHeldPaused = (breaker: Breaker): boolean =>
  breaker.state === "open" || (breaker.state === "locked" && unlocking(breaker) === "unlock_paused");

/**
 * What a person must have done for the platform to stand as it does; null where nobody needs to have done anything.
 * `ours` is what the last verified action brought about, for a channel on trial: its budget, too, is ours.
 */
export function humanMove(state: BreakerState, remote: RemoteState, ours: Desired | null): Move | null {
  if (state === "closed" || state === "half_open") {
    if (remote.status === "paused") return "human_paused";
    if (state === "half_open" && ours !== null && !isAsDesired(remote, ours)) return "human_resumed";
    return null;
  }
  if (state === "open" || state === "forced") return remote.status === "active" ? "human_resumed" : null;
  return null;
}
