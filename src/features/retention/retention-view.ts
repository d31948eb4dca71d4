/** The retention page's view: everything a reader chose, as a value that is the page's URL. */
import { addDays, isDate } from "#domain/base/local-time.ts";
import { type Filters, filtersIn, writeFilters } from "#domain/metrics/filter.ts";
import { longestLifecycle } from "#domain/retention/lifecycle-question.ts";
import {
  type CohortGrain,
  cohortGrains,
  dateOfDay,
  dayNumber,
  firstDayOf,
  periodOf,
} from "#domain/retention/local-period.ts";
import { longestSpan, type RetentionMode, retentionModes } from "#domain/retention/retention-question.ts";

export const ranges = ["28d", "12w", "26w", "12m"] as const;
export type RangeName = (typeof ranges)[number] | "custom";
export const periodChoices = [4, 8, 12, 24, 36] as const;

export interface RetentionView {
  readonly range: RangeName;
  /** Half-open dates, of a custom range only. */
  readonly from: string | null;
  readonly to: string | null;
  readonly start: string;
  readonly return: string;
  readonly grain: CohortGrain;
  readonly periods: number;
  readonly mode: RetentionMode;
  readonly within: number;
  readonly filter: Filters;
}

export const defaultView: RetentionView = {
  range: "12w",
  from: null,
  to: null,
  start: "Signed Up",
  return: "any",
  grain: "week",
  periods: 12,
  mode: "classic",
  within: 1,
  filter: {},
};

const oneOf = <T extends string>(allowed: readonly T[], text: string | null, usual: T): T =>
  allowed.find((one) => one === text) ?? usual;

function whole(text: string | null, least: number, most: number, usual: number): number {
  const value = Number(text ?? Number.NaN);
  return Number.isInteger(value) && value >= least && value <= most ? value : usual;
}

const eventOf = (text: string | null, usual: string) =>
  text === null || text.trim() === "" || text.length > 200 ? usual : text.trim();

/** The view that a URL's parameters mean; what is unknown or cannot be asked falls back to what is usual. */
export function parseView(params: URLSearchParams): RetentionView {
  const grain = oneOf(cohortGrains, params.get("grain"), defaultView.grain);
  const [from, to] = [params.get("from") ?? "", params.get("to") ?? ""];
  const own =
    isDate(from) && isDate(to) && from < to && dayNumber(to) - dayNumber(from) <= longestSpan[grain] && from >= "1971";
  return {
    range: own ? "custom" : oneOf(ranges, params.get("range"), "12w"),
    from: own ? from : null,
    to: own ? to : null,
    start: eventOf(params.get("start"), defaultView.start),
    return: eventOf(params.get("return"), defaultView.return),
    grain,
    periods: whole(params.get("periods"), 1, 36, defaultView.periods),
    mode: oneOf(retentionModes, params.get("mode"), defaultView.mode),
    within: whole(params.get("within"), 0, 7, defaultView.within),
    filter: filtersIn(params),
  };
}

/** The shortest parameters that mean this view, so that equal views have equal links. */
export function formatView(view: RetentionView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.range === "custom" && view.from !== null && view.to !== null) {
    params.set("from", view.from);
    params.set("to", view.to);
  } else if (view.range !== defaultView.range) params.set("range", view.range);
  for (const name of ["start", "return", "grain", "periods", "mode", "within"] as const)
    if (view[name] !== defaultView[name]) params.set(name, String(view[name]));
  writeFilters(params, view.filter);
  return params;
}

const daysOf = { "28d": 28, "12w": 84, "26w": 182, "12m": 365 } as const;

/** Half-open dates, widened to whole periods of the grain; `today` in the workspace's zone. */
export function datesOf(view: Pick<RetentionView, "range" | "from" | "to" | "grain">, today: string) {
  if (view.range === "custom" && view.from !== null && view.to !== null) return { from: view.from, to: view.to };
  const days = daysOf[view.range === "custom" ? "12w" : view.range];
  const { grain } = view;
  const first = periodOf(dayNumber(today) - days + 1, grain);
  const last = periodOf(dayNumber(today), grain);
  return { from: dateOfDay(firstDayOf(first, grain)), to: dateOfDay(firstDayOf(last + 1, grain)) };
}

/** The API's address of a view's cohorts. */
export function retentionAddress(slug: string, view: RetentionView, today: string): string {
  const { start, grain, periods, mode, within } = view;
  const params = new URLSearchParams({
    workspace: slug,
    ...datesOf(view, today),
    ...{ start, return: view.return, grain, periods: String(periods), mode, within: String(within) },
  });
  writeFilters(params, view.filter, (dimension) => `filter[${dimension}]`);
  return `/api/v1/reports/retention?${params}`;
}

/** The same dates for active people and stages, as far as that report goes. */
export function lifecycleAddress(slug: string, view: RetentionView, today: string): string {
  const { from, to } = datesOf(view, today);
  const [, first = from] = [from, addDays(to, -longestLifecycle)].sort();
  return `/api/v1/reports/lifecycle?${new URLSearchParams({ workspace: slug, from: first, to })}`;
}
