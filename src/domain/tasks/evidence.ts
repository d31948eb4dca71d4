/** What a task was filed by: the figures of the hour that fired, what stood beside them, and why it went where it went. */
import { z } from "zod";

const value = z.number().nullable();
const Compared = z.object({ value, usual: value });

export const routeReasons = [
  "page_loses",
  "promise_breaks",
  "ad_misses",
  "page_down",
  "data_late",
  "by_metric",
] as const;
export type RouteReason = (typeof routeReasons)[number];

export const comparisons = ["usual", "limit", "before", "plan", "target", "none"] as const;

/** As people read it: money in major units, rates 0–1. */
export const Evidence = z.object({
  /** The title that the task was filed under; told in the reader's language as long as nobody changes it. */
  title: z.string(),
  /** Name of the channel, campaign, page or source. */
  objectName: z.string(),
  ruleName: z.string().nullable(),
  ruleVersion: z.int().nullable(),
  severity: z.string(),
  metric: z.string().nullable(),
  /** What `reference` is. */
  against: z.enum(comparisons),
  value,
  reference: value,
  limit: value,
  sample: value,
  /** The window, epoch ms. */
  fromMs: z.number(),
  toMs: z.number(),
  ctr: Compared.nullable(),
  conversion: Compared.nullable(),
  /** What the ad says against what the page says. */
  match: z
    .object({
      ad: z.string(),
      page: z.string(),
      share: z.number(),
      shared: z.array(z.string()),
      missing: z.array(z.string()),
    })
    .nullable(),
  reason: z.enum(routeReasons),
});
export type Evidence = z.output<typeof Evidence>;
