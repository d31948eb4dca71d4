/** The view of the operations board: pages and channels, as its URL writes them, and the questions behind it. */
import { addDays, hourMs, localDate, startOfLocalDay, startOfLocalHour } from "#domain/base/local-time.ts";
import { shiftDays } from "#domain/metrics/board-window.ts";
import { type Dimension, type Filters, filtersIn, writeFilters } from "#domain/metrics/filter.ts";
import { usualDays } from "#domain/metrics/page-pairs-question.ts";

export const ranges = ["today", "7d", "28d"] as const;
/** What the board can be narrowed to. */
const narrowedBy = ["landing_page", "channel"] as const satisfies readonly Dimension[];

export interface OperationsView {
  readonly range: (typeof ranges)[number];
  readonly filter: Filters;
}

/** Whatever is unknown or malformed is left out. */
export function parseView(params: URLSearchParams): OperationsView {
  const all = filtersIn(params);
  return {
    range: ranges.find((one) => one === params.get("range")) ?? "today",
    filter: Object.fromEntries(narrowedBy.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]]))),
  };
}

export function formatView({ range, filter }: OperationsView): URLSearchParams {
  const params = new URLSearchParams(range === "today" ? {} : { range });
  writeFilters(params, filter);
  return params;
}

/** ISO instants, half-open. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

const iso = (at: number) => new Date(at).toISOString();

/** The days up to now, today's only as far as its hours are over; in the first hour of a day, with that hour. */
export function hoursOf(range: OperationsView["range"], now: number, timezone: string): Hours {
  const today = localDate(now, timezone);
  const back = range === "today" ? 0 : Number.parseInt(range, 10) - 1;
  const over = Math.max(startOfLocalHour(now, timezone), startOfLocalDay(today, timezone) + hourMs);
  return { from: iso(startOfLocalDay(addDays(today, -back), timezone)), to: iso(over) };
}

/** The days before that say what is usual. */
export function usualHours({ from }: Hours, timezone: string): Hours {
  return { from: iso(shiftDays(Date.parse(from), -usualDays, timezone)), to: from };
}

export const funnelSteps = ["Page Viewed", "Product Viewed", "Product Added", "Checkout Started", "Order Completed"];
/** Short enough that today's people have had their time as well as the earlier ones had theirs. */
export const funnelWindow = "1h";
/** The metrics of page health; page views say how many the interaction rate rests on. */
export const healthMetrics = [
  "sessions",
  "bounce_rate",
  "interaction_rate",
  "conversion_rate",
  "complaints",
  "page_views",
] as const;

function addressOf(report: string, asked: Readonly<Record<string, string>>, filter: Filters, steps: string[] = []) {
  const params = new URLSearchParams(asked);
  for (const step of steps) params.append("step", step);
  writeFilters(params, filter, (dimension) => `filter[${dimension}]`);
  return `/api/v1/reports/${report}?${params}`;
}

export const funnelAddress = (workspace: string, hours: Hours, filter: Filters): string =>
  addressOf("funnel", { workspace, ...hours, window: funnelWindow }, filter, funnelSteps);

export const pairsAddress = (workspace: string, hours: Hours, filter: Filters): string =>
  addressOf("page-pairs", { workspace, ...hours }, filter);

export function healthAddress(workspace: string, hours: Hours, filter: Filters): string {
  const asked = { grain: "total", by: "landing_page", benchmark: "1", metrics: healthMetrics.join(",") };
  return addressOf("board", { workspace, ...hours, ...asked }, filter);
}

interface NewTask {
  readonly page: string;
  /** Its name. */
  readonly channel: string;
  readonly title: string;
}

/** Where a task about a page and its channel is begun. */
export function newTaskAddress(workspace: string, about: NewTask): string {
  return `/w/${workspace}/tasks?${new URLSearchParams({ new: "1", ...about })}`;
}
