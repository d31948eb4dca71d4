/** Which rows are conversions at all: of the event, the status and the sender asked for, repeated orders once. */
import type { Axes } from "./definition.ts";
import { eachGroup, type FactRows, flags, type Grouping, is } from "./fact-rows.ts";

export interface KeptAsk {
  readonly event: number;
  /** 0: any. */
  readonly status: number;
  readonly bots: Axes["bots"];
  readonly dedupe: Axes["dedupe"];
}

/** Bits by row: a conversion, and the first one ever of its person or browser. */
export const kept = { conversion: 1, first: 2 } as const;

/** An event without an order's number repeats nothing. */
export function keptConversions(rows: FactRows, grouping: Grouping, ask: KeptAsk): Uint8Array {
  const found = new Uint8Array(rows.length);
  const orders = new Set<number>();
  eachGroup(grouping, (from, to) => {
    orders.clear();
    let any = false;
    for (let i = from; i < to; i++) {
      const row = grouping.order[i] ?? 0;
      if (!is(rows, row, flags.conversion) || rows.event[row] !== ask.event) continue;
      if (ask.status !== 0 && rows.status[row] !== ask.status) continue;
      if (ask.bots === "removed" && is(rows, row, flags.bot)) continue;
      const order = rows.order[row] ?? 0;
      if (ask.dedupe === "order" && order !== 0) {
        if (orders.has(order)) continue;
        orders.add(order);
      }
      found[row] = any ? kept.conversion : kept.conversion | kept.first;
      any = true;
    }
  });
  return found;
}

/** By row of a conversion: when its order was paid, epoch ms; NaN where no payment is known. Orders are their person's. */
export function paidTimes(rows: FactRows, persons: Grouping): Float64Array {
  const found = new Float64Array(rows.length).fill(Number.NaN);
  const paid = new Map<number, number>();
  eachGroup(persons, (from, to) => {
    paid.clear();
    for (let i = from; i < to; i++) {
      const row = persons.order[i] ?? 0;
      const order = rows.order[row] ?? 0;
      if (is(rows, row, flags.paid) && order !== 0 && !paid.has(order)) paid.set(order, rows.at[row] ?? 0);
    }
    if (paid.size === 0) return;
    for (let i = from; i < to; i++) {
      const row = persons.order[i] ?? 0;
      const at = is(rows, row, flags.conversion) ? paid.get(rows.order[row] ?? 0) : undefined;
      if (at !== undefined) found[row] = at;
    }
  });
  return found;
}
