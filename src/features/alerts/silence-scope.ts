/** How widely an alert can be silenced, and what a silence must match for it. */
import { Matcher } from "#domain/rules/rule-inputs.ts";

export type SilenceScope = "this" | "rule" | "object";

/** Hours from now. */
export const silenceEnds = ["2", "8", "24", "168", "720"] as const;

interface Silenced {
  readonly ruleId: number | null;
  readonly scopeKind: string;
  readonly scopeKey: string;
}

/** Alerts of the house itself have no rule; those of everything have no object. */
export function silenceScopes({ ruleId, scopeKind }: Silenced): SilenceScope[] {
  const object = scopeKind !== "none";
  if (ruleId === null) return ["object"];
  return object ? ["this", "rule", "object"] : ["rule"];
}

export function silenceMatcher(scope: SilenceScope, { ruleId, scopeKind, scopeKey }: Silenced): Matcher {
  return Matcher.parse({
    ...(scope === "object" || ruleId === null ? {} : { ruleId }),
    ...(scope === "rule" ? {} : { scopeKind, scopeKey }),
  });
}
