/** The question of attribution: who gets the credit for the conversions of a span, by which models. */
import { z } from "zod";
import { eventNames } from "#domain/catalogue/event-name.ts";
import { NoFilter } from "#domain/metrics/filter.ts";
import { spanFields } from "#domain/metrics/span.ts";
import { defaultModels, models } from "./model.ts";

export const attributionKeys = ["channel", "campaign", "creative"] as const;
export type AttributionKey = (typeof attributionKeys)[number];
export const longestSpanDays = 400;
export const lookbackDays = { shortest: 1, longest: 180 } as const;

const dayMs = 86_400_000;
const lookbackText = `1d to ${lookbackDays.longest}d`;

export const AttributionQuestion = z.object({
  ...spanFields,
  /** Name of the event that counts as a conversion. Orders count once by order_id; of others each occurrence counts. */
  conversion: z.string().min(1).max(200).default(eventNames.orderCompleted),
  models: z
    .array(z.enum(models))
    .min(1)
    .max(20)
    .transform((asked) => [...new Set(asked)])
    .default([...defaultModels]),
  /** How old a touchpoint may be at the conversion, both ends included. */
  lookback: z
    .string()
    .regex(/^[1-9]\d{0,2}d$/, lookbackText)
    .refine((text) => Number.parseInt(text, 10) <= lookbackDays.longest, lookbackText)
    .default("30d"),
  by: z.enum(attributionKeys).default("channel"),
  /** How many touches back the Markov chain remembers. */
  order: z.coerce.number().int().min(1).max(3).default(1),
  /** Whether a journey begins after the person's previous conversion. */
  cut: z.boolean().default(true),
  /** `day` adds the credit of each day. */
  grain: z.enum(["total", "day"]).default("total"),
  /** How many of the commonest paths are listed. */
  paths: z.coerce.number().int().min(0).max(10_000).default(100),
  filter: NoFilter,
});
export type AttributionQuestion = z.infer<typeof AttributionQuestion>;

export const lookbackMsOf = ({ lookback }: Pick<AttributionQuestion, "lookback">): number =>
  Number.parseInt(lookback, 10) * dayMs;
