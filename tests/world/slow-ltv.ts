/** The slow obvious reference of CAC and LTV: one customer after the other, one order after the other. */
import { type PurchaseSummary, purchaseSummary } from "#domain/ltv/purchase-summary.ts";
import type { SlowFacts } from "./slow-board.ts";
import { dayOf, midnightOf, monthOf } from "./slow-clock.ts";
import type { Line, Model } from "./slow-people.ts";

export interface SlowValueAsk {
  readonly by: "none" | "channel" | "campaign";
  readonly model: Model;
  readonly months: number;
  readonly margin: number;
  readonly lag: number;
}

export interface SlowRow {
  spend: number | null;
  newCustomers: number;
  net: number;
  cac: number | null;
  ltv: number | null;
  payback: number | null;
}

export interface SlowCohort {
  size: number;
  readonly byMonth: (number | null)[];
}

export interface SlowValue {
  readonly rows: ReadonlyMap<string, SlowRow>;
  /** By `month|key`. */
  readonly cohorts: ReadonlyMap<string, SlowCohort>;
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const nextMonth = (first: string, count: number) => {
  const number = monthNumber(first) - 1 + count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}-01`;
};

/** Each person's orders and refunds before an instant. */
function purchasesOf(facts: SlowFacts, beforeMs: number): Line[][] {
  const people = new Map<string, Line[]>();
  for (const line of facts.lines) {
    if (!(line.isOrder || line.isRefund) || line.at >= beforeMs) continue;
    people.set(line.person, [...(people.get(line.person) ?? []), line]);
  }
  return [...people.values()];
}

export function slowValue(
  facts: SlowFacts,
  ask: SlowValueAsk,
  [fromMs, toMs]: readonly [number, number],
  asOfMs: number,
): SlowValue {
  const zone = facts.workspace.timezone;
  const rows = new Map<string, SlowRow>();
  const cohorts = new Map<string, SlowCohort>();
  const rowOf = (key: string): SlowRow => {
    const row = rows.get(key) ?? { spend: null, newCustomers: 0, net: 0, cac: null, ltv: null, payback: null };
    rows.set(key, row);
    return row;
  };
  for (const purchases of purchasesOf(facts, asOfMs + 3_600_000)) {
    const first = purchases.find(({ isNewCustomer }) => isNewCustomer);
    if (first === undefined || first.at < fromMs || first.at >= toMs) continue;
    const key = ask.by === "none" ? "" : first.credit[ask.model][ask.by];
    const month = monthOf(first.at, zone);
    const row = rowOf(key);
    const cohort = cohorts.get(`${month}|${key}`) ?? { size: 0, byMonth: Array.from({ length: ask.months }, () => 0) };
    cohorts.set(`${month}|${key}`, cohort);
    row.newCustomers++;
    cohort.size++;
    for (const { at, isOrder, money } of purchases) {
      const since = Math.max(0, monthNumber(dayOf(at, zone)) - monthNumber(month));
      if (since >= ask.months) continue;
      row.net += isOrder ? money : -money;
      for (let m = since; m < ask.months; m++)
        cohort.byMonth[m] = (cohort.byMonth[m] ?? 0) + (isOrder ? money : -money);
    }
  }
  const lagMs = ask.lag * 86_400_000;
  for (const { at, channel, campaign, cost } of facts.spend) {
    if (at < fromMs - lagMs || at >= toMs - lagMs) continue;
    const row = rowOf(ask.by === "none" ? "" : { channel, campaign }[ask.by]);
    if (cost !== null) row.spend = (row.spend ?? 0) + cost;
  }
  for (const [name, { byMonth }] of cohorts) {
    const month = name.slice(0, 10);
    for (let m = 0; m < ask.months; m++) if (midnightOf(nextMonth(month, m + 1), zone) > asOfMs) byMonth[m] = null;
  }
  for (const [key, row] of rows) finish(row, ownCohorts(cohorts, key), ask);
  return { rows, cohorts };
}

const ownCohorts = (cohorts: ReadonlyMap<string, SlowCohort>, key: string) =>
  [...cohorts].filter(([name]) => name.slice(11) === key).map(([, cohort]) => cohort);

function finish(row: SlowRow, cohorts: readonly SlowCohort[], { months, margin }: SlowValueAsk): void {
  if (row.newCustomers === 0) return;
  row.ltv = row.net / row.newCustomers;
  row.cac = row.spend === null ? null : row.spend / row.newCustomers;
  if (row.cac === null) return;
  if (row.cac === 0) row.payback = 0;
  let earned = 0;
  for (let m = 0; m < months && row.payback === null; m++) {
    const over = cohorts.filter(({ byMonth }) => byMonth[m] !== null);
    const people = over.reduce((sum, { size }) => sum + size, 0);
    if (people === 0) return;
    const came = over.reduce((sum, { byMonth }) => sum + (byMonth[m] ?? 0) - (m === 0 ? 0 : (byMonth[m - 1] ?? 0)), 0);
    const step = (came / people) * margin;
    if (earned + step >= row.cac) row.payback = m + (row.cac - earned) / step;
    earned += step;
  }
}

/** Every customer's history up to the end of a day, with the key of the first order; money in minor units. */
export function slowHistories(
  facts: SlowFacts,
  { by, model }: Pick<SlowValueAsk, "by" | "model">,
  asOf: string,
): { readonly key: string; readonly summary: PurchaseSummary; readonly spent: number }[] {
  const zone = facts.workspace.timezone;
  const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const endMs = midnightOf(new Date((numberOf(asOf) + 1) * 86_400_000).toISOString().slice(0, 10), zone);
  return purchasesOf(facts, endMs).flatMap((purchases) => {
    const first = purchases.find(({ isNewCustomer }) => isNewCustomer);
    if (first === undefined) return [];
    const dayOfLine = (line: Line) => numberOf(dayOf(line.at, zone));
    const orders = purchases.filter(({ isOrder }) => isOrder);
    const firstDay = Math.min(...orders.map(dayOfLine));
    let spent = 0;
    for (const line of purchases) {
      const order = line.isOrder ? line : orders.find(({ id }) => id === line.about);
      if (order !== undefined && dayOfLine(order) > firstDay) spent += line.isOrder ? line.money : -line.money;
    }
    const bought = orders.map((line) => ({ day: dayOfLine(line), amount: line.money }));
    const summary = purchaseSummary(bought, numberOf(asOf), 1);
    const key = by === "none" ? "" : first.credit[model][by];
    return summary === null ? [] : [{ key, summary, spent }];
  });
}
