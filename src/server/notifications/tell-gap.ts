/** Notices about gaps that were agreed on. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { NoticeParams } from "#domain/notifications/notice.ts";
import { platform } from "#platform/slot.ts";
import { type GapSubject, readGapSubject } from "./subjects.sql.ts";
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
