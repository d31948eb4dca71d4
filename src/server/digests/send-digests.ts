/** Hands the digests that are due over to the messages of notifications: each once, by a row that exists once. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { dueDays } from "#domain/digests/digest-due.ts";
import { type DigestContent, type DigestPeriod, digestPeriods } from "#domain/notifications/digest-content.ts";
import { platform } from "#platform/slot.ts";
import { addMessage } from "#server/notifications/tell.ts";
import { claimDigest, findDigest, type PointOfDigest, subscribedPoints, subscribedWorkspaces } from "./digests.sql.ts";
import { makeDigest } from "./make-digest.ts";

/** Returns how many were handed over. One that fails is logged, tried again in the next round, and holds nobody up. */
export async function sendDigests(): Promise<number> {
  const { record, now, log } = platform();
  let sent = 0;
  for (const period of digestPeriods) {
    for (const workspace of await record.rows<WorkspaceRef>(subscribedWorkspaces, [period])) {
      const days = dueDays(period, now(), workspace.timezone);
      if (days === null) continue;
      try {
        if (await sendOne(workspace, period, days)) sent += 1;
      } catch (thrown) {
        log.error({ workspace: workspace.slug, period, err: thrown }, "could not make a digest");
      }
    }
  }
  return sent;
}

async function sendOne(
  workspace: WorkspaceRef,
  period: DigestPeriod,
  days: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const { record, now } = platform();
  const which = [workspace.id, period, days.from];
  // Not computed for nothing; what counts is the row below.
  if ((await record.rows(findDigest, which)).length > 0) return false;
  const content = await makeDigest(workspace, period, days);
  return record.transaction(async (sql) => {
    const claimed = await sql.rows(claimDigest, [...which, now()]);
    if (claimed.length === 0) return false;
    const points = await sql.rows<PointOfDigest>(subscribedPoints, [workspace.id, period]);
    const notice = noticeOf(workspace, content);
    for (const point of points) await addMessage(sql, workspace, point, notice, `digest:${period}:${days.from}`);
    return true;
  });
}

function noticeOf({ slug, currency }: WorkspaceRef, content: DigestContent) {
  const { from, to } = content;
  return {
    kind: "digest",
    severity: "info",
    params: { currency, digest: content },
    href: `/w/${slug}/board?${new URLSearchParams({ range: "custom", from, to })}`,
    people: [],
  } as const;
}
