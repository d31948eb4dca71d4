/** The facts about a person whose events are all at hand; the same as readFacts answers, without asking again. */
import "server-only";
import type { EventRow, FactsRow } from "./person.sql.ts";

/** `rows`: every event of the person, newest first; `events` is 0 where there is none. */
export function factsOfEvents(rows: readonly EventRow[]): FactsRow {
  const touches = rows.filter((row) => row.is_touch === 1);
  const orders = rows.filter((row) => row.is_order === 1);
  const refunds = rows.filter((row) => row.is_refund === 1);
  const sum = (of: readonly EventRow[]) => of.reduce((total, { revenue }) => total + revenue, 0);
  const first = touches.at(-1);
  const channels = new Map<string, number>();
  for (const { channel } of touches) channels.set(channel, (channels.get(channel) ?? 0) + 1);
  return {
    events: rows.length,
    first_ms: rows.at(-1)?.at_ms ?? 0,
    last_ms: rows[0]?.at_ms ?? 0,
    sessions: new Set(rows.map(({ session_ms }) => session_ms).filter((ms) => ms > 0)).size,
    orders: orders.length,
    refunds: refunds.length,
    gross: sum(orders),
    refunded: sum(refunds),
    touches: touches.length,
    first_touch: [first?.channel ?? "", first?.campaign ?? "", first?.creative ?? "", first?.landing_page ?? ""],
    channels: Object.fromEntries(channels),
  };
}
