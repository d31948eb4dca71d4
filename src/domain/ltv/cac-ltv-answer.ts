/** Divides what was counted into the answer of CAC and LTV. */
import { toMajor } from "#domain/base/money.ts";
import type { CacLtvAnswer, CohortRow, ValueRow } from "./cac-ltv-question.ts";
import { type Cohort, type CohortCount, cohortsOf, cumulativeOf } from "./cohort-curve.ts";
import { groupByKey } from "./group-by-key.ts";
import { type ValueFigures, valueFigures } from "./value-row.ts";

export interface Counted {
  readonly customers: readonly CohortCount[];
  /** Key → minor units; null where only rows of unknown cost are. */
  readonly spend: ReadonlyMap<string, number | null>;
  readonly medianDaysToOrder: number | null;
}

export interface Terms {
  readonly months: number;
  readonly margin: number;
  readonly asOfMs: number;
  readonly timezone: string;
  readonly currency: string;
  /** False for by=none: then there is one key, and nothing to tell apart. */
  readonly keyed: boolean;
}

/** The sum of what is known; null when nothing is. */
function spendOf(amounts: Iterable<number | null>): number | null {
  const known = [...amounts].filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

export function cacLtvAnswer({ customers, spend, medianDaysToOrder }: Counted, terms: Terms): CacLtvAnswer {
  const byKey = groupByKey(customers);
  const keys = [...new Set([...byKey.keys(), ...spend.keys()])].sort();
  const groups = keys.map((key) => ({ key, cohorts: cohortsOf(byKey.get(key) ?? [], terms) }));
  const everyone = cohortsOf(customers, terms);
  const paidKeys = new Set([...spend].filter(([, amount]) => (amount ?? 0) > 0).map(([key]) => key));
  const paidCustomers = customers.filter(({ key }) => paidKeys.has(key));
  const spent = spendOf(spend.values());
  const row = (key: string, cohorts: readonly Cohort[], amount: number | null) =>
    valueRow(key, valueFigures(cohorts, amount, terms), terms.currency);
  return {
    margin: terms.margin,
    rows: groups
      .map(({ key, cohorts }) => row(key, cohorts, spend.get(key) ?? null))
      .sort((a, b) => (b.spend ?? -1) - (a.spend ?? -1) || b.newCustomers - a.newCustomers),
    total: row("", everyone, spent),
    paid: terms.keyed ? row("", cohortsOf(paidCustomers, terms), spent) : null,
    cohorts: groups.flatMap(({ key, cohorts }) => cohorts.map((cohort) => cohortRow(key, cohort, terms.currency))),
    allCohorts: everyone.map((cohort) => cohortRow("", cohort, terms.currency)),
    medianDaysToOrder,
  };
}

const major = (minor: number, currency: string) => toMajor(Math.round(minor), currency);
const majorOrNull = (minor: number | null, currency: string) => (minor === null ? null : major(minor, currency));

function valueRow(key: string, figures: ValueFigures, currency: string): ValueRow {
  const money = (minor: number | null) => majorOrNull(minor, currency);
  return {
    key,
    spend: money(figures.spend),
    newCustomers: figures.newCustomers,
    cac: money(figures.cac),
    free: figures.free,
    netRevenue: major(figures.netRevenue, currency),
    ltv: money(figures.ltv),
    marginLtv: money(figures.marginLtv),
    ltvToCac: figures.ltvToCac,
    paybackMonths: figures.payback.state === "paid" ? figures.payback.months : null,
    payback: figures.payback,
    mature: figures.mature,
    curve: figures.curve.map(money),
  };
}

function cohortRow(key: string, cohort: Cohort, currency: string): CohortRow {
  return {
    cohort: cohort.cohort.slice(0, 7),
    key,
    size: cohort.size,
    cumulativeRevenue: cumulativeOf(cohort).map((minor) => majorOrNull(minor, currency)),
    revenueToDate: major(
      cohort.monthly.reduce((sum, net) => sum + net, 0),
      currency,
    ),
  };
}
