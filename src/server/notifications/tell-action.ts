/** Notices about what is done to channels on their platforms. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { type NoticeKind, NoticeParams } from "#domain/notifications/notice.ts";
import { platform } from "#platform/slot.ts";
import { type ActionSubject, readActionSubject } from "./subjects.sql.ts";
import { known, type Told } from "./told.ts";

/** null: there is no such action any more. */
export async function toldOfAction(
  kind: Extract<NoticeKind, `action_${string}`>,
  workspace: WorkspaceRef,
  actionId: number,
): Promise<Told | null> {
  const [action] = await platform().record.rows<ActionSubject>(readActionSubject, [workspace.id, actionId]);
  if (action === undefined) return null;
  const { deed, channel: scope, reason, requested_by: by } = action;
  const error = kind === "action_failed" ? action.error : null;
  return {
    kind,
    severity: kind === "action_verified" ? "yellow" : "red",
    params: NoticeParams.parse(known({ deed, scope, scopeKind: "channel", reason, by, error })),
    href: `/w/${workspace.slug}/alerts${action.alert_id === null ? "" : `/${action.alert_id}`}`,
    team: "promotion",
    people: [],
    owned: false,
  };
}
