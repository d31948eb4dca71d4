/** Alerts that another one explains: figures of a late source, costs of a channel that is paused. */
import { type Source, sourceOf, staleFor } from "./freshness.ts";
import type { RuleDefinition } from "./rule.ts";
import type { StaleReason } from "./verdict.ts";

export interface Explained {
  /** Reasons of the `data_stale` alerts that are open. */
  readonly stale: readonly StaleReason[];
  /** Channels whose breaker is open. */
  readonly open: ReadonlySet<string>;
}

export type Inhibition =
  | { readonly by: "data_stale"; readonly source: Source }
  | { readonly by: "breaker_open"; readonly channel: string };

/** What explains an alert of this rule for this scope; null where it is news. */
export function inhibitedBy(
  definition: RuleDefinition,
  scopeKey: string,
  { stale, open }: Explained,
): Inhibition | null {
  const reason = staleFor(definition, { stale })[0];
  if (reason !== undefined) return { by: "data_stale", source: sourceOf[reason] };
  const { watch, condition } = definition;
  const costs = condition.kind === "probably" && watch.kind === "metric" && watch.by === "channel";
  return costs && open.has(scopeKey) ? { by: "breaker_open", channel: scopeKey } : null;
}
