/** What conversions and their refunds are worth in the workspace's currency, by the rates that a definition asks for. */
import { localDate } from "#domain/base/local-time.ts";
import type { Axes } from "./definition.ts";
import { type FactNames, type FactRows, flags, is } from "./fact-rows.ts";

/** Minor units of the workspace's currency on a day; null where no rate is known. */
export type Convert = (minor: number, currency: string, day: string) => number | null;

export interface MoneyPlace {
  readonly timezone: string;
  readonly currency: string;
  /** The span's last day. */
  readonly lastDay: string;
  readonly convert: Convert;
}

type Sent = "minor" | "tax" | "shipping";

/** By row: the workspace's minor units; 0 where nothing is known, as unknown money counts for nothing. */
export function moneyOf(
  rows: FactRows,
  names: FactNames,
  place: MoneyPlace,
  sent: Sent,
  rateDate: Axes["rateDate"],
): Float64Array {
  const found = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const minor = rows[sent][row] ?? -1;
    if (minor <= 0 || !is(rows, row, flags.conversion | flags.refund)) continue;
    const currency = names.currencies[(rows.currency[row] ?? 0) - 1];
    if (currency === undefined) continue;
    if (currency === place.currency) found[row] = minor;
    else {
      const day = rateDate === "period_end" ? place.lastDay : localDate(rows.at[row] ?? 0, place.timezone);
      found[row] = place.convert(minor, currency, day) ?? 0;
    }
  }
  return found;
}

/** By id of an order's event: the rows of its refunds, in the order of time. */
export type Refunds = ReadonlyMap<number, readonly number[]>;

/** A refund whose order is unknown belongs to no conversion. */
export function refundsOf(rows: FactRows): Refunds {
  const found = new Map<number, number[]>();
  for (let row = 0; row < rows.length; row++) {
    const about = rows.about[row] ?? 0;
    if (about === 0 || !is(rows, row, flags.refund)) continue;
    const known = found.get(about);
    if (known === undefined) found.set(about, [row]);
    else known.push(row);
  }
  return found;
}
