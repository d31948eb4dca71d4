/** Handler of actions that are to be carried out: read, send once more under the same key, read back; never blindly. */
import "server-only";
import { mostTries, waitAfterTry } from "#domain/breaker/ad-action.ts";
import { isAsDesired, type RemoteState } from "#domain/breaker/remote-state.ts";
import type { Handed } from "#domain/outbox/topic.ts";
import { AdFailure, type AdPlatform } from "#platform/ads/ad-platform.ts";
import { platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { type ActionRow, countTry, selectAction } from "./ad-action.sql.ts";
import { fail, verify } from "./conclude-action.ts";
import { decideStep } from "./decide-step.ts";
import { freshVerdict } from "./fresh-verdict.ts";
import { openAdPlatform, unlessKilled } from "./open-ad-platform.ts";
import { hold } from "./place-action.ts";

/** Told twice it does nothing twice: an action that has ended, or that is further on by now, is left alone. */
export async function runAction({ workspaceId, body }: Handed<"action.run">): Promise<void> {
  const [action] = await platform().record.rows<ActionRow>(selectAction, [workspaceId, body.actionId]);
  if (action === undefined || action.status !== "pending" || action.attempts !== body.attempt) return;
  try {
    const ads = await openAdPlatform(workspaceId);
    await attempt(ads, workspaceId, action);
  } catch (thrown) {
    if (!(thrown instanceof AdFailure)) throw thrown;
    await tryAgain(workspaceId, action, thrown);
  }
}

async function attempt(ads: AdPlatform, workspaceId: number, action: ActionRow): Promise<void> {
  const { channel_key: channel, desired, idem_key: key } = action;
  const seen = await unlessKilled(workspaceId, (signal) => ads.read(channel, signal));
  const fresh = action.sent_ms === null ? await freshVerdict(workspaceId, action.alert_id) : null;
  const step = await platform().record.transaction((sql) => decideStep(sql, workspaceId, action, seen, fresh));
  if (step === "done") return;
  if (action.attempts >= mostTries) throw new AdFailure(`The platform says ${told(seen)}.`);
  const sent = await unlessKilled(workspaceId, (signal) => ads.ensure(channel, desired, key, signal)).then(
    () => null,
    (thrown: unknown) => {
      if (thrown instanceof AdFailure) return thrown;
      throw thrown;
    },
  );
  const after = await readBack(ads, workspaceId, channel, sent);
  if (!isAsDesired(after, desired)) {
    throw sent ?? new AdFailure(`It was taken, and the platform says ${told(after)}.`);
  }
  await platform().record.transaction(async (sql) => {
    const { breaker, open } = await hold(sql, workspaceId, channel);
    if (open?.id !== action.id || open.status !== "pending") return;
    await verify(sql, workspaceId, open, breaker, action.attempts + 1);
  });
}

/** Whatever became of the sending, what counts is how the channel stands now. */
async function readBack(
  ads: AdPlatform,
  workspaceId: number,
  channel: string,
  sent: AdFailure | null,
): Promise<RemoteState> {
  try {
    return await unlessKilled(workspaceId, (signal) => ads.read(channel, signal));
  } catch (thrown) {
    throw sent !== null && thrown instanceof AdFailure ? sent : thrown;
  }
}

const told = ({ status, dailyBudgetMinor }: RemoteState) =>
  dailyBudgetMinor === null ? status : `${status} with a daily budget of ${dailyBudgetMinor}`;

/** Counts the try and asks for the next one; after the last the action has failed. */
async function tryAgain(workspaceId: number, action: ActionRow, failure: AdFailure): Promise<void> {
  const { record, now, log } = platform();
  log.warn({ action: action.id, attempt: action.attempts, err: failure }, "an action is not verified");
  await record.transaction(async (sql) => {
    const { open } = await hold(sql, workspaceId, action.channel_key);
    if (open?.id !== action.id || open.status !== "pending" || open.attempts !== action.attempts) return;
    const tries = action.attempts + 1;
    const wait = waitAfterTry(tries);
    if (wait === null) return fail(sql, workspaceId, open, failure.message, tries - 1);
    await sql.rows(countTry, [action.id, tries, failure.message]);
    const due = now() + Math.max(wait, failure.retryAfterMs ?? 0);
    await enqueue(sql, workspaceId, "action.run", { actionId: action.id, attempt: tries }, due);
  });
}
