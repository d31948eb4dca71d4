/** How far a prediction may be off because its parameters are only estimated: the delta method. */
import type { Interval } from "./predicted-ltv-question.ts";
import type { PurchaseGroup } from "./purchase-summary.ts";
import { expectedPurchases, type RepeatModel } from "./repeat-model.ts";
import type { Matrix } from "./surface.ts";

const step = 1e-4;
/** Two-sided 90 % of the normal distribution. */
export const wide90 = 1.645;

/** The model with the logarithm of each of its parameters moved a little: r, alpha, a, b. */
export function neighboursOf(model: RepeatModel): RepeatModel[] {
  const { r, alpha } = model;
  const grown = Math.exp(step);
  const shared = [
    { ...model, r: r * grown },
    { ...model, alpha: alpha * grown },
  ];
  if (model.kind === "nbd") return shared;
  return [...shared, { ...model, a: model.a * grown }, { ...model, b: model.b * grown }];
}

/** Change of a customer's expected purchases, `here`, with the logarithm of each parameter. */
export function orderGradient(
  neighbours: readonly RepeatModel[],
  history: Omit<PurchaseGroup, "customers">,
  t: number,
  here: number,
): number[] {
  return neighbours.map((model) => (expectedPurchases(model, history, t) - here) / step);
}

/** 90 %; not below zero. null without a covariance. */
export function intervalAround(value: number, gradient: readonly number[], covariance: Matrix | null): Interval | null {
  if (covariance === null) return null;
  const variance = gradient.reduce(
    (sum, slope, i) => sum + slope * gradient.reduce((inner, other, j) => inner + other * (covariance[i]?.[j] ?? 0), 0),
    0,
  );
  const half = wide90 * Math.sqrt(Math.max(0, variance));
  return [Math.max(0, value - half), value + half];
}
