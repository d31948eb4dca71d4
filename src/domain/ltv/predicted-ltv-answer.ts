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
import { fitGammaGamma, type SpendModel, type SpendReason } from "./gamma-gamma.ts";
import { groupByKey } from "./group-by-key.ts";
import type { PredictedLtvAnswer, PredictedRow } from "./predicted-ltv-question.ts";
import { intervalAround } from "./prediction-interval.ts";
import { describeModel } from "./prediction-model.ts";
import { fitRepeatModel, type RepeatModel, type RepeatReason } from "./repeat-model.ts";

export interface PredictionTerms extends FuturePlan {
  readonly asOf: string;
  readonly leaving: "after_purchase" | "at_once";
  readonly currency: string;
}

interface Fits {
  readonly repeat: RepeatModel | RepeatReason;
  readonly spend: SpendModel | SpendReason;
}

/** Histories up to and including the as-of day. */
export function predictedLtvAnswer(groups: readonly HistoryGroup[], terms: PredictionTerms): PredictedLtvAnswer {
  // Whoever came less than one unit ago has had no time to come back: predicted, but nothing to learn from.
  const grown = groups.filter(({ age }) => age >= 1);
  const repeat = fitRepeatModel(grown, terms.leaving);
  const spend = fitGammaGamma(groups.flatMap(spendersOf));
  const keyed = groupByKey(groups);
  const look = typeof repeat === "string" ? null : futureOf(repeat, typeof spend === "string" ? null : spend, terms);
  const futures = [...keyed].map(([key, own]) => ({
    key,
    future: own.reduce(
      (sum, group) => addFutures(sum, look?.(group) ?? { ...nothingAhead, customers: group.customers }),
      nothingAhead,
    ),
  }));
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
