/** Compares what both teams mean by the same figure, and opens a dispute about a gap over 15 %: once per pair and period. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { daysBetween, localDate } from "#domain/base/local-time.ts";
import { isRefusal } from "#domain/base/refusal.ts";
import { disputeCode } from "#domain/reconciliation/dispute.ts";
import { mayOpen } from "#domain/reconciliation/signing.ts";
import type { StoredDefinition } from "#domain/reconciliation/stored-definition.ts";
import { type TeamPair, teamPairs, turnOf, wholeWeeksBefore } from "#domain/reconciliation/team-pairs.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { addAuditEntry } from "#server/gate/write-audit.sql.ts";
import { lockAgreements } from "./definitions.sql.ts";
import { findSettledPair } from "./disputes.sql.ts";
import { readDefinitionsOf } from "./keep-definitions.ts";
import { countGap, type MeasuredGap } from "./measure-gap.ts";
import { storeDispute } from "./open-dispute.ts";

type Pair = TeamPair<StoredDefinition>;
type Span = MeasuredGap["span"];

/** Pairs that are counted in a night; of more, others have their turn the next one. */
const mostPairs = 20;
const mostDefinitions = 200;
const by = "War Room";

/** Returns how many it has opened. */
export async function openWideGaps(workspace: WorkspaceRef, stopped = () => false): Promise<number> {
  const { record, now } = platform();
  const today = localDate(now(), workspace.timezone);
  const span = wholeWeeksBefore(today);
  const pairs = teamPairs(await readDefinitionsOf(workspace.id, { limit: mostDefinitions }));
  let opened = 0;
  for (const pair of turnOf(pairs, mostPairs, daysBetween("1970-01-01", today))) {
    if (stopped()) break;
    if (await isSettled(record, workspace.id, pair, span)) continue;
    const gap = await count(workspace, pair, span);
    if (gap !== null && mayOpen(gap.share) && (await open(workspace.id, pair, gap))) opened++;
  }
  return opened;
}

async function isSettled(sql: Sql, workspaceId: number, { a, b }: Pair, { from, to }: Span): Promise<boolean> {
  const values = [workspaceId, a.id, b.id, a.version, b.version, from, to];
  return (await sql.rows(findSettledPair, values)).length > 0;
}

/** null: what cannot be counted tonight is tried again tomorrow. */
async function count(workspace: WorkspaceRef, { a, b }: Pair, span: Span): Promise<MeasuredGap | null> {
  const asked = { ...span, a: { id: a.id, version: a.version }, b: { id: b.id, version: b.version } };
  try {
    return await countGap(workspace, asked, new AbortController().signal);
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    const pair = [a.id, b.id];
    platform().log.warn(
      { workspace: workspace.slug, pair, said: thrown.message },
      "two definitions cannot be compared",
    );
    return null;
  }
}

/** false: somebody has opened one meanwhile. */
function open(workspaceId: number, pair: Pair, gap: MeasuredGap): Promise<boolean> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockAgreements, [workspaceId]);
    if (await isSettled(sql, workspaceId, pair, gap.span)) return false;
    const { id, title, status, revision, share } = await storeDispute(sql, workspaceId, gap, { title: "", by });
    const detail = { disputeId: id, status, revision, gap: gap.gap, share };
    const what = ["disputes.open", `${disputeCode(id)} ${title}`, JSON.stringify(detail)];
    await sql.rows(addAuditEntry, [workspaceId, platform().now(), "system", null, by, ...what]);
    return true;
  });
}
