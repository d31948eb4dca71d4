/** Looks after the channels of a workspace that are not simply running: reads them, and takes the next step. */
import "server-only";
import { handsOffMs } from "#domain/breaker/breaker-state.ts";
import { humanMove, isAsDesired, type RemoteState } from "#domain/breaker/remote-state.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { type ActionRow, expireProposals, selectLastDone, selectLastSent } from "./ad-action.sql.ts";
import { ensureBreaker, markRead, selectWatched } from "./breaker.sql.ts";
import { holdBreaker } from "./breakers.ts";
import { humanChanged, verify } from "./conclude-action.ts";
import { takeStep } from "./engine-steps.ts";
import { openAdPlatform, unlessKilled } from "./open-ad-platform.ts";
import { hold } from "./place-action.ts";
import { readPolicy } from "./policy.ts";

/** Never throws for one channel: what could not be read is logged, and read again next time. */
export async function watchChannels(workspaceId: number): Promise<void> {
  const { record, log, now } = platform();
  await record.rows(expireProposals, [workspaceId, now()]);
  const { killedMs, hasEndpoint } = await readPolicy(workspaceId);
  if (killedMs !== null || !hasEndpoint) return;
  const watched = await record.rows<{ key: string }>(selectWatched, [workspaceId, now() - 7 * handsOffMs]);
  for (const { key } of watched) {
    try {
      await watchOne(workspaceId, key);
    } catch (thrown) {
      log.warn({ workspaceId, channel: key, err: thrown }, "could not look after a channel");
    }
  }
}

async function watchOne(workspaceId: number, channel: string): Promise<void> {
  const ads = await openAdPlatform(workspaceId);
  const seen = await unlessKilled(workspaceId, (signal) => ads.read(channel, signal));
  const { record } = platform();
  await record.transaction((sql) => takeNote(sql, workspaceId, channel, seen));
  await takeStep(workspaceId, channel, await holdBreaker(record, workspaceId, channel));
}

/** What is seen while nothing is under way: an action that failed and was done after all, or a person's change. */
export async function takeNote(sql: Sql, workspaceId: number, channel: string, seen: RemoteState): Promise<void> {
  const { breaker, open } = await hold(sql, workspaceId, channel);
  if (open?.status === "pending") return;
  const [sent] = await sql.rows<ActionRow>(selectLastSent, [workspaceId, channel]);
  const [done] = await sql.rows<ActionRow>(selectLastDone, [workspaceId, channel]);
  const move = humanMove(breaker.state, seen, done?.desired ?? null);
  if (sent?.status === "failed" && isAsDesired(seen, sent.desired) && seen.changedBy === sent.idem_key) {
    await verify(sql, workspaceId, sent, breaker, sent.attempts);
  } else if (move !== null) {
    await humanChanged(sql, workspaceId, channel, breaker, move);
  } else {
    await sql.rows(ensureBreaker, [workspaceId, channel, platform().now()]);
  }
  await sql.rows(markRead, [workspaceId, channel, platform().now()]);
}
