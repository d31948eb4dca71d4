/** From credit and spend to figures: ratios of sums in major units, null where there is nothing to divide by. */
import { toMajor } from "#domain/base/money.ts";
import type { ModelFigures } from "./attribution-answer.ts";
import type { Sums } from "./path-group.ts";

/** Credited sums with the value in minor units, spend in minor units or null. */
export function modelFigures(
  [conversions, value, newCustomers]: Sums,
  spend: number | null,
  currency: string,
): ModelFigures {
  const money = (minor: number | null) => (minor === null ? null : toMajor(Math.round(minor), currency));
  return {
    conversions,
    value: toMajor(value, currency),
    newCustomers,
    cac: money(ratio(spend, newCustomers)),
    cpa: money(ratio(spend, conversions)),
    roas: ratio(value, spend),
  };
}

/** Credits are sums of fractions: what is less than a billionth of a conversion is nothing. */
function ratio(over: number | null, under: number | null): number | null {
  return over === null || under === null || Math.abs(under) < 1e-9 ? null : over / under;
}
