/** Which rows of the trail a question of reach is about. */
import "server-only";
import type { Dimension, Filter } from "#domain/metrics/filter.ts";

export const filterParams = (filter: Filter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).map(([name, keys]) => [`filter_${name}`, JSON.stringify(keys)]));

export const filtersOf = (filter: Filter): Dimension[] => Object.keys(filter) as Dimension[];

/** True where the row carries the keys that are asked for. */
export function carries(filters: readonly Dimension[]): string {
  const each = filters.map(
    (name) => `${name} IN (SELECT arrayJoin(JSONExtract({filter_${name}:String}, 'Array(String)')))`,
  );
  return each.length === 0 ? "1" : each.join(" AND ");
}
