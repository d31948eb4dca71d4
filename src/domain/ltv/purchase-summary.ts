/** What a repeat-purchase model needs of a customer: how often, how recently, since when, and how much. */
import { Refusal } from "#domain/base/refusal.ts";

/** Customers that are alike; times in one unit of time. */
export interface PurchaseGroup {
  /** Days with a purchase after the first (x). */
  readonly repeats: number;
  /** From the first purchase to the last (t_x); 0 without repeats. */
  readonly recency: number;
  /** From the first purchase to the as-of day (T). */
  readonly age: number;
  readonly customers: number;
}

export interface Purchase {
  /** Day number on the workspace's calendar. */
  readonly day: number;
  readonly amount: number;
}

export interface PurchaseSummary {
  readonly repeats: number;
  readonly recency: number;
  readonly age: number;
  /** Mean of the totals of the repeat days; null without one, or when it is not positive. */
  readonly mean: number | null;
}

/**
 * One customer's purchases up to and including the as-of day, several of a day taken as one; times in days divided
 * by `unitDays`, unrounded. null without a purchase by then. Throws `invalid` for a day that is not one.
 */
export function purchaseSummary(
  purchases: readonly Purchase[],
  asOfDay: number,
  unitDays: number,
): PurchaseSummary | null {
  const totals = new Map<number, number>();
  for (const { day, amount } of purchases) {
    if (!Number.isInteger(day) || day < 0) throw new Refusal("invalid", `${day} is not a day.`);
    if (day <= asOfDay) totals.set(day, (totals.get(day) ?? 0) + amount);
  }
  const days = [...totals.keys()].sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const spent = days.slice(1).reduce((sum, day) => sum + (totals.get(day) ?? 0), 0);
  const repeats = days.length - 1;
  return {
    repeats,
    recency: (last - first) / unitDays,
    age: (asOfDay - first) / unitDays,
    mean: repeats > 0 && spent > 0 ? spent / repeats : null,
  };
}

/** Groups of customers alike: models ask once per group. */
export function groupAlike(customers: readonly Omit<PurchaseGroup, "customers">[]): PurchaseGroup[] {
  const groups = new Map<string, PurchaseGroup>();
  for (const { repeats, recency, age } of customers) {
    const name = `${repeats} ${recency} ${age}`;
    groups.set(name, { repeats, recency, age, customers: (groups.get(name)?.customers ?? 0) + 1 });
  }
  return [...groups.values()];
}
