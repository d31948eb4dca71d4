/** The dimensions of every report, and the choice of keys among them. */
import { z } from "zod";

export const dimensions = ["channel", "campaign", "landing_page", "device", "country"] as const;
export type Dimension = (typeof dimensions)[number];

/** Only what carries one of these keys, per dimension; all of them must hold. */
export const Filter = z.partialRecord(z.enum(dimensions), z.array(z.string().max(500)).min(1).max(100)).default({});
export type Filter = z.infer<typeof Filter>;

/** Of reports that cannot be narrowed: a filter is refused, so that nobody takes the whole for a part. */
export const NoFilter = z
  .strictObject({}, { error: ({ code }) => (code === "unrecognized_keys" ? noFilterSays : undefined) })
  .default({});
const noFilterSays = "this report takes no filter; leave filter[…] out, its figures are of the whole workspace";
