/** The board's sums: from the cells where they hold the answer, else from the journey. */
import "server-only";
import type { BoardModel, Dimension, Grain } from "#domain/metrics/board-question.ts";
import type { BoardSums } from "#domain/metrics/board-sums.ts";
import { eventMeasures, type Measure, spendMeasures } from "#domain/metrics/measure.ts";
import { published, publishedWithin } from "./published.sql.ts";

/** Label of a bucket, by the hour's instant `hour` on the workspace's clock. */
export const bucketOf: Readonly<Record<Grain, string>> = {
  hour: "toString(toUnixTimestamp(hour))",
  day: "toString(toDate(hour, {zone:String}))",
  week: "toString(toMonday(toDate(hour, {zone:String})))",
  month: "toString(toStartOfMonth(toDate(hour, {zone:String})))",
  total: "materialize('')",
};

/** Which of the windows holds the hour, from 1: for the benchmark of totals. */
export const windowIndex = `toString(arrayFirstIndex((s, e) -> toUnixTimestamp(hour) >= s AND toUnixTimestamp(hour) < e,
  {starts:Array(UInt32)}, {ends:Array(UInt32)}))`;

const counted = eventMeasures.filter((measure) => measure !== "visitors");

/** Only what is asked for: each sum costs its column, its aggregation in four groupings, and its way to the app. */
function sumsOf(asked: readonly Measure[], visitors: string): string[] {
  return [
    ...spendMeasures
      .filter((measure) => asked.includes(measure))
      .flatMap((measure) => [
        `sum(t.${measure}) AS ${measure}`,
        `sumIf(t.${measure}, is_daily = 0) AS hourly_${measure}`,
      ]),
    ...counted.filter((measure) => asked.includes(measure)).map((measure) => `sum(t.${measure}) AS ${measure}`),
    ...(asked.includes("visitors") ? [`${visitors} AS visitors`] : []),
  ];
}

export interface BoardShape {
  readonly grain: Grain;
  /** "windows" labels the rows by the window that they lie in. */
  readonly label: "bucket" | "windows";
  /** True when hours are picked one by one ({hours}) and not as a span. */
  readonly picked: boolean;
  readonly measures: readonly Measure[];
  /** Groupings, 0 among them; people are merged anew for each, which is most of the work where they are asked for. */
  readonly levels: readonly BoardSums["level"][];
}

const among = (picked: boolean) => (picked ? " AND has({hours:Array(UInt32)}, toUnixTimestamp(hour))" : "");
const chosen = (picked: boolean) =>
  `hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({to:UInt32}, 'UTC')${among(picked)}`;

/** Rows of (label, key), of each label, of each key, and of all together: `level` 0, 1, 2, 3. */
const grouped = (label: string, sums: readonly string[]) => `
  SELECT ${[`${label} AS label`, "key", "toUInt8(grouping(label) * 2 + grouping(key)) AS level", ...sums].join(",\n    ")}`;
/** By level. */
const sets = ["(label, key)", "(label)", "(key)", "()"] as const;
const groupsOf = ({ levels }: BoardShape) =>
  `GROUP BY GROUPING SETS (${levels.map((level) => sets[level]).join(", ")})`;

/** From the cells of one dimension. $keys: JSON array of keys, or "" for all. */
export function boardFromCells(shape: BoardShape, keyed: boolean): string {
  const label = shape.label === "windows" ? windowIndex : bucketOf[shape.grain];
  return `${grouped(label, sumsOf(shape.measures, "uniqExactMerge(t.visitors)"))}
    FROM (SELECT *${keyed ? "" : " REPLACE (materialize('') AS key)"} FROM (SELECT * FROM cells
      WHERE workspace = {workspace:UInt32} AND dimension = {dimension:String} AND ${chosen(shape.picked)}
        AND ({keys:String} = '' OR key IN (SELECT arrayJoin(JSONExtract({keys:String}, 'Array(String)'))))
        AND ${publishedWithin})) AS t
    ${groupsOf(shape)}`;
}

const prefixes: Readonly<Record<BoardModel, string>> = { last: "", last_non_direct: "nd_", first: "first_" };
const own: readonly Dimension[] = ["device", "country"];

const credited = (dimension: Dimension, model: BoardModel) =>
  own.includes(dimension) ? dimension : `${prefixes[model]}${dimension}`;
const filtered = (dimensions: readonly Dimension[], column: (dimension: Dimension) => string) =>
  dimensions
    .map((d) => ` AND ${column(d)} IN (SELECT arrayJoin(JSONExtract({filter_${d}:String}, 'Array(String)')))`)
    .join("");

const zeros = (names: readonly string[], type: string) => names.map((name) => `${type} AS ${name}`).join(", ");
const noSpend = zeros(spendMeasures, "CAST(NULL, 'Nullable(Int64)')");
const noEvents = zeros(counted, "toInt64(0)");
const named: Readonly<Record<string, string>> = {
  page_views: "event IN ('Page Viewed', 'Screen Viewed')",
  sign_ups: "event = 'Signed Up'",
  product_views: "event = 'Product Viewed'",
  add_to_carts: "event = 'Product Added'",
  checkouts: "event = 'Checkout Started'",
  orders: "is_order",
  new_customers: "is_new_customer",
  gross_revenue: "if(is_order = 1, revenue, 0)",
  refunds: "if(is_refund = 1, revenue, 0)",
  interactions: "event = 'Content Interacted'",
  leads: "event = 'Lead Handed Over'",
  complaints: "event = 'Complaint Filed'",
};

export interface JourneyShape extends BoardShape {
  readonly by: "none" | Dimension;
  readonly filters: readonly Dimension[];
  readonly model: BoardModel;
  readonly byTouch: boolean;
}

/** From the journey: any filter, model and clock. Spend has no page, device or country, so it is unknown there. */
export function boardFromJourney(shape: JourneyShape): string {
  const { by, filters, model, byTouch, picked } = shape;
  const spendKnown = [by, ...filters].every((d) => d === "none" || d === "channel" || d === "campaign");
  const keyOf = (column: (dimension: Dimension) => string) =>
    by === "none" ? "materialize('')" : `toString(${column(by)})`;
  const hourOf = (column: string) => `toStartOfHour(${column}, {zone:String})`;
  const from = "at >= toDateTime64({from:UInt32}, 3, 'UTC')";
  const until = (slack: string) => `at < toDateTime64({to:UInt32}, 3, 'UTC') + INTERVAL ${slack}`;
  // The bounds are on the time itself: rounded down in a zone of half hours, the time 0 of "no session" lies before
  // 1970, wraps around, and the engine skips the parts that hold it.
  const part = (time: string, column: (dimension: Dimension) => string, measures: string, extra: string) => `
    SELECT ${hourOf(time)} AS hour, ${keyOf(column)} AS key, toUInt8(0) AS is_daily, ${measures}
    FROM journey WHERE workspace = {workspace:UInt32} AND is_bot = 0${extra}${filtered(filters, column)}
      AND ${time} >= toDateTime64({from:UInt32}, 3, 'UTC') AND ${time} < toDateTime64({to:UInt32}, 3, 'UTC')${among(picked)}`;
  const events = `${noSpend}, toInt64(0) AS sessions, toInt64(0) AS engaged_sessions, ${counted
    .filter((measure) => measure in named)
    .map((measure) => `toInt64(${named[measure]}) AS ${measure}`)
    .join(", ")}, if(${named.page_views}, person, 0) AS visitor`;
  const sessionCounts = `${noSpend}, toInt64(position = 1) AS sessions, toInt64(position = 2) AS engaged_sessions,
    ${zeros(
      counted.filter((measure) => measure in named),
      "toInt64(0)",
    )}, toUInt64(0) AS visitor`;
  const spend = `
    SELECT hour, ${keyOf((d) => d)} AS key, is_daily, cost AS spend, impressions, clicks, ${noEvents}, toUInt64(0) AS visitor
    FROM spend WHERE workspace = {workspace:UInt32} AND ${chosen(picked)}${filtered(filters, (d) => d)}
      AND ${published}`;
  const creditedColumn = (dimension: Dimension) => credited(dimension, model);
  // Only orders and refunds follow their touchpoint; a refund comes any time after the one of its order.
  const eventParts = byTouch
    ? [
        part("at", creditedColumn, events, " AND is_order = 0 AND is_refund = 0"),
        part(
          `${prefixes[model]}touch_at`,
          creditedColumn,
          events,
          ` AND ${from} AND (is_refund = 1 OR is_order = 1 AND ${until("30 DAY + INTERVAL 1 SECOND")})`,
        ),
      ]
    : [part("at", creditedColumn, events, "")];
  const sessionColumn = (dimension: Dimension) => `session_${dimension}`;
  const parts = [
    ...eventParts,
    part("session_at", sessionColumn, sessionCounts, ` AND position IN (1, 2) AND ${from} AND ${until("31 MINUTE")}`),
    ...(spendKnown ? [spend] : []),
  ];
  const label = shape.label === "windows" ? windowIndex : bucketOf[shape.grain];
  return `${grouped(label, sumsOf(shape.measures, "uniqExactIf(visitor, visitor != 0)"))} FROM (${parts.join(" UNION ALL ")}) AS t ${groupsOf(shape)}`;
}

/** Through when each channel's hourly spend is known, and events at all. */
export const freshness = `
  SELECT channel, max(toUnixTimestamp(hour)) + 3600 AS through FROM spend
  WHERE workspace = {workspace:UInt32} AND is_daily = 0 AND hour >= now() - INTERVAL 14 DAY
  GROUP BY channel ORDER BY channel`;
