/** After how many months a customer's gross margin has paid for winning them. */

export type Payback =
  | { readonly state: "paid"; readonly months: number }
  /** `recovered`: share of the CAC, 0–1, after the months that are over; below 0 when refunds outweigh orders. */
  | { readonly state: "not_yet"; readonly recovered: number; readonly monthsKnown: number }
  /** No CAC, or no month that is over. */
  | { readonly state: "unknown" };

/**
 * `cumulativeMargin[m]`: gross margin per customer by the end of month m, month 0 being that of the first order;
 * the first null ends what is known. Inside the month that reaches the CAC, time is taken in proportion: 1.5 is the
 * middle of the second month. Nothing is extrapolated.
 */
export function paybackOf(cumulativeMargin: readonly (number | null)[], cac: number | null): Payback {
  if (cac === null) return { state: "unknown" };
  if (cac <= 0) return { state: "paid", months: 0 };
  let before = 0;
  let known = 0;
  for (const margin of cumulativeMargin) {
    if (margin === null) break;
    if (margin >= cac) return { state: "paid", months: known + (cac - before) / (margin - before) };
    before = margin;
    known++;
  }
  return known === 0 ? { state: "unknown" } : { state: "not_yet", recovered: before / cac, monthsKnown: known };
}
