/** Repeat purchases of customers who never leave: NBD (Ehrenberg 1959). What remains where no leaving can be measured. */
import gammaln from "@stdlib/math-base-special-gammaln";
import type { PurchaseGroup } from "./purchase-summary.ts";

export interface NbdParameters {
  readonly r: number;
  readonly alpha: number;
}

/** Of the times as well as of their number, so that it compares with BG/NBD's. */
export function nbdLogLikelihood(groups: readonly PurchaseGroup[], { r, alpha }: NbdParameters): number {
  const fixed = r * Math.log(alpha) - gammaln(r);
  return groups.reduce(
    (sum, { repeats: x, age, customers }) =>
      sum + customers * (fixed + gammaln(r + x) - (r + x) * Math.log(alpha + age)),
    0,
  );
}

/** Purchases of this customer within t after the as-of day. */
export function nbdExpectedOf(
  { r, alpha }: NbdParameters,
  { repeats, age }: Pick<PurchaseGroup, "repeats" | "age">,
  t: number,
): number {
  return ((r + repeats) / (alpha + age)) * t;
}
