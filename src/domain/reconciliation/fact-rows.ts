/**
 * The stored rows that definitions are counted over, column by column: touches, conversions, refunds, payments and
 * sign-ups of everybody who may have a part in a gap, sorted by person, time and id.
 */

/** What a row is; it may be several at once. A bot's rows are conversions alone. */
export const flags = { touch: 1, conversion: 2, refund: 4, paid: 8, signUp: 16, click: 32, bot: 64 } as const;

export interface FactRows {
  readonly length: number;
  /** Numbers of our own for persons, and for the keys that events came under. */
  readonly person: Uint32Array;
  readonly browser: Uint32Array;
  /** Epoch ms. */
  readonly at: Float64Array;
  /** The event's id in the record. */
  readonly id: Float64Array;
  readonly flags: Uint8Array;
  /** Places in the names, from 1; 0 where it has none of them. */
  readonly event: Uint8Array;
  readonly channel: Uint16Array;
  readonly status: Uint8Array;
  readonly currency: Uint16Array;
  /** A number that stands for the order's number; 0 without one. */
  readonly order: Float64Array;
  /** Of a refund: the id of its order's event; 0 where it is unknown. */
  readonly about: Float64Array;
  /** Money as it was sent, minor units of its own currency; −1 where it is unknown. */
  readonly minor: Float64Array;
  readonly tax: Float64Array;
  readonly shipping: Float64Array;
}

export interface FactNames {
  readonly events: readonly string[];
  readonly channels: readonly string[];
  readonly statuses: readonly string[];
  readonly currencies: readonly string[];
}

/** Rows that belong together, one after the other, each group in the order of time. */
export interface Grouping {
  readonly order: Uint32Array;
  /** The group of each row. */
  readonly key: Uint32Array;
}

export const is = (rows: FactRows, row: number, flag: number): boolean => ((rows.flags[row] ?? 0) & flag) !== 0;

export function groupBy(rows: FactRows, identity: "browser" | "person"): Grouping {
  const order = Uint32Array.from({ length: rows.length }, (_, row) => row);
  if (identity === "person") return { order, key: rows.person };
  const { browser, at, id } = rows;
  const compared = (column: Float64Array | Uint32Array, a: number, b: number) => (column[a] ?? 0) - (column[b] ?? 0);
  order.sort((a, b) => compared(browser, a, b) || compared(at, a, b) || compared(id, a, b));
  return { order, key: browser };
}

/** Calls with the bounds of each group in `order`, half-open. */
export function eachGroup({ order, key }: Grouping, use: (from: number, to: number) => void): void {
  let from = 0;
  for (let i = 1; i <= order.length; i++) {
    if (i < order.length && key[order[i] ?? 0] === key[order[from] ?? 0]) continue;
    use(from, i);
    from = i;
  }
}
