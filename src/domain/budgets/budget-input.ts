/** A budget as it is entered: by a person, over HTTP, or in a CSV file. */
import { z } from "zod";
import { isStorableLine, noControls } from "#domain/base/inputs.ts";
import { isCurrency, toMinor } from "#domain/base/money.ts";
import { periodPattern } from "./month.ts";

const key = z.string().trim().min(1).max(200).refine(isStorableLine, noControls);

export const BudgetInput = z
  .object({
    period: z.string().regex(periodPattern, "must be a month, such as 2026-11"),
    channel: key,
    campaign: key.nullish(),
    /** Major units; null removes the budget. */
    amount: z.number().min(0, "must not be negative").nullable(),
    currency: z.string().trim().toUpperCase().refine(isCurrency, "must be an ISO 4217 currency, such as CNY"),
  })
  .refine((row) => row.amount === null || toMinor(row.amount, row.currency) !== null, {
    path: ["amount"],
    message: "is too large",
  });
export type BudgetInput = z.infer<typeof BudgetInput>;

export const BudgetsInput = z.array(BudgetInput).min(1).max(5_000);
export const Period = z.string().regex(periodPattern, "must be a month, such as 2026-11");
