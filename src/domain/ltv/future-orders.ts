/** What a group of customers will still order, and what it is worth: sums that add up over groups and keys. */
import { customerValue } from "./customer-value.ts";
import { expectedSpend, type SpendModel } from "./gamma-gamma.ts";
import { periodsAhead } from "./periods-ahead.ts";
import { neighboursOf, orderGradient } from "./prediction-interval.ts";
import type { PurchaseGroup } from "./purchase-summary.ts";
import { aliveChance, expectedPurchases, type RepeatModel } from "./repeat-model.ts";

/** Customers of a key with the same history; times in units. */
export interface HistoryGroup extends PurchaseGroup {
  readonly key: string;
  /** Money of the repeat days of each customer who has one, minor units. */
  readonly spent: readonly number[];
}

export interface Future {
  readonly customers: number;
  readonly alive: number;
  readonly orders: number;
  /** Change of the orders with the logarithm of each parameter. */
  readonly gradient: readonly number[];
  /** Net revenue, minor units. */
  readonly value: number;
  /** Its margin, discounted. */
  readonly discounted: number;
}

export interface FuturePlan {
  /** Units ahead. */
  readonly horizon: number;
  readonly unitDays: number;
  readonly margin: number;
  /** Per year. */
  readonly discount: number;
}

/** Of one customer with the history. */
interface Ahead {
  readonly alive: number;
  readonly orders: number;
  readonly gradient: readonly number[];
  /** Orders times margin, worth less the later they come. */
  readonly discounted: number;
}

export const nothingAhead: Future = { customers: 0, alive: 0, orders: 0, gradient: [], value: 0, discounted: 0 };

export function addFutures(one: Future, other: Future): Future {
  const longer = one.gradient.length > other.gradient.length ? one.gradient : other.gradient;
  return {
    customers: one.customers + other.customers,
    alive: one.alive + other.alive,
    orders: one.orders + other.orders,
    gradient: longer.map((_, i) => (one.gradient[i] ?? 0) + (other.gradient[i] ?? 0)),
    value: one.value + other.value,
    discounted: one.discounted + other.discounted,
  };
}

/** A function that looks ahead for one group after the other; histories that come again are not computed again. */
export function futureOf(
  model: RepeatModel,
  spend: SpendModel | null,
  plan: FuturePlan,
): (group: HistoryGroup) => Future {
  const seen = new Map<string, Ahead>();
  const neighbours = neighboursOf(model);
  const periods = periodsAhead(plan.horizon);
  const discount = (1 + plan.discount) ** ((plan.horizon * plan.unitDays) / periods.length / 365.25) - 1;
  const look = (group: HistoryGroup): Ahead => {
    const orders = expectedPurchases(model, group, plan.horizon);
    const expectedBy = periods.map((end) => (end === plan.horizon ? orders : expectedPurchases(model, group, end)));
    const discounted = customerValue({ expectedBy, spend: 1, margin: plan.margin, discount });
    const gradient = orderGradient(neighbours, group, plan.horizon, orders);
    return { alive: aliveChance(model, group), orders, gradient, discounted };
  };
  return (group) => {
    const name = `${group.repeats} ${group.recency} ${group.age}`;
    const ahead = seen.get(name) ?? look(group);
    seen.set(name, ahead);
    const worth = spend === null ? 0 : worthOf(group, spend);
    return {
      customers: group.customers,
      alive: ahead.alive * group.customers,
      orders: ahead.orders * group.customers,
      gradient: ahead.gradient.map((slope) => slope * group.customers),
      value: ahead.orders * worth,
      discounted: ahead.discounted * worth,
    };
  };
}

/** Sum over the group's customers of what an order of each is worth. */
function worthOf({ repeats, customers, spent }: HistoryGroup, model: SpendModel): number {
  const known = repeats === 0 ? [] : spent.filter((money) => money > 0);
  const sum = known.reduce((total, money) => total + expectedSpend(model, { repeats, mean: money / repeats }), 0);
  return sum + (customers - known.length) * expectedSpend(model, { repeats: 0, mean: null });
}
