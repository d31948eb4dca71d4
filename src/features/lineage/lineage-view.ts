/** The view of a figure's lineage: which figure, over which time, narrowed to what, and whose rows are open. It is the page's URL. */
import { addDays } from "#domain/base/local-time.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { type Filters, filtersIn, writeFilters } from "#domain/metrics/filter.ts";
import { type Measure, measures } from "#domain/metrics/measure.ts";

export const ranges = ["yesterday", "7d", "28d"] as const;
export type RangeName = (typeof ranges)[number];

export interface LineageView {
  readonly metric: string;
  readonly range: RangeName | "custom";
  /** Dates or instants of one's own, half-open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly filter: Filters;
  /** Whose rows are shown. */
  readonly measure: Measure | null;
}

export const defaultView: LineageView = {
  ...{ metric: "net_revenue", range: "yesterday", from: null, to: null, filter: {}, measure: null },
};

const isMoment = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text);

/** Whatever is unknown or malformed falls back to its default. */
export function parseView(params: URLSearchParams): LineageView {
  const [from, to, metric] = [params.get("from"), params.get("to"), params.get("metric") ?? ""];
  const own = isMoment(from) && isMoment(to) && from < to;
  return {
    metric: findMetric(metric) === undefined ? defaultView.metric : metric,
    range: own ? "custom" : (ranges.find((one) => one === params.get("range")) ?? defaultView.range),
    from: own ? from : null,
    to: own ? to : null,
    filter: filtersIn(params),
    measure: measures.find((one) => one === params.get("measure")) ?? null,
  };
}

export function formatView(view: LineageView): URLSearchParams {
  const params = new URLSearchParams({ metric: view.metric });
  if (view.range === "custom" && view.from !== null && view.to !== null) {
    params.set("from", view.from);
    params.set("to", view.to);
  } else if (view.range !== "custom" && view.range !== defaultView.range) params.set("range", view.range);
  writeFilters(params, view.filter);
  if (view.measure !== null) params.set("measure", view.measure);
  return params;
}

/** Half-open. */
export function spanOf(
  { range, from, to }: LineageView,
  today: string,
): { readonly from: string; readonly to: string } {
  if (range === "custom" && from !== null && to !== null) return { from, to };
  return { from: addDays(today, range === "7d" ? -7 : range === "28d" ? -28 : -1), to: today };
}

function questionOf(workspace: string, view: LineageView, today: string): URLSearchParams {
  const params = new URLSearchParams({ workspace, metric: view.metric, ...spanOf(view, today) });
  writeFilters(params, view.filter, (dimension) => `filter[${dimension}]`);
  return params;
}

export const lineageAddress = (workspace: string, view: LineageView, today: string): string =>
  `/api/v1/reports/lineage?${questionOf(workspace, view, today)}`;

export const rowsShown = 100;

export function rowsAddress(workspace: string, view: LineageView, today: string, measure: Measure, offset: number) {
  const params = questionOf(workspace, view, today);
  params.set("measure", measure);
  params.set("limit", String(rowsShown));
  params.set("offset", String(offset));
  return `/api/v1/reports/lineage/rows?${params}`;
}
