/** Stores what arrived: events once by (source, messageId), the rest in quarantine, in one transaction. */
import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { isbot } from "isbot";
import { LRUCache } from "lru-cache";
import type { AcceptedEvent, Arrival, SetAside } from "#domain/events/accepted-event.ts";
import { limits } from "#domain/events/limits.ts";
import { usableId } from "#domain/people/usable-id.ts";
import { booleans, bytes, int4s, int8s, jsons, texts, timestamps } from "#platform/record/binary-arrays.ts";
import type { RecordStore, Sql } from "#platform/record/record.ts";
import type { Vault } from "#platform/vault/vault.ts";
import { openGroupCommit } from "./group-commit.ts";
import { keyName, type Owner, openPersonKeys } from "./person-keys.ts";
import { insertEvents, insertQuarantined, readFrom, takeTurn } from "./record-events.sql.ts";

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

interface EventName {
  readonly source_id: number;
  readonly message_id: string;
}

type EventRow = ReturnType<typeof rowOf>;

/** Owners whose keys are taken in one statement. */
const keysAtOnce = 1_000;

export interface EventWriter {
  /**
   * Takes the keys that a delivery needs, where nobody else writes: while the group before is being stored, so that its
   * own need not wait for two answers one after the other. Not needed for `write`.
   */
  prepare(delivery: Delivery): Promise<void>;
  /** One transaction; the receipts are in the order of the deliveries. */
  write(deliveries: readonly Delivery[]): Promise<Receipt[]>;
}

export function openEventWriter(record: RecordStore, vault: Vault): EventWriter {
  const keys = openPersonKeys(vault);
  const alone = record.kind === "pglite";
  /** A key that is left without an event, because the process ended in between, is used by the person's next one. */
  const takeKeys = async (owners: readonly Owner[]) => {
    const found = await keys.keysOf(record, owners, true);
    keys.remember(found);
    return found;
  };
  const taking = openGroupCommit(async (asked: readonly (readonly Owner[])[]) => {
    await takeKeys(asked.flat());
    return asked;
  }, keysAtOnce);
  return {
    prepare: async ({ source, events }) => {
      if (!alone) return;
      const owners = events.flatMap((event) => ownerOfEvent(event, source, vault));
      if (keys.known(owners) === null) await taking.add(owners, owners.length);
    },
    write: async (deliveries) => {
      const groups = deliveries.map((delivery) => delivery.events.map((event) => rowOf(event, delivery, vault)));
      const quarantined = deliveries.flatMap((delivery) =>
        delivery.aside.map((aside) => quarantineRow(aside, delivery, vault)),
      );
      const rows = groups.flat();
      const owners = rows.filter((row) => row.personal !== null).map(ownerOf);
      const insert = async (sql: Sql, used: ReadonlyMap<string, Buffer | null>) => {
        const sealed = rows.map((row) => sealedOf(row, used, vault));
        const params = [...columnsOf(rows), bytes(sealed)];
        const [told] = await sql.rows<{ stored: number; first: string | null }>(insertEvents, params);
        if (told?.stored === rows.length) return new Set(rows.map(eventName));
        return new Set((await freshOf(sql, rows, told?.first ?? null)).map(eventName));
      };
      if (alone && quarantined.length === 0 && rows.length > 0) {
        // One statement is a transaction: nobody to take turns with.
        const found = keys.known(owners) ?? (await takeKeys(owners));
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

const eventName = ({ source_id, message_id }: EventName) => `${source_id}:${message_id}`;

/** Those of the rows that were stored just now, from the lowest id that one of them was given. */
async function freshOf(sql: Sql, rows: readonly EventRow[], first: string | null): Promise<readonly EventName[]> {
  if (first === null) return [];
  const names = [int4s(rows.map((row) => row.source_id)), texts(rows.map((row) => row.message_id))];
  return sql.rows<EventName & object>(readFrom, [...names, first]);
}

/** An id inserted now is credited to the first row that carries it; every further one is a duplicate. */
function receiptOf(rows: readonly EventRow[], isNew: Set<string>): Receipt {
  const accepted = rows.filter((row) => isNew.delete(eventName(row))).length;
  return { accepted, duplicate: rows.length - accepted };
}

/** Who an event is of, by its own ids; those that name nobody in particular are null. */
function idsOf(event: AcceptedEvent, { workspaceId }: SourceRef, vault: Vault) {
  const pseudonym = (id: string | null) => (id === null ? null : vault.pseudonym(workspaceId, id));
  return {
    user: pseudonym(usableId(event.userId)),
    anonymous: pseudonym(usableId(event.anonymousId)),
    previous: pseudonym(usableId(event.previousId)),
  };
}

/** Whose key seals the personal fields of an event; nobody without any. */
function ownerOfEvent(event: AcceptedEvent, source: SourceRef, vault: Vault): Owner[] {
  if (event.personal === null && event.kind !== "identify") return [];
  const { user, anonymous, previous } = idsOf(event, source, vault);
  const identity = user ?? anonymous ?? previous;
  return identity === null ? [] : [{ workspaceId: source.workspaceId, identity }];
}

function rowOf(event: AcceptedEvent, { source, receivedAt }: Delivery, vault: Vault) {
  const messageId = event.messageId || randomUUID();
  const { user, anonymous, previous } = idsOf(event, source, vault);
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

/** The personal fields under their owner's key; null without any, and where the key was destroyed. */
function sealedOf(row: EventRow, keys: ReadonlyMap<string, Buffer | null>, vault: Vault): Buffer | null {
  if (row.personal === null) return null;
  const key = keys.get(keyName(ownerOf(row)));
  return key ? vault.seal(key, JSON.stringify(row.personal)) : null;
}

/** The columns of `insertEvents` but its last. */
function columnsOf(rows: readonly EventRow[]): Uint8Array[] {
  return [
    int4s(rows.map((row) => row.workspace_id)),
    int4s(rows.map((row) => row.source_id)),
    texts(rows.map((row) => row.message_id)),
    texts(rows.map((row) => row.kind)),
    texts(rows.map((row) => row.name)),
    timestamps(rows.map((row) => row.occurred_ms)),
    timestamps(rows.map((row) => row.received_ms)),
    int8s(rows.map((row) => row.identity)),
    booleans(rows.map((row) => row.is_user)),
    int8s(rows.map((row) => row.anonymous)),
    int8s(rows.map((row) => row.previous)),
    jsons(rows.map((row) => row.touch)),
    texts(rows.map((row) => row.page)),
    texts(rows.map((row) => row.device)),
    texts(rows.map((row) => row.country)),
    int8s(rows.map((row) => row.revenue_minor)),
    texts(rows.map((row) => row.currency)),
    texts(rows.map((row) => row.order_id)),
    booleans(rows.map((row) => row.is_bot)),
    texts(rows.map((row) => `{${row.flags.join(",")}}`)),
    jsons(rows.map((row) => row.properties)),
    jsons(rows.map((row) => row.context)),
  ];
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
