/** One line of the table of CAC and LTV: what winning customers cost, what they brought, and when it paid. */
import { type Cohort, pooledCurve } from "./cohort-curve.ts";
import { type Payback, paybackOf } from "./payback.ts";
import { isFree, ratioOf } from "./unit-ratio.ts";

/** LTV to CAC that a healthy business reaches. */
export const healthyRatio = 3;

export interface ValueFigures {
  /** null where no spend is known. */
  readonly spend: number | null;
  readonly newCustomers: number;
  readonly cac: number | null;
  /** Customers without any spend. */
  readonly free: boolean;
  /** Net revenue of these customers so far, within the months asked for. */
  readonly netRevenue: number;
  /** Net revenue per customer so far. */
  readonly ltv: number | null;
  readonly marginLtv: number | null;
  readonly ltvToCac: number | null;
  readonly payback: Payback;
  /** True when all the months asked for are over for every customer. */
  readonly mature: boolean;
  /** Net revenue per customer by the end of each month; null where unknown. */
  readonly curve: readonly (number | null)[];
}

/** Money in minor units, unrounded where it is per customer. */
export function valueFigures(
  cohorts: readonly Cohort[],
  spend: number | null,
  { months, margin }: { readonly months: number; readonly margin: number },
): ValueFigures {
  const newCustomers = cohorts.reduce((sum, { size }) => sum + size, 0);
  const netRevenue = cohorts.reduce((sum, { monthly }) => sum + monthly.reduce((money, net) => money + net, 0), 0);
  const cac = ratioOf(spend, newCustomers);
  const ltv = ratioOf(netRevenue, newCustomers);
  const curve = pooledCurve(cohorts, months);
  const earned = curve.map((net) => (net === null ? null : net * margin));
  return {
    spend,
    newCustomers,
    cac,
    free: isFree(spend, newCustomers),
    netRevenue,
    ltv,
    marginLtv: ltv === null ? null : ltv * margin,
    ltvToCac: ratioOf(ltv, cac),
    payback: newCustomers === 0 ? { state: "unknown" } : paybackOf(earned, cac),
    mature: newCustomers > 0 && cohorts.every(({ size, monthsOver }) => size === 0 || monthsOver >= months),
    curve,
  };
}
