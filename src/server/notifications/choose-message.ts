/** Chooses what goes out next to a contact point and claims it, so that no other sends it meanwhile. */
import "server-only";
import type { Locale } from "#domain/base/locale.ts";
import { type PointKind, perMinute, pointKinds, Routing } from "#domain/notifications/contact-point.ts";
import { type Message, messageOf, type Part } from "#domain/notifications/message.ts";
import { nextMessage } from "#domain/notifications/next-message.ts";
import { NoticeRow } from "#domain/notifications/notice.ts";
import { platform } from "#platform/slot.ts";
import { claimDeliveries, type DeliveryRow, readWaiting, type TakenPoint, takePoint } from "./deliveries.sql.ts";
import { type PointAddress, unsealAddress } from "./point-address.ts";

export interface Chosen {
  readonly pointId: number;
  readonly workspaceId: number;
  readonly pointName: string;
  readonly kind: PointKind;
  readonly address: PointAddress;
  readonly message: Message;
  readonly deliveryIds: readonly string[];
  /** This one included. */
  readonly attempts: number;
}

/** null: nothing is due, the minute is full, or somebody else is at it. */
export async function chooseMessage(pointId: number): Promise<Chosen | null> {
  const { record, now } = platform();
  return record.transaction(async (sql) => {
    const [point] = await sql.rows<TakenPoint>(takePoint, [pointId, now()]);
    if (point === undefined) return null;
    const waiting = await sql.rows<DeliveryRow>(readWaiting, [pointId, now()]);
    const digest = Routing.parse(point.routing).digest !== "none";
    const asked = waiting.map(({ id, group_id: groupId, attempts, ...row }) => ({
      ...NoticeRow.pick({ kind: true, severity: true }).parse(row),
      id,
      groupId,
      attempts,
    }));
    const next = nextMessage(asked, perMinute - point.sent_lately, digest);
    if (next === null) return null;
    const rows = next.ids.flatMap((id) => waiting.filter((row) => row.id === id));
    const groupId = next.kind === "group" ? `${rows[0]?.message_id}_group` : null;
    await sql.rows(claimDeliveries, [next.ids, groupId, now()]);
    return chosen(point, rows, groupId, digest);
  });
}

function chosen(point: TakenPoint, rows: readonly DeliveryRow[], groupId: string | null, digest: boolean): Chosen {
  const [first] = rows;
  const address = unsealAddress(point.sealed);
  const kind = pointKinds.find((one) => one === point.kind) ?? "webhook";
  const locale: Locale = point.locale === "zh-CN" ? "zh-CN" : "en";
  const message = messageOf({
    id: groupId ?? first?.group_id ?? first?.message_id ?? "",
    locale,
    timezone: point.timezone,
    workspace: { slug: point.slug, name: point.workspace },
    parts: rows.map(partOf),
    digest: digest && rows.length > 1,
    people: address.people,
    base: platform().env.WARROOM_URL,
    mostParts: kind === "webhook" || kind === "email" ? 200 : 15,
  });
  const { id: pointId, workspace_id: workspaceId, name: pointName } = point;
  const about = { pointId, workspaceId, pointName, kind, address, message };
  return { ...about, deliveryIds: rows.map(({ id }) => id), attempts: (first?.attempts ?? 0) + 1 };
}

function partOf(row: DeliveryRow): Part {
  return { ...NoticeRow.parse(row), atMs: row.created_ms, mentions: row.mentions };
}
