/** Sends a message to a contact point at once, because a person asked for it: a test, or one that was given up. */
import "server-only";
import { randomUUID } from "node:crypto";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { perMinute } from "#domain/notifications/contact-point.ts";
import { messageOf } from "#domain/notifications/message.ts";
import { platform } from "#platform/slot.ts";
import {
  addDelivery,
  claimDeliveries,
  type DeliveryRow,
  markDead,
  markSent,
  readDeliveryRow,
  reviveDelivery,
  type TakenPoint,
  takePoint,
} from "./deliveries.sql.ts";
import { kindOf, pointOf, rowOf } from "./keep-points.ts";
import { unsealAddress } from "./point-address.ts";
import { type PointRow, pointAnswered } from "./points.sql.ts";
import { sendMessage } from "./send-message.ts";

export interface Tried {
  readonly point: string;
  readonly arrived: boolean;
  /** What went wrong; null where it arrived. */
  readonly error: string | null;
}

/** Tried once, also where the point is switched off; it is listed among the deliveries. */
export async function tryPoint(workspace: WorkspaceRef, pointId: number): Promise<Tried> {
  const { record, now, env } = platform();
  const id = `msg_test_${randomUUID()}`;
  const { row, deliveryId } = await record.transaction((sql) => claimTest(sql, workspace.id, pointId, id));
  const { locale } = pointOf(row);
  const address = unsealAddress(row.sealed);
  const part = { ...aboutTest(row), atMs: now(), mentions: Object.keys(address.people).map(Number) };
  const message = messageOf({
    ...{ id, locale, workspace, timezone: workspace.timezone, parts: [part], digest: false },
    ...{ people: address.people, base: env.WARROOM_URL, mostParts: 1 },
  });
  const failure = await sendMessage(kindOf(row), address, message);
  if (failure === null) {
    await record.rows(markSent, [[deliveryId], now()]);
    await record.rows(pointAnswered, [pointId]);
  } else await record.rows(markDead, [[deliveryId], failure.error]);
  return { point: row.name, arrived: failure === null, error: failure?.error ?? null };
}

const aboutTest = ({ name }: PointRow) =>
  ({ kind: "test", severity: "info", params: { point: name }, href: "/" }) as const;

async function claimTest(sql: Parameters<typeof rowOf>[0], workspaceId: number, pointId: number, id: string) {
  const { now } = platform();
  const row = await rowOf(sql, workspaceId, pointId);
  const [taken] = await sql.rows<TakenPoint>(takePoint, [pointId, now()]);
  if (taken === undefined || taken.sent_lately >= perMinute) {
    throw new Refusal("limit", `“${row.name}” has had ${perMinute} messages within a minute: wait a moment.`);
  }
  const { kind, severity, params, href } = aboutTest(row);
  const values = [kind, severity, JSON.stringify(params), href, [], now(), now()];
  const [added] = await sql.rows<{ id: string }>(addDelivery, [pointId, id, ...values]);
  const deliveryId = added?.id ?? "0";
  await sql.rows(claimDeliveries, [[deliveryId], null, now()]);
  return { row, deliveryId };
}

/** Goes out with the next round, under the id that the receiver may know. */
export async function reviveDeliveryOf(workspaceId: number, deliveryId: string): Promise<{ point: string }> {
  const { record, now } = platform();
  return record.transaction(async (sql) => {
    const values = [workspaceId, deliveryId];
    const [row] = await sql.rows<DeliveryRow & { enabled: boolean }>(readDeliveryRow, values);
    if (row === undefined) throw new Refusal("unknown", "There is no such delivery.");
    if (row.kind === "test") throw new Refusal("conflict", "A test is not sent again: test the contact point.");
    if (!row.enabled) throw new Refusal("conflict", `“${row.point}” is switched off: switch it on first.`);
    const revived = await sql.rows(reviveDelivery, [deliveryId, now()]);
    if (revived.length === 0)
      throw new Refusal("conflict", "It was not given up: it has arrived, or is still being sent.");
    return { point: row.point };
  });
}
