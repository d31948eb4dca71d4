/** What would change if budgets followed one model instead of another, and where the models disagree most. */
import type { AttributionRow } from "./attribution-answer.ts";
import type { Model } from "./model.ts";

export interface Shift {
  readonly key: string;
  /** What the key would have more (or less, negative) of the same total spend, major units over the span. */
  readonly change: number;
}

export interface BudgetShift {
  /** Sum of what would move, over the span. */
  readonly moved: number;
  /** Largest gain first, largest loss last; keys that would not change are left out. */
  readonly shifts: readonly Shift[];
  /** Keys that cost something and to which `from` credits nothing: there is nothing to compare, and they keep their spend. */
  readonly kept: readonly string[];
}

const credited = (row: AttributionRow, model: Model, by: "value" | "conversions") => row.models[model]?.[by] ?? 0;

/**
 * Each key's spend is scaled by what `to` credits to it over what `from` does, and the total is kept: the split that
 * gives the same return on every key by `to` as today's split gives by `from`. Credit is value, or conversions where
 * they have none. null without spend.
 */
export function budgetShift(rows: readonly AttributionRow[], from: Model, to: Model): BudgetShift | null {
  const paid = rows.filter(({ spend }) => spend !== null && spend > 0);
  const by = rows.some((row) => credited(row, from, "value") > 0) ? "value" : "conversions";
  const compared = paid.filter((row) => credited(row, from, by) > 0 && credited(row, to, by) >= 0);
  const scaled = compared.map((row) => ((row.spend ?? 0) * credited(row, to, by)) / credited(row, from, by));
  const total = compared.reduce((sum, { spend }) => sum + (spend ?? 0), 0);
  const all = scaled.reduce((sum, amount) => sum + amount, 0);
  if (all <= 0) return null;
  const shifts = compared
    .map(({ key, spend }, i) => ({ key, change: (total * (scaled[i] ?? 0)) / all - (spend ?? 0) }))
    .filter(({ change }) => Math.abs(change) > 1e-6 * total)
    .sort((a, b) => b.change - a.change);
  return {
    moved: shifts.reduce((sum, { change }) => sum + Math.max(0, change), 0),
    shifts,
    kept: paid.filter((row) => !compared.includes(row)).map(({ key }) => key),
  };
}

export interface Disagreement {
  readonly key: string;
  readonly fewest: number;
  readonly most: number;
}

/** The key between whose least and greatest credit of conversions lies most; null where the models agree. */
export function widestDisagreement(rows: readonly AttributionRow[]): Disagreement | null {
  let widest: Disagreement | null = null;
  for (const { key, models } of rows) {
    const credits = Object.values(models).map(({ conversions }) => conversions);
    const found = { key, fewest: Math.min(...credits), most: Math.max(...credits) };
    if (found.most - found.fewest > (widest === null ? 1e-9 : widest.most - widest.fewest)) widest = found;
  }
  return widest;
}
