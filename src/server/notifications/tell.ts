/** Writes a notice into the inboxes of those concerned and, for each contact point that wants it, a message. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { rolesConcerned } from "#domain/notifications/concerned.ts";
import { Routing } from "#domain/notifications/contact-point.ts";
import { dueAt, isRouted } from "#domain/notifications/routing.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { readMembers } from "#server/access/read-members.ts";
import { addDelivery } from "./deliveries.sql.ts";
import { addNotices } from "./notices.sql.ts";
import { type PointRow, readPointRows } from "./points.sql.ts";
import type { Told } from "./told.ts";

/** `onceKey`: told twice under the same key, it is there once. All of it or nothing. */
export async function tell(workspace: WorkspaceRef, told: Told, onceKey: string): Promise<void> {
  const { record, now } = platform();
  const { kind, severity, href } = told;
  const params = JSON.stringify(told.params);
  const users = await concerned(workspace.id, told);
  const points = await pointsFor(workspace.id, told);
  await record.transaction(async (sql) => {
    await sql.rows(addNotices, [workspace.id, users, now(), kind, severity, params, href, onceKey]);
    for (const point of points) {
      await addMessage(sql, workspace, point, told, onceKey);
    }
  });
}

/** One message to one point, whatever its routing says of such notices; quiet hours hold. */
export async function addMessage(
  sql: Sql,
  workspace: WorkspaceRef,
  point: Pick<PointRow, "id" | "routing">,
  { kind, severity, params, href, people }: Pick<Told, "kind" | "severity" | "params" | "href" | "people">,
  onceKey: string,
): Promise<void> {
  const now = platform().now();
  const routing = Routing.parse(point.routing);
  const due = dueAt(
    kind === "digest" ? { ...routing, digest: "none" } : routing,
    { kind, severity },
    now,
    workspace.timezone,
  );
  const id = messageIdOf(workspace.id, point.id, onceKey);
  await sql.rows(addDelivery, [point.id, id, kind, severity, JSON.stringify(params), href, people, now, due]);
}

async function concerned(workspaceId: number, told: Told): Promise<number[]> {
  const roles: readonly string[] = rolesConcerned(told, told.team, told.owned);
  const members = await readMembers(workspaceId);
  const those = members.filter(
    ({ id, role, disabled }) => !disabled && (roles.includes(role) || told.people.includes(id)),
  );
  return those.map(({ id }) => id);
}

async function pointsFor(workspaceId: number, told: Told): Promise<PointRow[]> {
  const points = await platform().record.rows<PointRow>(readPointRows, [workspaceId]);
  return points.filter(({ enabled, routing }) => enabled && isRouted(Routing.parse(routing), told));
}

/** The same for the same thing and point, and no other installation's: receivers tell repetitions by it. */
export function messageIdOf(workspaceId: number, pointId: number, onceKey: string): string {
  return `msg_${platform().vault.pseudonym(workspaceId, `message ${pointId} ${onceKey}`)}`;
}
