/** The board's view: everything a reader chose, as a value that is the page's URL. */
import { type Filters, filtersIn, writeFilters } from "./filter.ts";

export const ranges = ["today", "yesterday", "7d", "28d", "week", "month", "custom"] as const;
export const comparisons = ["benchmark", "previous", "weekday"] as const;
export const mapMetrics = ["ctr", "conversion_rate", "cac", "roas", "orders", "sessions", "spend"] as const;
export const groupings = ["channel", "campaign", "landing_page"] as const;
export const viewModels = ["last", "last_non_direct", "first"] as const;
export const viewClocks = ["conversion", "touch"] as const;
export const tableColumns = [
  "spend",
  "impressions",
  "clicks",
  "ctr",
  "cpc",
  "sessions",
  "conversion_rate",
  "orders",
  "new_customers",
  "net_revenue",
  "cac",
  "roas",
  "plan",
  "pace",
] as const;
export const defaultColumns: readonly TableColumn[] = tableColumns.filter(
  (column) => column !== "new_customers" && column !== "plan",
);

export type RangeName = (typeof ranges)[number];
export type Comparison = (typeof comparisons)[number];
export type MapMetric = (typeof mapMetrics)[number];
export type Grouping = (typeof groupings)[number];
export type TableColumn = (typeof tableColumns)[number];

export interface BoardView {
  readonly range: RangeName;
  /** Half-open dates, of a custom range only. */
  readonly from: string | null;
  readonly to: string | null;
  readonly metric: MapMetric;
  readonly compare: Comparison;
  readonly filter: Filters;
  readonly model: (typeof viewModels)[number];
  readonly clock: (typeof viewClocks)[number];
  readonly by: Grouping;
  readonly cols: readonly TableColumn[];
  /** "name" or a column; descending when `down`. */
  readonly sort: { readonly column: TableColumn | "name"; readonly down: boolean };
}

export const defaultView: BoardView = {
  range: "today",
  from: null,
  to: null,
  metric: "ctr",
  compare: "benchmark",
  filter: {},
  model: "last",
  clock: "conversion",
  by: "channel",
  cols: defaultColumns,
  sort: { column: "spend", down: true },
};

/** The longest custom range in days; a longer one falls back to today. */
export const longest = 800;

function oneOf<T extends string>(allowed: readonly T[], text: string | null, fallback: T): T {
  return allowed.find((one) => one === text) ?? fallback;
}

/** Only of the years that a question may be about, whatever the zone: 1971 to 2099. */
function calendarDay(text: string | null): number | null {
  if (text === null || !/^(197[1-9]|19[89]\d|20\d\d)-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : at / 86_400_000;
}

function parseList(params: URLSearchParams, name: string): string[] {
  const entries = params.getAll(name).flatMap((text) => text.split(","));
  return [...new Set(entries.map((text) => text.trim()).filter((text) => text !== "" && text.length <= 500))].slice(
    0,
    100,
  );
}

function parseRange(params: URLSearchParams): Pick<BoardView, "range" | "from" | "to"> {
  const range = oneOf(ranges, params.get("range"), "today");
  if (range !== "custom") return { range, from: null, to: null };
  const from = params.get("from");
  const to = params.get("to");
  const [start, end] = [calendarDay(from), calendarDay(to)];
  const valid = start !== null && end !== null && end > start && end - start <= longest;
  return valid ? { range, from, to } : { range: "today", from: null, to: null };
}

function parseSort(text: string | null): BoardView["sort"] {
  const down = text?.startsWith("-") ?? false;
  const column = ["name" as const, ...tableColumns].find((one) => one === (down ? text?.slice(1) : text));
  return column === undefined ? defaultView.sort : { column, down };
}

/** The view of a page's search parameters as Next hands them over. */
export function viewOf(given: Readonly<Record<string, string | string[] | undefined>>): BoardView {
  const pairs = Object.entries(given).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]));
  return parseView(new URLSearchParams(pairs));
}

/** The view that a URL's parameters mean; whatever is unknown or malformed falls back to its default. */
export function parseView(params: URLSearchParams): BoardView {
  const cols = parseList(params, "cols");
  const known = tableColumns.filter((column) => cols.includes(column));
  return {
    ...parseRange(params),
    metric: oneOf(mapMetrics, params.get("metric"), defaultView.metric),
    compare: oneOf(comparisons, params.get("compare"), defaultView.compare),
    filter: filtersIn(params),
    model: oneOf(viewModels, params.get("model"), defaultView.model),
    clock: oneOf(viewClocks, params.get("clock"), defaultView.clock),
    by: oneOf(groupings, params.get("by"), defaultView.by),
    cols: known.length > 0 ? known : defaultColumns,
    sort: parseSort(params.get("sort")),
  };
}

/** The shortest parameters that mean this view: defaults are left out, so that equal views have equal links. */
export function formatView(view: BoardView): URLSearchParams {
  const params = new URLSearchParams();
  const plain = ["range", "metric", "compare", "model", "clock", "by"] as const;
  for (const name of plain) if (view[name] !== defaultView[name]) params.set(name, view[name]);
  if (view.range === "custom" && view.from !== null && view.to !== null) {
    params.set("from", view.from);
    params.set("to", view.to);
  }
  writeFilters(params, view.filter);
  const cols = tableColumns.filter((column) => view.cols.includes(column));
  const usual = cols.length === defaultColumns.length && cols.every((column) => defaultColumns.includes(column));
  if (cols.length > 0 && !usual) params.set("cols", cols.join(","));
  if (view.sort.column !== defaultView.sort.column || view.sort.down !== defaultView.sort.down) {
    params.set("sort", `${view.sort.down ? "-" : ""}${view.sort.column}`);
  }
  return params;
}

/** How many filters are set: what "clear all" would take away. */
export function filterCount(view: BoardView): number {
  return Object.values(view.filter).filter((chosen) => chosen !== undefined && chosen.length > 0).length;
}
