/** What alert quality suggests for a rule, in the words of its form. */
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Suggestion } from "#domain/rules/alert-quality.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import type { Format } from "#ui/format/format-for.ts";
import { withCondition } from "./rule-draft.ts";

/** "18%", "¥129.6": the field's other value. */
export function suggestionText({ field, to }: Suggestion, { watch }: RuleDefinition, format: Format): string {
  if (field !== "value") return format.rate(to);
  const unit = (watch.kind === "metric" ? findMetric(watch.metric)?.unit : undefined) ?? "count";
  return format.metric(to, { unit }, "tile");
}

/** The definition with the suggestion taken; as it was where the condition has no such field. */
export function takeSuggestion(definition: RuleDefinition, { field, to }: Suggestion): RuleDefinition {
  const { condition } = definition;
  return field in condition ? withCondition(definition, { ...condition, [field]: to }) : definition;
}
