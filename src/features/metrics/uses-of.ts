/** Who uses a metric: rules that watch it, and saved views whose address asks for it. */
import type { RuleDefinition } from "#domain/rules/rule.ts";

export interface MetricUses {
  readonly rules: readonly { readonly id: number; readonly name: string }[];
  readonly views: readonly {
    readonly id: number;
    readonly name: string;
    readonly page: string;
    readonly query: string;
  }[];
  readonly definitions: readonly { readonly id: number; readonly name: string }[];
}

interface Rule {
  readonly id: number;
  readonly name: string;
  readonly definition: RuleDefinition | null;
}

export function watches({ definition }: Pick<Rule, "definition">, metric: string): boolean {
  const watch = definition?.watch;
  return watch?.kind === "metric" && watch.metric === metric;
}

/** Any parameter that names it, alone or in a list. */
export function asksFor({ query }: { readonly query: string }, metric: string): boolean {
  return [...new URLSearchParams(query).values()].some((value) => value.split(",").includes(metric));
}

export function usesOf(
  metric: string,
  rules: readonly Rule[],
  views: MetricUses["views"],
  definitions: MetricUses["definitions"] = [],
): MetricUses {
  return {
    rules: rules.filter((rule) => watches(rule, metric)).map(({ id, name }) => ({ id, name })),
    views: views
      .filter((view) => asksFor(view, metric))
      .map(({ id, name, page, query }) => ({ id, name, page, query })),
    definitions,
  };
}
