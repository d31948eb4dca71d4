/** Events of the record as an export says them; personal fields stay sealed unless they may be opened. */
import "server-only";
import { toMajor } from "#domain/base/money.ts";
import type { ExportedEvent } from "#domain/playbooks/data-export.ts";
import { platform } from "#platform/slot.ts";
import { type ExportEventRow, type ExportRow, readEventsAfter, readPersonKeys } from "./exports.sql.ts";

export const eventsAtOnce = 2000;

export interface ExportedBatch {
  readonly events: readonly ExportedEvent[];
  readonly lastId: string;
}

/** The next events after `lastId`; null where there are none any more. */
export async function readBatch(
  { workspace_id: workspaceId, through_id: throughId, personal }: ExportRow,
  lastId: string,
): Promise<ExportedBatch | null> {
  const { record } = platform();
  const rows = await record.rows<ExportEventRow>(readEventsAfter, [workspaceId, lastId, throughId, eventsAtOnce]);
  const last = rows.at(-1);
  if (last === undefined) return null;
  const open = personal ? await openerOf(workspaceId, rows) : () => null;
  return { events: rows.map((row) => eventOf(row, open(row))), lastId: last.id };
}

type Opener = (row: ExportEventRow) => unknown;

/** A person whose key was destroyed stays sealed for good. */
async function openerOf(workspaceId: number, rows: readonly ExportEventRow[]): Promise<Opener> {
  const { record, vault } = platform();
  const identities = [...new Set(rows.flatMap(({ sealed, identity }) => (sealed === null ? [] : [identity])))];
  if (identities.length === 0) return () => null;
  const found = await record.rows<{ identity: string; wrapped: Uint8Array }>(readPersonKeys, [
    workspaceId,
    JSON.stringify(identities),
  ]);
  const keys = new Map(found.map(({ identity, wrapped }) => [identity, vault.unwrap(wrapped)]));
  return ({ identity, sealed }) => {
    const key = keys.get(identity);
    return sealed === null || key === undefined ? null : JSON.parse(vault.unseal(key, sealed));
  };
}

const iso = (ms: number) => new Date(ms).toISOString();

function eventOf(row: ExportEventRow, personal: unknown): ExportedEvent {
  const { revenue_minor: minor, currency } = row;
  return {
    id: row.id,
    messageId: row.message_id,
    source: row.source ?? "",
    kind: row.kind,
    event: row.name,
    occurredAt: iso(row.occurred_ms),
    receivedAt: iso(row.received_ms),
    person: row.person,
    identity: row.identity,
    isUser: row.is_user,
    anonymous: row.anonymous,
    page: row.page,
    device: row.device,
    country: row.country,
    touch: row.touch,
    orderId: row.order_id,
    revenue: minor === null || currency === null ? null : toMajor(Number(minor), currency),
    currency,
    isBot: row.is_bot,
    flags: row.flags,
    properties: row.properties,
    context: row.context,
    personal,
    sealed: row.sealed !== null && personal === null,
  };
}
