/**
 * Makes one part of each month that is over and lies in many. Merging by size leaves half a dozen for ever, every question
 * about one person looks into each, and people who are folded anew cost by their number; the engine's own merging by age
 * never comes, because taking out those people makes every part young again.
 */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { type MonthRow, mergeMonth, scatteredMonths } from "./closed-months.sql.ts";

/** A quarter of a minute's work: folding anew waits for it. */
const mostRows = 5_000_000;
const dayMs = 86_400_000;

/**
 * Months that were over a day before `now` (epoch ms), one after the other, until it is stopped; returns how many. What
 * fails is logged, and the next month goes on.
 */
export async function mergeMonths(
  { columns, log }: Pick<Platform, "columns" | "log">,
  now: number,
  stopped: () => boolean = () => false,
): Promise<number> {
  const yesterday = new Date(now - dayMs);
  const until = yesterday.getUTCFullYear() * 100 + yesterday.getUTCMonth() + 1;
  const months = await columns.ask<MonthRow>(scatteredMonths, { until, most: mostRows });
  let merged = 0;
  for (const month of months) {
    if (stopped()) break;
    try {
      await columns.command(mergeMonth(month));
      merged++;
    } catch (thrown) {
      if (!stopped()) log.warn({ err: thrown, ...month }, "could not make one part of a month");
    }
  }
  return merged;
}
