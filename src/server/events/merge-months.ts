/**
 * Makes one part of each month that is over. Merging by size leaves half a dozen for ever, every question about one person
 * looks into each, and people who are folded anew cost by their number; the engine's own merging by age never comes,
 * because taking out those people makes every part young again.
 */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { type MonthRow, mergeMonth, scatteredMonths } from "./closed-months.sql.ts";

const mostRows = 20_000_000;
const dayMs = 86_400_000;

/** Months that were over a day before `now` (epoch ms), one after the other, until it is stopped; returns how many. */
export async function mergeMonths(
  { columns }: Pick<Platform, "columns">,
  now: number,
  stopped: () => boolean = () => false,
): Promise<number> {
  const yesterday = new Date(now - dayMs);
  const until = yesterday.getUTCFullYear() * 100 + yesterday.getUTCMonth() + 1;
  const months = await columns.ask<MonthRow>(scatteredMonths, { until, most: mostRows });
  let merged = 0;
  for (const month of months) {
    if (stopped()) break;
    await columns.command(mergeMonth(month));
    merged++;
  }
  return merged;
}
