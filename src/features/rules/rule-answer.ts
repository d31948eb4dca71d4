/** What the rules' doors answer, as the pages read it. */
import type { AlertQuality } from "#domain/rules/alert-quality.ts";
import type { StoredRule } from "#domain/rules/stored-rule.ts";
import type { Verdict } from "#domain/rules/verdict.ts";
import type { TestedScope } from "./back-test-hours.ts";
import type { LatestVerdict } from "./verdict-table.tsx";
import type { RuleVersion } from "./version-list.tsx";

export interface ListedRule extends StoredRule {
  readonly quality: AlertQuality | null;
  readonly lately: Partial<Record<Verdict, number>>;
}

/** Money in major units. */
export interface BackTestAnswer {
  readonly scopes: readonly Omit<TestedScope, "firings">[];
  readonly firings: readonly { readonly key: string }[];
  readonly tasks: number;
  readonly pauses: number;
  readonly spendAvoided: number | null;
  readonly revenueForgone: number | null;
  readonly falseAlarms: number;
  readonly judged: number;
}

export interface RuleFacts {
  readonly rule: StoredRule;
  readonly versions: readonly RuleVersion[];
  readonly quality: AlertQuality | null;
  readonly latest: { readonly at: string | null; readonly verdicts: readonly LatestVerdict[] };
}
