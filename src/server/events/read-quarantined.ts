/** A quarantined event as the collector would read it now: at the moment, and in the way, that it came. */
import "server-only";
import { z } from "zod";
import { eventKinds } from "#domain/catalogue/event-name.ts";
import type { AcceptedEvent, Arrival, SetAside } from "#domain/events/accepted-event.ts";
import type { Vault } from "#platform/vault/vault.ts";
import type { QuarantinedRow } from "./quarantine.sql.ts";
import { readEvents } from "./read-events.ts";

const Kept = z.object({
  kind: z.enum(eventKinds).nullable(),
  sentAt: z.unknown().optional(),
  history: z.boolean(),
  userAgent: z.string().nullable(),
});
/** Rows from before this was kept: a batch says everything itself. */
const untold: z.infer<typeof Kept> = { kind: null, history: false, userAgent: null };

/** What the store refused had been accepted before; it is kept in that shape. */
const Accepted = z.custom<AcceptedEvent>((value) => Accepting.safeParse(value).success);
const Accepting = z.looseObject({
  messageId: z.string(),
  kind: z.enum(eventKinds),
  name: z.string(),
  occurredAt: z.number(),
  properties: z.looseObject({}),
});

/** An event without an id of its own gets one from its place in quarantine, so that it too is counted once. */
export function readQuarantined(row: QuarantinedRow, vault: Vault, currency: string): AcceptedEvent | SetAside {
  const text = opened(row.body, vault);
  if (text === null) return aside(row.code, "It was sealed under another secret.");
  if (row.code === "merge_refused") return aside(row.code, "Both users are known; they stay two people.");
  if (Buffer.byteLength(text) < row.bytes) return aside(row.code, "Only its beginning was kept; send it again.");
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return aside(row.code, "What was kept is not JSON.");
  }
  const stored = row.code === "unstorable" ? Accepted.safeParse(raw) : null;
  return named(stored?.success === true ? stored.data : readAgain(raw, arrivalOf(row, vault, currency)), row);
}

/** `raw` in the place of what came. */
export function readRepaired(
  raw: unknown,
  row: QuarantinedRow,
  vault: Vault,
  currency: string,
): AcceptedEvent | SetAside {
  return named(readAgain(raw, arrivalOf(row, vault, currency)), row);
}

function readAgain(raw: unknown, arrival: Arrival): AcceptedEvent | SetAside {
  const { events, aside: refused } = readEvents([raw], arrival);
  return events[0] ?? refused[0] ?? aside("not_an_object", "An event must be a JSON object.");
}

/** null when the installation's secret is no longer the one that it was sealed under. */
function opened(sealed: Uint8Array, vault: Vault): string | null {
  try {
    return vault.unsealOwn(sealed);
  } catch {
    return null;
  }
}

function arrivalOf(row: QuarantinedRow, vault: Vault, currency: string): Arrival {
  const text = row.arrival === null ? null : opened(row.arrival, vault);
  const kept = text === null ? untold : Kept.parse(JSON.parse(text));
  return { ...kept, sentAt: kept.sentAt ?? null, receivedAt: row.received_ms, currency };
}

function named(read: AcceptedEvent | SetAside, row: QuarantinedRow): AcceptedEvent | SetAside {
  if ("code" in read) return { code: read.code, message: read.message, messageId: read.messageId };
  return read.messageId === "" ? { ...read, messageId: `quarantine-${row.id}` } : read;
}

const aside = (code: string, message: string): SetAside => ({ code, message, messageId: null });
