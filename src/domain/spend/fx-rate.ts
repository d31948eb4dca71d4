/** What one unit of another currency was worth on a day. */
import { z } from "zod";
import { isDate } from "#domain/base/local-time.ts";
import { isCurrency } from "#domain/base/money.ts";

export const FxRateInput = z.object({
  day: z.string().refine(isDate, "must be a date, such as 2026-03-10"),
  currency: z.string().trim().toUpperCase().refine(isCurrency, "must be an ISO 4217 currency, such as USD"),
  /** Units of the workspace's currency for one unit of `currency`. */
  rate: z.number().gt(0, "must be above 0").max(1e9),
});
export type FxRateInput = z.infer<typeof FxRateInput>;

/** null removes: what the rate converted is kept apart again, like amounts that never had one. */
export const FxRateChange = FxRateInput.extend({ rate: FxRateInput.shape.rate.nullable() });
export type FxRateChange = z.infer<typeof FxRateChange>;

export const FxRatesInput = z.array(FxRateChange).min(1).max(5_000);
