/** Reads the inbox of a person and the deliveries of a workspace. */
import "server-only";
import type { DeliveriesQuestion, DeliveryStatus } from "#domain/notifications/contact-point.ts";
import type { Notice, NoticePage, NoticesQuestion, NoticesRead } from "#domain/notifications/inbox.ts";
import { NoticeRow } from "#domain/notifications/notice.ts";
import { platform } from "#platform/slot.ts";
import type { Caller } from "#server/gate/door.ts";
import { type DeliveryRow, readDeliveryRows } from "./deliveries.sql.ts";
import { countUnread, markRead, type NoticeRecord, readNoticeRows } from "./notices.sql.ts";

const iso = (ms: number) => new Date(ms).toISOString();
const isoOrNull = (ms: number | null) => (ms === null ? null : iso(ms));

/** A token has no inbox. */
const readerOf = ({ kind, id }: Caller): number | null => (kind === "user" ? id : null);

export async function readInbox(caller: Caller, question: NoticesQuestion): Promise<NoticePage> {
  const reader = readerOf(caller);
  if (reader === null) return { notices: [], unread: 0, next: null };
  const { record } = platform();
  const { unread: only, topic, before = null, limit } = question;
  // alerts → alert_
  const beginning = topic === undefined ? null : `${topic.slice(0, -1)}_`;
  const values = [caller.workspace.id, reader, before, only, beginning, limit + 1];
  const [rows, [count]] = await Promise.all([
    record.rows<NoticeRecord>(readNoticeRows, values),
    record.rows<{ unread: number }>(countUnread, [caller.workspace.id, reader]),
  ]);
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null;
  return { notices: shown.map(noticeOf), unread: count?.unread ?? 0, next };
}

function noticeOf({ id, at_ms: at, read_ms: read, ...row }: NoticeRecord): Notice {
  return { ...NoticeRow.parse(row), id, at: iso(at), readAt: isoOrNull(read) };
}

export async function markInbox(caller: Caller, { ids, through, read }: NoticesRead): Promise<{ changed: number }> {
  const reader = readerOf(caller);
  if (reader === null) return { changed: 0 };
  const { record, now } = platform();
  const values = [caller.workspace.id, reader, ids ?? null, through ?? null, read, now()];
  return { changed: (await record.rows(markRead, values)).length };
}

export interface Delivery extends NoticeRow {
  readonly id: string;
  readonly pointId: number;
  readonly point: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly error: string | null;
  readonly createdAt: string;
  /** The next attempt, of one that waits. */
  readonly dueAt: string;
  readonly sentAt: string | null;
}

export interface DeliveryPage {
  readonly deliveries: readonly Delivery[];
  readonly next: string | null;
}

export async function readDeliveries(workspaceId: number, question: DeliveriesQuestion): Promise<DeliveryPage> {
  const { pointId = null, status = null, before = null, limit } = question;
  const values = [workspaceId, pointId, status, before, limit + 1];
  const rows = await platform().record.rows<DeliveryRow>(readDeliveryRows, values);
  const shown = rows.slice(0, limit);
  return { deliveries: shown.map(deliveryOf), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

function deliveryOf(row: DeliveryRow): Delivery {
  const { id, point_id: pointId, point, attempts, error } = row;
  const status = row.status === "sent" || row.status === "dead" ? row.status : "pending";
  const times = { createdAt: iso(row.created_ms), dueAt: iso(row.due_ms), sentAt: isoOrNull(row.sent_ms) };
  return { ...NoticeRow.parse(row), id, pointId, point, status, attempts, error, ...times };
}
