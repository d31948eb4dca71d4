/** From customers' histories to the answer of predicted LTV: fits both models, then sums over the customers of each key. */
import { toMajor } from "#domain/base/money.ts";
import {
  addFutures,
  type Future,
  type FuturePlan,
  futureOf,
  type HistoryGroup,
  nothingAhead,
} from "./future-orders.ts";
import { gammaGammaSlices, type SpendModel, type SpendReason } from "./gamma-gamma.ts";
import { groupByKey } from "./group-by-key.ts";
import type { PredictedLtvAnswer, PredictedRow } from "./predicted-ltv-question.ts";
import { intervalAround } from "./prediction-interval.ts";
import { describeModel } from "./prediction-model.ts";
import { type RepeatModel, type RepeatReason, repeatModelSlices } from "./repeat-model.ts";
import { finish, type Slices } from "./slices.ts";

export interface PredictionTerms extends FuturePlan {
  readonly asOf: string;
  readonly leaving: "after_purchase" | "at_once";
  readonly currency: string;
}

const groupsPerSlice = 50;

interface Fits {
  readonly repeat: RepeatModel | RepeatReason;
  readonly spend: SpendModel | SpendReason;
}

/** Histories up to and including the as-of day. */
export function* predictedLtvSlices(
  groups: readonly HistoryGroup[],
  terms: PredictionTerms,
): Slices<PredictedLtvAnswer> {
  // Whoever came less than one unit ago has had no time to come back: predicted, but nothing to learn from.
  const grown = groups.filter(({ age }) => age >= 1);
  const repeat = yield* repeatModelSlices(grown, terms.leaving);
  const spend = yield* gammaGammaSlices(groups.flatMap(spendersOf));
  const look = typeof repeat === "string" ? null : futureOf(repeat, typeof spend === "string" ? null : spend, terms);
  const futures: { key: string; future: Future }[] = [];
  for (const [key, own] of groupByKey(groups)) {
    let future = nothingAhead;
    for (const [place, group] of own.entries()) {
      if (place % groupsPerSlice === 0) yield;
      future = addFutures(future, look?.(group) ?? { ...nothingAhead, customers: group.customers });
    }
    futures.push({ key, future });
  }
  const everyone = futures.reduce((sum, { future }) => addFutures(sum, future), nothingAhead);
  const row = (key: string, future: Future) => predictedRow(key, future, { repeat, spend }, terms.currency);
  return {
    asOf: terms.asOf,
    margin: terms.margin,
    model: describeModel(repeat, spend, terms.currency),
    rows: futures
      .map(({ key, future }) => row(key, future))
      .sort((a, b) => b.customers - a.customers || (a.key < b.key ? -1 : 1)),
    total: row("", everyone),
  };
}

/** The same at once. */
export const predictedLtvAnswer = (groups: readonly HistoryGroup[], terms: PredictionTerms) =>
  finish(predictedLtvSlices(groups, terms));

function spendersOf({ repeats, spent }: HistoryGroup): { repeats: number; mean: number }[] {
  return repeats === 0 ? [] : spent.map((money) => ({ repeats, mean: money / repeats }));
}

function predictedRow(key: string, future: Future, { repeat, spend }: Fits, currency: string): PredictedRow {
  const { customers, alive, orders, gradient, value, discounted } = future;
  const ordersKnown = typeof repeat !== "string";
  const valueKnown = ordersKnown && typeof spend !== "string";
  const money = (minor: number) => (valueKnown ? toMajor(Math.round(minor), currency) : null);
  return {
    key,
    customers,
    alive: ordersKnown ? alive : null,
    expectedOrders: ordersKnown ? orders : null,
    expectedOrdersInterval: ordersKnown ? intervalAround(orders, gradient, repeat.covariance) : null,
    expectedValue: money(value),
    discountedMargin: money(discounted),
    valuePerCustomer: customers === 0 ? null : money(value / customers),
  };
}
