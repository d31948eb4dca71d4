/** A row of spend as a platform or a person sends it. */
import { z } from "zod";
import { isStorableLine, noControls } from "#domain/base/inputs.ts";
import { isDate } from "#domain/base/local-time.ts";
import { isCurrency, toMinor } from "#domain/base/money.ts";

const key = z.string().trim().min(1).max(200).refine(isStorableLine, noControls);
const tally = z.number().int("must be a whole number").min(0, "must not be negative").max(Number.MAX_SAFE_INTEGER);
const inRange = (date: string) => date >= "2000-01-01" && date < "2100-01-01";

export const SpendRow = z
  .object({
    /** Start of the hour, with its offset. */
    at: z.iso.datetime({ offset: true, error: "must be an instant, such as 2026-03-10T08:00:00+08:00" }).optional(),
    /** The day on the workspace's calendar. */
    date: z.string().refine(isDate, "must be a date, such as 2026-03-10").optional(),
    channel: key.nullish(),
    campaign: key.nullish(),
    creative: key.nullish(),
    impressions: tally.nullish(),
    clicks: tally.nullish(),
    /** Major units; negative for a credit. */
    cost: z.number(),
    currency: z.string().trim().toUpperCase().refine(isCurrency, "must be an ISO 4217 currency, such as CNY"),
    reportedConversions: z.number().nullish(),
    reportedRevenue: z.number().nullish(),
  })
  .refine((row) => (row.at === undefined) !== (row.date === undefined), {
    message: "give exactly one of at (start of an hour) and date (a day)",
  })
  .refine((row) => row.channel != null || row.campaign != null, { message: "give a channel or a campaign" })
  .refine((row) => inRange((row.at ?? row.date ?? "").slice(0, 10)), { message: "the day must lie in 2000–2099" })
  .refine((row) => toMinor(row.cost, row.currency) !== null, { path: ["cost"], message: "is too large" });
export type SpendRow = z.infer<typeof SpendRow>;

export const maxSpendRows = 10_000;

/** Rows are parsed one by one afterwards, so that a bad one does not fail its neighbours. */
export const SpendInput = z.object({
  source: key,
  rows: z.array(z.unknown()).max(maxSpendRows, `at most ${maxSpendRows} rows in one call`),
});
export type SpendInput = z.infer<typeof SpendInput>;
