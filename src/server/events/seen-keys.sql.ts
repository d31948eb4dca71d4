/** The keys of a dimension, numbered: what packs a person's events into numbers says a key by its place among them. */
import "server-only";
import type { keyDimensions } from "./columns-schema.sql.ts";
import { here } from "./rows-asked.sql.ts";

/** An array of all keys that the dimension has had in the trail, sorted. Parameter: workspace. */
export const seenKeys = (dimension: (typeof keyDimensions)[number]) => `
  (SELECT arraySort(groupUniqArray(key)) FROM seen_key
    WHERE ${here} AND dimension = '${dimension}')`;
