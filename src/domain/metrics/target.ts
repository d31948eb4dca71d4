/** What a workspace aims at, metric by metric, as it is entered. */
import { z } from "zod";
import { findMetric } from "./dictionary.ts";

export const TargetsInput = z
  .array(
    z.object({
      metric: z.string().refine((id) => findMetric(id) !== undefined, "not in the metric dictionary"),
      /** Major units for money, 0–1 for rates; null removes the target. */
      value: z.number().nullable(),
    }),
  )
  .min(1)
  .max(200);
export type TargetsInput = z.infer<typeof TargetsInput>;
