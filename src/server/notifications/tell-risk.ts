/** The notice that a risk was not looked at in time. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { startOfLocalDay } from "#domain/base/local-time.ts";
import { NoticeParams } from "#domain/notifications/notice.ts";
import { platform } from "#platform/slot.ts";
import { type RiskSubject, readRiskSubject } from "./subjects.sql.ts";
import { known, type Told } from "./told.ts";

/** null: there is no such risk any more, or it was closed. */
export async function toldOfRisk(workspace: WorkspaceRef, riskId: number): Promise<Told | null> {
  const [risk] = await platform().record.rows<RiskSubject>(readRiskSubject, [workspace.id, riskId]);
  if (risk === undefined) return null;
  const { title, owner, owner_id: ownerId, review_due: due } = risk;
  const dueMs = startOfLocalDay(due, workspace.timezone);
  return {
    kind: "risk_overdue",
    severity: "yellow",
    params: NoticeParams.parse(known({ title, owner, dueMs })),
    href: `/w/${workspace.slug}/governance`,
    team: null,
    people: ownerId === null ? [] : [ownerId],
    owned: ownerId !== null,
  };
}
