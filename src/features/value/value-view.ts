/** The view of customers' value: everything a reader chose, as a value that is the page's URL. */

export const ranges = ["3m", "6m", "12m", "24m", "custom"] as const;
export const groupings = ["channel", "campaign"] as const;
export const models = ["first", "last", "last_non_direct"] as const;
export const returnClocks = ["conversion", "touch"] as const;
export const units = ["day", "week", "month"] as const;
export const leavings = ["after_purchase", "at_once"] as const;
export const horizons = { day: [30, 90, 365], week: [12, 26, 52], month: [3, 6, 12] } as const;

export interface ValueView {
  readonly range: (typeof ranges)[number];
  /** First and last month of a custom range, both included: 2026-01. */
  readonly from: string | null;
  readonly to: string | null;
  readonly by: (typeof groupings)[number];
  readonly model: (typeof models)[number];
  /** Months since the first order. */
  readonly months: number;
  /** Per cent; null is the workspace's own. */
  readonly margin: number | null;
  /** Days. */
  readonly lag: number;
  /** Whose cohorts are drawn; null for all together. */
  readonly key: string | null;
  readonly clock: (typeof returnClocks)[number];
  readonly unit: (typeof units)[number];
  readonly horizon: number;
  readonly leaving: (typeof leavings)[number];
}

export const defaultView: ValueView = {
  range: "12m",
  from: null,
  to: null,
  by: "channel",
  model: "first",
  months: 12,
  margin: null,
  lag: 0,
  key: null,
  clock: "conversion",
  unit: "week",
  horizon: 12,
  leaving: "after_purchase",
};

function oneOf<T extends string>(allowed: readonly T[], text: string | null, fallback: T): T {
  return allowed.find((one) => one === text) ?? fallback;
}

function wholeNumber(text: string | null, low: number, high: number): number | null {
  const value = text === null || !/^\d{1,4}$/.test(text) ? Number.NaN : Number(text);
  return value >= low && value <= high ? value : null;
}

/** Months since year 0; null for what is no month. */
export function monthNumber(text: string | null): number | null {
  const [, year, month] = /^([12]\d{3})-(0[1-9]|1[0-2])$/.exec(text ?? "") ?? [];
  return year === undefined || month === undefined ? null : Number(year) * 12 + Number(month) - 1;
}

export function monthOfNumber(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** The longest custom range, in months. */
export const longestMonths = 36;

function parseRange(params: URLSearchParams): Pick<ValueView, "range" | "from" | "to"> {
  const range = oneOf(ranges, params.get("range"), defaultView.range);
  if (range !== "custom") return { range, from: null, to: null };
  const [from, to] = [params.get("from"), params.get("to")];
  const [first, last] = [monthNumber(from), monthNumber(to)];
  const valid = first !== null && last !== null && last >= first && last - first < longestMonths;
  return valid ? { range, from, to } : { range: defaultView.range, from: null, to: null };
}

/** Whatever is unknown or malformed falls back to its default. */
export function parseView(params: URLSearchParams): ValueView {
  const key = params.get("key");
  const unit = oneOf(units, params.get("unit"), defaultView.unit);
  const horizon = wholeNumber(params.get("horizon"), 1, 1000);
  const known: readonly number[] = horizons[unit];
  return {
    ...parseRange(params),
    by: oneOf(groupings, params.get("by"), defaultView.by),
    model: oneOf(models, params.get("model"), defaultView.model),
    months: wholeNumber(params.get("months"), 1, 36) ?? defaultView.months,
    margin: wholeNumber(params.get("margin"), 0, 100),
    lag: wholeNumber(params.get("lag"), 0, 90) ?? defaultView.lag,
    key: key === null || key === "" || key.length > 500 ? null : key,
    clock: oneOf(returnClocks, params.get("clock"), defaultView.clock),
    unit,
    horizon: horizon !== null && known.includes(horizon) ? horizon : known[unit === "week" ? 0 : 1],
    leaving: oneOf(leavings, params.get("leaving"), defaultView.leaving),
  } as ValueView;
}

/** The shortest parameters that mean this view: defaults are left out, so that equal views have equal links. */
export function formatView(view: ValueView): URLSearchParams {
  const params = new URLSearchParams();
  const usualHorizon = parseView(new URLSearchParams({ unit: view.unit })).horizon;
  for (const [name, value] of Object.entries(view)) {
    const usual = name === "horizon" ? usualHorizon : defaultView[name as keyof ValueView];
    if (value !== null && value !== usual) params.set(name, String(value));
  }
  return params;
}

/** Half-open dates of whole months; the month under way is part of the named ranges. */
export function datesOf(view: ValueView, today: string): { readonly from: string; readonly to: string } {
  const present = monthNumber(today.slice(0, 7)) ?? 0;
  const [first, last] =
    view.range === "custom"
      ? [monthNumber(view.from) ?? present, monthNumber(view.to) ?? present]
      : [present - Number(view.range.slice(0, -1)) + 1, present];
  return { from: `${monthOfNumber(first)}-01`, to: `${monthOfNumber(last + 1)}-01` };
}
