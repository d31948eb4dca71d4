/** Notices about alerts. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { type NoticeKind, NoticeParams } from "#domain/notifications/notice.ts";
import { platform } from "#platform/slot.ts";
import { type AlertSubject, readAlertSubject } from "./subjects.sql.ts";
import { known, type Told, teamOf } from "./told.ts";

/** null: there is no such alert any more. */
export async function toldOfAlert(
  kind: Extract<NoticeKind, `alert_${string}`>,
  workspace: WorkspaceRef,
  alertId: number,
  count?: number,
): Promise<Told | null> {
  const [alert] = await platform().record.rows<AlertSubject>(readAlertSubject, [workspace.id, alertId]);
  if (alert === undefined) return null;
  return {
    kind,
    severity: alert.severity,
    params: paramsOf(alert, workspace.currency, count),
    href: `/w/${workspace.slug}/alerts/${alert.id}`,
    team: alert.metric === null ? null : teamOf(findMetric(alert.metric)?.owner),
    people: alert.owner_id === null ? [] : [alert.owner_id],
    owned: alert.owner_id !== null,
  };
}

function paramsOf(alert: AlertSubject, currency: string, count: number | undefined): NoticeParams {
  const { alert_kind: alertKind, rule, metric, scope_kind: scopeKind, scope, against, owner } = alert;
  const figures = NoticeParams.pick({ value: true, reference: true, limit: true }).safeParse(alert.figures);
  const facts = { alertKind, rule, metric, scopeKind, scope, against, owner, currency, count };
  return NoticeParams.parse({ ...known(facts), ...(figures.success ? figures.data : {}) });
}
