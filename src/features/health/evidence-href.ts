/** Where a row of evidence can be looked at itself. */
import { localDate } from "#domain/base/local-time.ts";
import type { EvidenceRow } from "#domain/health/evidence.ts";
import type { HealthAnswer } from "#domain/health/health-question.ts";

/** Below the workspace's address; null for what has no page. */
export function evidenceHref({ component, part, ref }: EvidenceRow, health: HealthAnswer, timezone: string) {
  const [kind, id] = ref.split(":");
  if (component === "connectivity") {
    const [from, to] = [health.from, health.to].map((at) => localDate(Date.parse(at), timezone));
    return `quality?${new URLSearchParams({ from: from ?? "", to: to ?? "", part })}`;
  }
  if (component === "accuracy") return "attribution";
  if (component === "targets") return "goals";
  if (kind === "task") return `tasks/${id}`;
  if (kind === "alert") return `alerts/${id}`;
  return kind === "action" ? "breaker" : null;
}
