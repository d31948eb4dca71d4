/** The money of an event, in minor units of its own currency; never a guess. */

import type { JsonObject } from "#domain/base/clean-json.ts";
import { isCurrency, toMinor } from "#domain/base/money.ts";

export interface Revenue {
  readonly minor: number | null;
  readonly currency: string | null;
  readonly flags: readonly ("bad_revenue" | "bad_currency")[];
}

const none: Revenue = { minor: null, currency: null, flags: [] };

/**
 * Reads `revenue` and `currency`; without a currency the workspace's own. What is not a plain, finite,
 * non-negative amount is unknown (null) and flagged, so that it is never counted as zero.
 */
export function revenueOf(properties: JsonObject, workspaceCurrency: string): Revenue {
  const given = properties.revenue;
  if (given === undefined || given === null) return none;
  const named = properties.currency;
  const currency = typeof named === "string" ? named.trim().toUpperCase() : workspaceCurrency;
  const amount = typeof given === "string" && /^\d+(\.\d+)?$/.test(given.trim()) ? Number(given) : given;
  const minor = typeof amount === "number" && amount >= 0 && isCurrency(currency) ? toMinor(amount, currency) : null;
  if (!isCurrency(currency)) return { minor: null, currency: null, flags: ["bad_currency"] };
  return minor === null ? { minor, currency, flags: ["bad_revenue"] } : { minor, currency, flags: [] };
}
