/** What the rules' doors answer, as the pages read it. */
import type { AlertQuality } from "#domain/rules/alert-quality.ts";
import type { StoredRule } from "#domain/rules/stored-rule.ts";
import type { Verdict } from "#domain/rules/verdict.ts";
import type { getRule } from "#server/rules/queries.ts";

/** `quality` is null for a rule that cannot be read any more. */
export interface ListedRule extends StoredRule {
  readonly quality: AlertQuality | null;
  /** In the last hour that was evaluated; empty for one that was not. */
  readonly said: readonly { readonly verdict: Verdict; readonly scopes: number }[];
}

type Answer = Awaited<ReturnType<typeof getRule>>;

export interface RuleFacts extends Pick<Answer, "rule" | "versions" | "evaluatedAt" | "scopes"> {
  readonly quality: AlertQuality | null;
}
