/** How high, medium and low risks look. */
import type { RiskBand } from "#domain/governance/risk.ts";

export const bandLook: Readonly<Record<RiskBand, string>> = {
  high: "bg-worse-weak text-worse",
  medium: "bg-sunken text-ink",
  low: "bg-sunken text-ink-3",
};
