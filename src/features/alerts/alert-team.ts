/** Whether an alert is for operations: what people do on the pages, and data that is late, but not what media buys. */
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Alert } from "#domain/rules/alert-answer.ts";

export function isForOperations({ metric, scopeKind }: Pick<Alert, "metric" | "scopeKind">): boolean {
  if (scopeKind === "landing_page" || metric === null) return true;
  return findMetric(metric)?.owner !== "promotion";
}
