/** What every part of the rule's form is given. */
import type { RuleDefinition } from "#domain/rules/rule.ts";

export interface FormPart {
  readonly definition: RuleDefinition;
  readonly change: (definition: RuleDefinition) => void;
  readonly disabled: boolean;
}
