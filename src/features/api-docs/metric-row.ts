/** One entry of the dictionary as the API answers it. */
import { z } from "zod";

const Words = z.object({ en: z.string(), "zh-CN": z.string() });
const Term = z.object({ measure: z.string(), times: z.union([z.number(), z.string()]).optional() });
/** `computed` is what the code computes; `note` is what the workspace says besides. */
export const MetricRow = z.object({
  id: z.string(),
  version: z.int(),
  names: Words,
  unit: z.enum(["money", "count", "rate", "ratio"]),
  direction: z.enum(["up", "down", "none"]),
  over: z.array(Term),
  under: z.array(Term).optional(),
  formula: Words,
  population: Words,
  timeBasis: Words,
  owner: z.enum(["promotion", "operations", "shared"]),
  additive: z.boolean(),
  computed: Words,
  note: Words.nullable(),
});
