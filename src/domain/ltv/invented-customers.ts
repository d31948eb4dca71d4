/** Customers and spenders drawn from the models themselves with known parameters, to see whether a fit finds them again. */
import type { Spender } from "./gamma-gamma.ts";
import type { PurchaseGroup } from "./purchase-summary.ts";

/** In [0, 1); the caller's dice, so that the same seed draws the same people. */
export type Share = () => number;

/** Marsaglia & Tsang (2000); scale 1. */
function gammaDraw(share: Share, shape: number): number {
  if (shape < 1) return gammaDraw(share, shape + 1) * (1 - share()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - share()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

export interface CustomerTruth {
  readonly count: number;
  readonly r: number;
  readonly alpha: number;
  /** Beta parameters of leaving after a purchase; null for customers who never leave. */
  readonly leaving: { readonly a: number; readonly b: number } | null;
}

/** Ages are spread evenly over 20 to 60 units. */
export function inventCustomers(share: Share, truth: CustomerTruth): Omit<PurchaseGroup, "customers">[] {
  return Array.from({ length: truth.count }, () => {
    const age = 20 + 40 * share();
    const rate = gammaDraw(share, truth.r) / truth.alpha;
    let leave = 0;
    if (truth.leaving !== null) {
      const away = gammaDraw(share, truth.leaving.a);
      leave = away / (away + gammaDraw(share, truth.leaving.b));
    }
    let [repeats, recency] = [0, 0];
    for (;;) {
      const next = recency - Math.log(1 - share()) / rate;
      if (next > age) return { repeats, recency, age };
      repeats++;
      recency = next;
      if (share() < leave) return { repeats, recency, age };
    }
  });
}

export interface SpenderTruth {
  readonly count: number;
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

/** With 1 to 5 repeats. */
export function inventSpenders(share: Share, { count, p, q, gamma }: SpenderTruth): Spender[] {
  return Array.from({ length: count }, () => {
    const repeats = 1 + Math.floor(5 * share());
    const rate = gammaDraw(share, q) / gamma;
    return { repeats, mean: gammaDraw(share, p * repeats) / (rate * repeats) };
  });
}
