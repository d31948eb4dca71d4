/** When an event happened, decided once, when it is accepted. */
import { limits } from "./limits.ts";

const iso = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const earliest = Date.UTC(2000, 0, 1);

/** Epoch milliseconds of an ISO 8601 instant with an offset; null for anything else, also for 29 Feb 2027 or 24:00. */
export function instantOf(text: unknown): number | null {
  if (typeof text !== "string") return null;
  const parts = iso.exec(text);
  if (parts === null) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const dayExists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month <= 12 && day >= 1;
  if (!dayExists || hour > 23 || minute > 59 || second > 59) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

export interface EventTime {
  readonly occurredAt: number;
  readonly flags: readonly ("bad_timestamp" | "clock_future")[];
}

/**
 * The event's time on the server's clock: receivedAt − (sentAt − timestamp), as in Segment's HTTP API.
 * A time that cannot be read, or lies more than five minutes ahead, becomes `receivedAt` and is flagged.
 * `history` skips the correction: the import route.
 */
export function eventTime(
  given: { readonly timestamp: unknown; readonly sentAt: unknown },
  receivedAt: number,
  history: boolean,
): EventTime {
  if (given.timestamp === undefined || given.timestamp === null) return { occurredAt: receivedAt, flags: [] };
  const timestamp = instantOf(given.timestamp);
  if (timestamp === null || timestamp < earliest) return { occurredAt: receivedAt, flags: ["bad_timestamp"] };
  const sentAt = history ? null : instantOf(given.sentAt);
  const skew = sentAt === null || Math.abs(receivedAt - sentAt) <= limits.skewMs ? 0 : receivedAt - sentAt;
  const occurredAt = timestamp + skew;
  if (occurredAt > receivedAt + limits.futureMs) return { occurredAt: receivedAt, flags: ["clock_future"] };
  return occurredAt < earliest ? { occurredAt: receivedAt, flags: ["bad_timestamp"] } : { occurredAt, flags: [] };
}
