/** What pauses would have saved and cost, within what a workspace allows in a day. */
import { hourMs } from "#domain/base/local-time.ts";
import type { ScopeHour } from "./verdict.ts";
import { summed } from "./window.ts";

export interface PauseCosts {
  /** Epoch ms, half-open. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly spendMinor: number;
  readonly revenueMinor: number;
}

interface Fired {
  readonly key: string;
  readonly firedAt: number;
  readonly resolvedAt: number | null;
}

const dayMs = 24 * hourMs;

/**
 * A pause for each firing, in their order: from the end of its hour until it is resolved, at least as long as the
 * cool-down. null for a channel that is paused already, and for what is beyond the day's pauses.
 */
export function pausesOf(
  fired: readonly Fired[],
  scopes: readonly { readonly key: string; readonly hours: readonly ScopeHour[] }[],
  cooldownHours: number,
  endMs: number,
  perDay: number,
): (PauseCosts | null)[] {
  const made: { readonly key: string; readonly costs: PauseCosts }[] = [];
  return fired.map(({ key, firedAt, resolvedAt }) => {
    const fromMs = firedAt + hourMs;
    const today = made.filter(({ costs }) => costs.fromMs > fromMs - dayMs).length;
    const already = made.some((pause) => pause.key === key && pause.costs.toMs > fromMs);
    if (already || today >= perDay) return null;
    const toMs = Math.min(endMs, Math.max(resolvedAt ?? endMs, fromMs + cooldownHours * hourMs));
    const hours = scopes.find((scope) => scope.key === key)?.hours ?? [];
    const counted = (measure: "spend" | "gross_revenue" | "refunds") =>
      summed(hours, { fromMs, toMs }, [measure]).sums[measure] ?? 0;
    const revenueMinor = counted("gross_revenue") - counted("refunds");
    const costs = { fromMs, toMs, spendMinor: counted("spend"), revenueMinor };
    made.push({ key, costs });
    return costs;
  });
}
