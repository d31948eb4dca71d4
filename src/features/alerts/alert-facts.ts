/** What the sentence about an alert is made of, out of the alert itself and its rule. */
import type { Alert } from "#domain/rules/alert-answer.ts";
import type { Condition } from "#domain/rules/rule.ts";
import type { AlertFacts } from "./alert-sentence.ts";

/** By what each rule compares, by its id. */
export type Conditions = Readonly<Record<number, Condition["kind"] | undefined>>;

export function factsOf(alert: Alert, object: string, conditions: Conditions): AlertFacts {
  const { kind, rule, metric, figures, about } = alert;
  return {
    ...{ kind, metric, object },
    rule: rule?.name ?? null,
    condition: rule === null ? null : (conditions[rule.id] ?? null),
    figures: figures === null ? {} : { ...figures, fromMs: Date.parse(figures.from), toMs: Date.parse(figures.to) },
    count: typeof about.count === "number" ? about.count : null,
  };
}
