/** The parts of the board's sums: one pass over the cells of a dimension for a span, its earlier windows and buckets. */
import "server-only";
import type { Grain } from "#domain/metrics/board-question.ts";
import type { Measure } from "#domain/metrics/measure.ts";
import { publishedWithin } from "./published.sql.ts";
import { bucketOf, windowIndex } from "./read-board.sql.ts";

/** Row: label, key, window from 1 (0 outside; "" where rows are hours, which tell it themselves), the sums of `measures`, then those of `hourly` without daily rows. */
export type PartRow = readonly [
  label: string,
  key: string,
  window: string,
  ...amounts: readonly (number | null | undefined)[],
];

/**
 * `ranges`: how many stretches of hours are read, {from0}, {to0}, {from1}, … as epoch seconds, all within {from} and {to};
 * {starts} and {ends}: the windows.
 */
export function boardParts(
  grain: Grain,
  measures: readonly Measure[],
  hourly: readonly Measure[],
  ranges: number,
): string {
  const within = Array.from(
    { length: ranges },
    (_, i) => `(hour >= toDateTime({from${i}:UInt32}, 'UTC') AND hour < toDateTime({to${i}:UInt32}, 'UTC'))`,
  ).join(" OR ");
  const sums = [
    ...measures.map((measure) => `sum(${measure})`),
    ...hourly.map((measure) => `sumIf(${measure}, is_daily = 0)`),
  ];
  return `
    SELECT ${[`${bucketOf[grain]} AS label`, "key", `${grain === "hour" ? "materialize('')" : windowIndex} AS window`, ...sums].join(", ")}
    FROM cells
    WHERE workspace = {workspace:UInt32} AND dimension = {dimension:String} AND (${within})
      AND ({keys:String} = '' OR key IN (SELECT arrayJoin(JSONExtract({keys:String}, 'Array(String)'))))
      AND ${publishedWithin}
    GROUP BY label, key, window`;
}
