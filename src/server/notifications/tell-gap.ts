/** Notices about gaps: one that is too large, and one that is not what was agreed on. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { NoticeParams, teams } from "#domain/notifications/notice.ts";
import { platform } from "#platform/slot.ts";
import { type DisputeSubject, type GapSubject, readDisputeSubject, readGapSubject } from "./subjects.sql.ts";
import type { Told } from "./told.ts";

/** null: there is no such dispute any more. */
export async function toldOfGap(workspace: WorkspaceRef, disputeId: number): Promise<Told | null> {
  const [gap] = await platform().record.rows<GapSubject>(readGapSubject, [workspace.id, disputeId]);
  if (gap === undefined) return null;
  return {
    kind: "gap_drifted",
    severity: "yellow",
    params: NoticeParams.parse({ title: gap.title }),
    href: `/w/${workspace.slug}/reconcile?dispute=${disputeId}`,
    team: null,
    people: gap.owners,
    owned: gap.owners.length > 0,
  };
}

/** To the owners of both definitions; a team whose definition nobody owns is told as a whole. null: it is not there any more. */
export async function toldOfDispute(workspace: WorkspaceRef, disputeId: number): Promise<Told | null> {
  const [found] = await platform().record.rows<DisputeSubject>(readDisputeSubject, [workspace.id, disputeId]);
  if (found === undefined) return null;
  const { title, owners, unowned } = found;
  const [team] = teams.filter((one) => unowned.includes(one));
  return {
    kind: "dispute_opened",
    severity: "yellow",
    params: NoticeParams.parse({ title }),
    href: `/w/${workspace.slug}/reconcile?dispute=${disputeId}`,
    team: unowned.length === 1 && team !== undefined ? team : null,
    people: owners,
    owned: owners.length > 0 && unowned.length === 0,
  };
}
