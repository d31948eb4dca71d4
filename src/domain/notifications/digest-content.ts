/** What a digest tells: a day or a week in figures, beside their usual. Its words are made when it is sent. */
import { z } from "zod";

export const digestPeriods = ["daily", "weekly"] as const;
export type DigestPeriod = (typeof digestPeriods)[number];

const amount = z.number().nullable();

/** Money in minor units, rates 0–1. */
const Figure = z.object({ metric: z.string(), value: amount, delta: amount });
/** A channel whose value is far from its usual. */
const Mover = z.object({
  name: z.string(),
  /** Missing in digests that were made before channels had names in both languages here. */
  names: z.object({ en: z.string(), "zh-CN": z.string() }).optional(),
  ...{ metric: z.string(), value: amount, usual: amount },
});
/** A cell: an index against the usual and its step on the heat scale; null for none. */
const Cell = z.object({ index: amount, step: z.int().min(-4).max(4).nullable() });

export const DigestContent = z.object({
  period: z.enum(digestPeriods),
  /** Half-open dates of the workspace's calendar. */
  from: z.string(),
  to: z.string(),
  figures: z.array(Figure).max(12),
  movers: z.array(Mover).max(5),
  alerts: z.object({ fired: z.int(), red: z.int(), open: z.int() }),
  /** As filed, in both languages; at most three of them. */
  tasks: z.object({ over: z.int(), titles: z.array(z.object({ en: z.string(), "zh-CN": z.string() })).max(3) }),
  /** The board's map: channels by hour or day. */
  map: z.object({
    metric: z.string(),
    columns: z.array(z.string()).max(31),
    rows: z.array(z.object({ key: z.string(), name: z.string(), index: amount, cells: z.array(Cell).max(31) })).max(12),
  }),
});
export type DigestContent = z.output<typeof DigestContent>;
