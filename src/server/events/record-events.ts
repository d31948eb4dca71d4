/** Stores what arrived: events once by (source, messageId), the rest in quarantine, in one transaction. */
import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { isbot } from "isbot";
import { LRUCache } from "lru-cache";
import type { AcceptedEvent, Arrival, SetAside } from "#domain/events/accepted-event.ts";
import { limits } from "#domain/events/limits.ts";
import { usableId } from "#domain/people/usable-id.ts";
import type { RecordStore, Sql } from "#platform/record/record.ts";
import type { Vault } from "#platform/vault/vault.ts";
import { keyName, type Owner, openPersonKeys } from "./person-keys.ts";
import { insertEvents, insertQuarantined, takeTurn } from "./record-events.sql.ts";

export interface SourceRef {
  readonly sourceId: number;
  readonly workspaceId: number;
}

/** One request: what could be read, and what could not, with the text that it came as. */
export interface Delivery {
  readonly source: SourceRef;
  readonly receivedAt: number;
  readonly events: readonly AcceptedEvent[];
  readonly aside: readonly (SetAside & {
    readonly body: string;
    /** Where `body` is only the beginning of it. */
    readonly whole?: Buffer;
    /** How an event came; absent for a body that was refused as a whole. */
    readonly arrival?: Arrival;
  })[];
}

export interface Receipt {
  readonly accepted: number;
  readonly duplicate: number;
}

interface EventRow {
  readonly source_id: number;
  readonly message_id: string;
  readonly workspace_id: number;
  readonly identity: string;
  readonly personal: AcceptedEvent["personal"];
  readonly [column: string]: unknown;
}

export interface EventWriter {
  /** One transaction; the receipts are in the order of the deliveries. */
  write(deliveries: readonly Delivery[]): Promise<Receipt[]>;
}

export function openEventWriter(record: RecordStore, vault: Vault): EventWriter {
  const keys = openPersonKeys(vault);
  return {
    write: async (deliveries) => {
      const groups = deliveries.map((delivery) => delivery.events.map((event) => rowOf(event, delivery, vault)));
      const quarantined = deliveries.flatMap((delivery) =>
        delivery.aside.map((aside) => quarantineRow(aside, delivery, vault)),
      );
      const rows = groups.flat();
      const owners = rows.filter((row) => row.personal !== null).map(ownerOf);
      const insert = async (sql: Sql, used: ReadonlyMap<string, Buffer | null>) => {
        // As bytes: the thread of the embedded record need not encode them again.
        const sealed = Buffer.from(JSON.stringify(rows.map((row) => sealRow(row, used, vault))));
        const [told] = await sql.rows<{ fresh: [number, string][] | null; stored: number }>(insertEvents, [
          sealed,
          rows.length,
        ]);
        if (told?.stored === rows.length) return new Set(rows.map(eventName));
        return new Set((told?.fresh ?? []).map(([source_id, message_id]) => eventName({ source_id, message_id })));
      };
      if (record.kind === "pglite" && quarantined.length === 0 && rows.length > 0) {
        // One statement is a transaction, and the embedded record has one connection: nobody to take turns with. A key
        // that is left without an event, because the process ended in between, is used by the person's next one.
        const found = await keys.keysOf(record, owners, true);
        keys.remember(found);
        const isNew = await insert(record, found);
        return groups.map((group) => receiptOf(group, isNew));
      }
      let used: ReadonlyMap<string, Buffer | null> = new Map();
      const isNew = await record.transaction(async (sql) => {
        if (record.kind === "postgres") await sql.rows(takeTurn);
        if (quarantined.length > 0) await sql.rows(insertQuarantined, [JSON.stringify(quarantined)]);
        if (rows.length === 0) return new Set<string>();
        used = await keys.keysOf(sql, owners, false);
        return insert(sql, used);
      });
      keys.remember(used);
      return groups.map((rows) => receiptOf(rows, isNew));
    },
  };
}

const eventName = ({ source_id, message_id }: Pick<EventRow, "source_id" | "message_id">) =>
  `${source_id}:${message_id}`;

/** An id inserted now is credited to the first row that carries it; every further one is a duplicate. */
function receiptOf(rows: readonly EventRow[], isNew: Set<string>): Receipt {
  const accepted = rows.filter((row) => isNew.delete(eventName(row))).length;
  return { accepted, duplicate: rows.length - accepted };
}

function rowOf(event: AcceptedEvent, { source, receivedAt }: Delivery, vault: Vault): EventRow {
  const messageId = event.messageId || randomUUID();
  const pseudonym = (id: string | null) => (id === null ? null : vault.pseudonym(source.workspaceId, id));
  const user = pseudonym(usableId(event.userId));
  const anonymous = pseudonym(usableId(event.anonymousId));
  const previous = pseudonym(usableId(event.previousId));
  return {
    workspace_id: source.workspaceId,
    source_id: source.sourceId,
    message_id: messageId,
    kind: event.kind,
    name: event.name,
    occurred_ms: event.occurredAt,
    received_ms: receivedAt,
    // An event whose ids name nobody in particular is a person of its own.
    identity: user ?? anonymous ?? previous ?? vault.pseudonym(source.workspaceId, `message ${messageId}`),
    is_user: user !== null,
    anonymous,
    previous,
    touch: event.touch,
    page: event.page,
    device: event.device,
    country: event.country,
    revenue_minor: event.revenueMinor,
    currency: event.currency,
    order_id: event.orderId,
    is_bot: event.userAgent !== null && isBotAgent(event.userAgent),
    flags: event.flags,
    properties: event.properties,
    context: event.context,
    personal: event.kind === "identify" ? { ...event.personal, userId: event.userId } : event.personal,
  };
}

/** The same few user agents come again and again. */
const botAgents = new LRUCache<string, boolean>({ max: 5_000 });

function isBotAgent(userAgent: string): boolean {
  const known = botAgents.get(userAgent);
  if (known !== undefined) return known;
  const found = isbot(userAgent);
  botAgents.set(userAgent, found);
  return found;
}

function ownerOf(row: EventRow): Owner {
  return { workspaceId: row.workspace_id, identity: row.identity };
}

function sealRow({ personal, ...row }: EventRow, keys: ReadonlyMap<string, Buffer | null>, vault: Vault): object {
  const key = keys.get(keyName({ workspaceId: row.workspace_id, identity: row.identity }));
  return { ...row, sealed: key && personal ? vault.seal(key, JSON.stringify(personal)).toString("base64") : null };
}

function quarantineRow(aside: Delivery["aside"][number], { source, receivedAt }: Delivery, vault: Vault): object {
  const whole = aside.whole ?? Buffer.from(aside.body);
  return {
    workspace_id: source.workspaceId,
    source_id: source.sourceId,
    received_ms: receivedAt,
    code: aside.code,
    message: aside.message,
    sha256: createHash("sha256").update(whole).digest("hex"),
    bytes: whole.length,
    body: vault.sealOwn(aside.body.slice(0, limits.eventBytes)).toString("base64"),
    arrival: aside.arrival === undefined ? null : vault.sealOwn(keptArrival(aside.arrival)).toString("base64"),
  };
}

/** What a replay needs besides the body and when it came. */
function keptArrival({ kind, sentAt, history, userAgent }: Arrival): string {
  const sent = typeof sentAt === "string" || typeof sentAt === "number" ? String(sentAt).slice(0, 64) : null;
  return JSON.stringify({ kind, sentAt: sent, history, userAgent: userAgent?.slice(0, 1_024) ?? null });
}
