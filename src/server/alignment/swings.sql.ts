/** Visits and orders by what the visit began with, in five weeks. */
import "server-only";
import type { SwingDimension } from "#domain/alignment/swings.ts";
import { here, within } from "#server/events/rows-asked.sql.ts";

/** What came outside of any visit, as orders from a server do, counts where the person last came from. */
const ofVisit = (name: SwingDimension) => `if(position = 0, ${name}, session_${name})`;

export interface SwingRow {
  readonly begun: string;
  /** From 0; 4 is the week in question. */
  readonly week: number;
  readonly sessions: number;
  readonly orders: number;
}

/** {w0} … {w5}: the weeks' boundaries, epoch ms. */
export const readWeeks = (by: SwingDimension) => `
  SELECT toString(${ofVisit(by)}) AS begun,
    multiIf(toUnixTimestamp64Milli(at) < {w1:Int64}, 0, toUnixTimestamp64Milli(at) < {w2:Int64}, 1,
      toUnixTimestamp64Milli(at) < {w3:Int64}, 2, toUnixTimestamp64Milli(at) < {w4:Int64}, 3, 4) AS week,
    countIf(position = 1) AS sessions, countIf(is_order = 1) AS orders
  FROM journey
  WHERE ${here} AND is_bot = 0
    AND ${within("at", "w0", "w5")}
    AND (position = 1 OR is_order = 1)
  GROUP BY begun, week`;
