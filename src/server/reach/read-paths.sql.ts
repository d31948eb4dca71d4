/** Common paths out of each person's trail: what came before a conversion, or after an entry. */
import "server-only";
import type { Dimension } from "#domain/metrics/filter.ts";
import type { StepKind } from "#domain/reach/paths-question.ts";
import { here, isActivity, within } from "#server/events/rows-asked.sql.ts";
import { carries } from "./trail-rows.sql.ts";

export interface PathShape {
  readonly of: StepKind;
  readonly direction: "before" | "after";
  /** Orders count once by order_id; of other events each occurrence counts. */
  readonly ofOrders: boolean;
  /** Only paths that begin with {entry}. */
  readonly entered: boolean;
  readonly filters: readonly Dimension[];
}

const at = "toUnixTimestamp64Milli(at)";
const pages = "event IN ('Page Viewed', 'Screen Viewed')";

/** Rows that are a step, and the step's key. */
const stepRows: Readonly<Record<StepKind, string>> = {
  channel: "is_touch = 1",
  page: `${pages} AND page != ''`,
  event: isActivity,
};
const stepKey: Readonly<Record<StepKind, string>> = { channel: "channel", page: "page", event: "event" };

const converts = (ofOrders: boolean) => (ofOrders ? "is_order = 1" : "event = {conversion:String}");

/**
 * Conversions of the span with their steps, as (path, revenue). A person's rows are (time, kind, id, key, revenue,
 * counts): kind 0 is a step, 1 a conversion, so that a touch at the time of a conversion comes before it. An event
 * that converts is no step of its own path.
 */
function pathsBefore({ of, ofOrders, filters }: PathShape): string {
  const steps = of === "event" ? `${stepRows.event} AND NOT (${converts(ofOrders)})` : stepRows[of];
  const rows = (kind: 0 | 1, key: string, condition: string) => `
    SELECT person, (${at}, toUInt8(${kind}), id, ${key}, ${kind === 1 ? "revenue" : "toInt64(0)"},
      toUInt8(${kind === 1 ? carries(filters) : "0"})) AS row
    FROM trail WHERE ${here} AND ${condition} AND ${within("at", "reads", "to")}
      AND person IN (SELECT person FROM trail WHERE ${here} AND ${converts(ofOrders)} AND ${within("at", "from", "to")})`;
  return `
    SELECT arraySlice(arrayCompact(arrayMap(row -> row.4, arrayFilter(
      row -> row.2 = 0 AND row.1 >= last.1 - {lookback:Int64}, stretch))), -{steps:Int32}) AS path, last.5 AS revenue
    FROM (
      SELECT arrayJoin(arraySplit((row, after) -> after, rows,
        arrayPushFront(arrayPopBack(arrayMap(row -> row.2, rows)), 0))) AS stretch, stretch[-1] AS last
      FROM (SELECT arraySort(groupArray(row)) AS rows FROM (
        ${rows(0, `toString(${stepKey[of]})`, steps)} UNION ALL ${rows(1, "''", converts(ofOrders))}) GROUP BY person))
    WHERE last.2 = 1 AND last.1 >= {from:Int64} AND last.6 = 1`;
}

/** Entries with the steps after them: of a visit, or, for channels, of a person's touches in the span. */
function pathsAfter({ of, entered, filters }: PathShape): string {
  const visit = `${within("session_at", "from", "to")} AND ${within("at", "from", "until")}
      AND at < session_at + INTERVAL {visit:UInt32} SECOND`;
  const when = of === "channel" ? within("at", "from", "to") : visit;
  const whose = of === "channel" ? "person" : "person, session_at";
  return `
    SELECT arraySlice(arrayCompact(arrayMap(row -> row.3, rows)), 1, {steps:Int32}) AS path, toInt64(0) AS revenue
    FROM (
      SELECT arraySort(groupArray((at, id, toString(${stepKey[of]}), toUInt8(${carries(filters)})))) AS rows
      FROM trail WHERE ${here} AND ${stepRows[of]} AND ${when} GROUP BY ${whose})
    WHERE rows[1].4 = 1${entered ? " AND rows[1].3 = {entry:String}" : ""}`;
}

const pathsOf = (shape: PathShape) => (shape.direction === "before" ? pathsBefore(shape) : pathsAfter(shape));

/** The commonest paths, and with each of them the sums over all. */
export const readPaths = (shape: PathShape) => `
  SELECT path, count() AS taken, sum(revenue) AS minor, sum(taken) OVER () AS total, count() OVER () AS distinct_paths,
    sumIf(taken, empty(path)) OVER () AS without_steps
  FROM (${pathsOf(shape)}) GROUP BY path ORDER BY empty(path), taken DESC, path LIMIT {limit:UInt32} + 1`;

/**
 * Steps and links of all paths by their place: at the left end from 1, before a conversion at the right end {steps}.
 * `next` is "" on rows of steps. Beyond the {most} most taken keys all stand together.
 */
export function readFlow(shape: PathShape): string {
  const place = shape.direction === "before" ? "toUInt8({steps:Int32} - length(path) + i)" : "toUInt8(i)";
  return `
  WITH paths AS (SELECT path, count() AS taken FROM (${pathsOf(shape)}) GROUP BY path),
    (SELECT groupArray(key) FROM (
      SELECT arrayJoin(path) AS key FROM paths GROUP BY key ORDER BY sum(taken) DESC, key LIMIT {most:UInt32})) AS keys
  SELECT ${place} AS position, folded[i] AS key, link, link = 1 ? folded[i + 1] : '' AS next, sum(taken) AS count
  FROM (SELECT taken, path, arrayMap(key -> has(keys, key) ? key : {other:String}, path) AS folded FROM paths)
  ARRAY JOIN arrayEnumerate(path) AS i
  ARRAY JOIN if(i < length(path), [toUInt8(0), 1], [toUInt8(0)]) AS link
  GROUP BY position, key, link, next`;
}
