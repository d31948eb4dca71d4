/** The dimensions of every report, and the choice of keys among them. */
import { z } from "zod";

export const dimensions = ["channel", "campaign", "landing_page", "device", "country"] as const;
export type Dimension = (typeof dimensions)[number];

/** Only what carries one of these keys, per dimension; all of them must hold. */
export const Filter = z.partialRecord(z.enum(dimensions), z.array(z.string().max(500)).min(1).max(100)).default({});
export type Filter = z.infer<typeof Filter>;

/** What a reader narrowed a page to; a dimension without keys is left out. */
export type Filters = Readonly<Partial<Record<Dimension, readonly string[]>>>;

/** `channel=a,b&device=mobile` of a page's URL, or as a report's URL writes it; what is too long or too much is left out. */
export function filtersIn(params: URLSearchParams): Filters {
  const chosen = dimensions.map((dimension) => {
    const given = [...params.getAll(dimension), ...params.getAll(`filter[${dimension}]`)];
    const keys = given.flatMap((text) => text.split(","));
    const usable = keys.map((key) => key.trim()).filter((key) => key !== "" && key.length <= 500);
    return [dimension, [...new Set(usable)].slice(0, 100)] as const;
  });
  return Object.fromEntries(chosen.filter(([, keys]) => keys.length > 0));
}

/** The same, written: for the page's own URL, or with another name of the parameter for a report's. */
export function writeFilters(params: URLSearchParams, filters: Filters, nameOf = (dimension: string) => dimension) {
  for (const dimension of dimensions) {
    const keys = filters[dimension] ?? [];
    if (keys.length > 0) params.set(nameOf(dimension), keys.join(","));
  }
}

/** Of reports that cannot be narrowed: a filter is refused, so that nobody takes the whole for a part. */
export const NoFilter = z
  .strictObject({}, { error: ({ code }) => (code === "unrecognized_keys" ? noFilterSays : undefined) })
  .default({});
const noFilterSays = "this report takes no filter; leave filter[…] out, its figures are of the whole workspace";
