/** What a customer is worth from here on: expected purchases, their worth and margin, discounted per period. */

export interface ValuePlan {
  /** Cumulative expected purchases by the end of each period; the first period first. */
  readonly expectedBy: readonly number[];
  readonly spend: number;
  /** Contribution margin, 0–1. */
  readonly margin: number;
  /** Discount per period: 0.01 is one per cent. */
  readonly discount: number;
}

/** CLV = Σ (E[Y(tᵢ)] − E[Y(tᵢ₋₁)]) · E[M] · margin ÷ (1 + d)ⁱ, in the unit of `spend`. */
export function customerValue({ expectedBy, spend, margin, discount }: ValuePlan): number {
  let before = 0;
  let value = 0;
  for (const [i, expected] of expectedBy.entries()) {
    value += ((expected - before) * spend * margin) / (1 + discount) ** (i + 1);
    before = expected;
  }
  return value;
}
