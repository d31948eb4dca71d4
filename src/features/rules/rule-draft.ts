/** A rule while it is written: each change leaves a definition that can be saved, so that the form refuses nothing late. */
import { findMetric } from "#domain/metrics/dictionary.ts";
import { likelyMetrics } from "#domain/rules/badness.ts";
import {
  type Condition,
  type RuleAction,
  RuleDefinition,
  type RuleMode,
  type ScopeKind,
  type Watch,
} from "#domain/rules/rule.ts";

export interface RuleDraft {
  readonly name: string;
  readonly definition: RuleDefinition;
  readonly mode: RuleMode;
}

/** Click-through rate by channel, 15 % below the usual of the hour for three hours. */
export const firstDraft: RuleDraft = {
  name: "",
  definition: RuleDefinition.parse({
    watch: { kind: "metric", metric: "ctr", by: "channel" },
    condition: { kind: "benchmark", side: "below", share: 0.15 },
    sample: { measure: "impressions", least: 1_000 },
    windowHours: 3,
  }),
  mode: "observe",
};

export const conditionKinds = ["benchmark", "threshold", "change", "plan", "probably", "expression"] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** What a metric can be compared with. */
export function conditionsFor(metric: string): readonly ConditionKind[] {
  return conditionKinds.filter(
    (kind) => (kind !== "probably" || likelyMetrics.has(metric)) && (kind !== "plan" || metric === "spend"),
  );
}

export function freshCondition(kind: ConditionKind): Condition {
  switch (kind) {
    case "benchmark":
      return { kind, side: "below", share: 0.15, clear: 0 };
    case "threshold":
      return { kind, side: "below", value: 0, clear: 0 };
    case "change":
      return { kind, side: "down", share: 0.3, clear: 0 };
    case "plan":
      return { kind, side: "above", share: 0.2, clear: 0 };
    case "probably":
      return { kind, target: 1, badRatio: 1.5, clearRatio: 1.2, sure: 0.99 };
    case "expression":
      return { kind, bad: "value < usual * 0.8", clear: "" };
  }
}

/** Only what a channel probably costs, or spends beyond its plan, may pause it. */
export function mayPause({ watch, condition }: Pick<RuleDefinition, "watch" | "condition">): boolean {
  const kind = condition.kind;
  return watch.kind === "metric" && watch.by === "channel" && (kind === "probably" || kind === "plan");
}

/** Hours of some figures, such as people, do not add up. */
export function addsUp({ watch }: Pick<RuleDefinition, "watch">): boolean {
  return watch.kind !== "metric" || findMetric(watch.metric)?.additive !== false;
}

function settled(definition: RuleDefinition): RuleDefinition {
  const over = addsUp(definition) ? definition.over : "each";
  const actions = definition.actions.filter((action) => action !== "pause_channel" || mayPause(definition));
  return { ...definition, over, actions };
}

export function withWatchKind(definition: RuleDefinition, kind: Watch["kind"]): RuleDefinition {
  if (kind === definition.watch.kind) return definition;
  if (kind === "metric") {
    const { watch, condition, sample } = firstDraft.definition;
    return settled({ ...definition, watch, condition, sample });
  }
  return settled({ ...definition, watch: { kind, only: [] }, condition: { kind: "present" }, sample: null });
}

export function withMetric(definition: RuleDefinition, metric: string): RuleDefinition {
  if (definition.watch.kind !== "metric") return definition;
  const kind = definition.condition.kind;
  const fits = conditionsFor(metric).some((one) => one === kind);
  const condition = fits ? definition.condition : freshCondition("benchmark");
  return settled({ ...definition, watch: { ...definition.watch, metric }, condition });
}

/** Keys belong to their kind of object: another kind begins without. */
export function withScope(definition: RuleDefinition, by: ScopeKind): RuleDefinition {
  if (definition.watch.kind !== "metric" || definition.watch.by === by) return definition;
  return settled({ ...definition, watch: { ...definition.watch, by, only: [], except: [] } });
}

export function withCondition(definition: RuleDefinition, condition: Condition): RuleDefinition {
  return settled({ ...definition, condition });
}

export function withAction(definition: RuleDefinition, action: RuleAction, on: boolean): RuleDefinition {
  const others = definition.actions.filter((one) => one !== action);
  return settled({ ...definition, actions: on ? [...others, action] : others });
}

/** "douyin, baidu" → ["douyin", "baidu"]; each once. */
export function keysOf(text: string): string[] {
  const keys = text
    .split(/[,，\n]/)
    .map((key) => key.trim())
    .filter((key) => key !== "");
  return [...new Set(keys)].slice(0, 200);
}

/** Whether two definitions say the same, whatever the order of their fields. */
export function sameDefinition(a: RuleDefinition, b: RuleDefinition): boolean {
  const text = (one: RuleDefinition) => JSON.stringify(RuleDefinition.safeParse(one).data ?? one);
  return text(a) === text(b);
}

/** Where a rule came from stays, whatever is taken into it. */
export const withTemplate = (definition: RuleDefinition, template: string | null): RuleDefinition => ({
  ...definition,
  template,
});
