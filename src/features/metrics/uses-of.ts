/** Who uses a metric: joint targets, rules that watch it, saved views whose address asks for it, digests, teams' definitions. */
import { eventNames } from "#domain/catalogue/event-name.ts";
import type { DigestPeriod } from "#domain/notifications/digest-content.ts";
import type { Measure } from "#domain/reconciliation/definition.ts";
import type { StoredDefinition } from "#domain/reconciliation/stored-definition.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";

export interface MetricUses {
  readonly goals: readonly { readonly id: number; readonly title: string; readonly period: string }[];
  /** Periods of the digests that tell it, and whether the reader may open their settings. */
  readonly digests: { readonly periods: readonly DigestPeriod[]; readonly mayOpen: boolean };
  readonly rules: readonly { readonly id: number; readonly name: string }[];
  readonly views: readonly {
    readonly id: number;
    readonly name: string;
    readonly page: string;
    readonly query: string;
  }[];
  readonly definitions: readonly { readonly id: number; readonly name: string; readonly measure: Measure }[];
}

interface Rule {
  readonly id: number;
  readonly name: string;
  readonly definition: RuleDefinition | null;
}

type Defined = Pick<StoredDefinition, "id" | "name" | "measure" | "axes" | "removed">;

/** What teams define for themselves, by the metric of the dictionary that it is another definition of. */
const defined: Readonly<Record<string, readonly [measure: Measure, event: string]>> = {
  orders: ["conversions", eventNames.orderCompleted],
  new_customers: ["people", eventNames.orderCompleted],
  gross_revenue: ["value", eventNames.orderCompleted],
  net_revenue: ["value", eventNames.orderCompleted],
  sign_ups: ["conversions", eventNames.signedUp],
  leads: ["conversions", eventNames.leadHandedOver],
};

/** A platform's own figure is of orders, as far as anybody knows. */
export function definedAs({ measure, axes }: Pick<Defined, "measure" | "axes">, metric: string): boolean {
  const [counted, event] = defined[metric] ?? [];
  return measure === counted && (axes?.event ?? eventNames.orderCompleted) === event;
}

export function watches({ definition }: Pick<Rule, "definition">, metric: string): boolean {
  const watch = definition?.watch;
  return watch?.kind === "metric" && watch.metric === metric;
}

/** Any parameter that names it, alone or in a list. */
export function asksFor({ query }: { readonly query: string }, metric: string): boolean {
  return [...new URLSearchParams(query).values()].some((value) => value.split(",").includes(metric));
}

/** What the workspace holds, out of each room. */
interface Held {
  readonly goals: MetricUses["goals"];
  readonly digests: MetricUses["digests"] & { readonly metrics: readonly string[] };
  readonly rules: readonly Rule[];
  readonly views: MetricUses["views"];
  readonly definitions: readonly Defined[];
}

/** `goals` are the metric's own already. */
export function usesOf(metric: string, { goals, digests, rules, views, definitions }: Held): MetricUses {
  return {
    goals,
    digests: { periods: digests.metrics.includes(metric) ? digests.periods : [], mayOpen: digests.mayOpen },
    rules: rules.filter((rule) => watches(rule, metric)).map(({ id, name }) => ({ id, name })),
    views: views
      .filter((view) => asksFor(view, metric))
      .map(({ id, name, page, query }) => ({ id, name, page, query })),
    definitions: definitions
      .filter((one) => !one.removed && definedAs(one, metric))
      .map(({ id, name, measure }) => ({ id, name, measure })),
  };
}
