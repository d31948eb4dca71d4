/** The API of rules: what is watched, tested on the past, and evaluated by the hour. */
import { z } from "zod";
import { phases } from "#domain/rules/alert-state.ts";
import { RuleDefinition, RuleInput, ruleModes } from "#domain/rules/rule.ts";
import { BackTestInput, ModeChange, RuleRef, RuleSaving, TickInput } from "#domain/rules/rule-inputs.ts";
import { verdicts } from "#domain/rules/verdict.ts";
import { count, instant, type Operation } from "./operation.ts";
import { AlertFigures } from "./operations-alerts.ts";

const Rule = z.object({
  ...{ id: count, name: z.string(), version: count, definition: RuleDefinition.nullable(), mode: z.enum(ruleModes) },
  ...{ observedFrom: instant.nullable(), testedAt: instant.nullable(), testedDays: count.nullable() },
  ...{ createdAt: instant, updatedAt: instant, authorId: count.nullable(), author: z.string() },
  ...{ approvedBy: z.string().nullable(), firing: count },
});
const amount = z.number().nullable();
const Mark = z.object({
  ...{ at: instant, verdict: z.enum(verdicts), phase: z.enum(phases), value: amount, usual: amount, limit: amount },
});
const Pause = z.object({ from: instant, to: instant, spendAvoided: amount, revenueForgone: amount });
const Firing = z.object({
  ...{ key: z.string(), activeAt: instant, firedAt: instant, resolvedAt: instant.nullable() },
  ...{ figures: AlertFigures, falseAlarm: z.boolean().nullable(), pause: Pause.nullable() },
});
const BackTest = z.object({
  ...{ from: instant, to: instant, scopesLeftOut: count, firings: z.array(Firing) },
  ...{ scopes: z.array(z.object({ key: z.string(), marks: z.array(Mark) })) },
  ...{ tasks: count, pauses: count, spendAvoided: amount, revenueForgone: amount, falseAlarms: count, judged: count },
});
const Tested = z.object({
  backTest: BackTest,
  rule: z.object({ id: count, name: z.string(), version: count }).nullable(),
});
const Scope = z.object({
  ...{ key: z.string(), phase: z.enum(phases), verdict: z.string(), reason: z.string(), figures: AlertFigures },
});
const VerdictCount = z.object({ ruleId: count, verdict: z.enum(verdicts), scopes: count });
const Version = z.object({
  ...{ version: count, name: z.string(), definition: RuleDefinition.nullable(), author: z.string(), at: instant },
});
const { name, definition: changed, mode, version } = RuleSaving.shape;
const Change = z.object({ name, definition: changed, mode, version });
const Kept = z.object({ rule: Rule, before: Rule.nullable() });

const definition = {
  watch: { kind: "metric", metric: "ctr", by: "channel" },
  condition: { kind: "benchmark", side: "below", share: 0.15 },
  windowHours: 24,
  sample: { measure: "impressions", least: 5_000 },
  actions: ["notify", "file_task"],
};
const inPath = {
  name: "ruleId",
  in: "path",
  required: true,
  schema: RuleRef.shape.ruleId,
  says: "The rule.",
  example: 3,
} as const;
const tag = "Rules";
const one = "/api/v1/rules/{ruleId}";

export const ruleOperations: readonly Operation[] = [
  {
    ...{ method: "get", path: "/api/v1/rules", id: "listRules", tag, summary: "Rules, newest first" },
    needs: "rules:read",
    answer: {
      status: 200,
      schema: z.object({
        ...{ rules: z.array(Rule), lastTick: instant.nullable(), lastVerdicts: z.array(VerdictCount) },
        ...{ mayChange: z.boolean(), mayApprove: z.boolean(), asOf: instant },
      }),
    },
  },
  {
    ...{ method: "post", path: "/api/v1/rules", id: "saveRule", tag, summary: "Make a rule" },
    says: "Money is in major units, rates are 0–1. A new rule observes; `act` is set by an approver afterwards.",
    needs: "rules:write",
    body: { schema: RuleInput, example: { name: "CTR 15% below the usual", definition } },
    answer: { status: 201, schema: Kept },
    refuses: [409, 429],
  },
  {
    ...{ method: "get", path: one, id: "getRule", tag, summary: "A rule, its versions, where it stands" },
    needs: "rules:read",
    parameters: [inPath],
    answer: {
      status: 200,
      schema: z.object({
        ...{ rule: Rule, versions: z.array(Version), evaluatedAt: instant.nullable(), scopes: z.array(Scope) },
        ...{ mayChange: z.boolean(), mayApprove: z.boolean() },
      }),
    },
  },
  {
    ...{ method: "patch", path: one, id: "changeRule", tag, summary: "Change a rule" },
    says: "Another definition is a new version: what was pending begins again, and what acted proposes until it is approved anew. With `version`, a change made meanwhile is refused.",
    needs: "rules:write",
    parameters: [inPath],
    body: { schema: Change, example: { version: 1, name: "CTR a sixth below the usual" } },
    answer: { status: 200, schema: Kept },
    refuses: [409],
  },
  {
    ...{ method: "put", path: `${one}/mode`, id: "setRuleMode", tag, summary: "Switch a rule" },
    says: "`act` needs an approver who did not write the rule, seven days of watching, and a back-test over sixty days.",
    needs: "alerts:write",
    parameters: [inPath],
    body: { schema: ModeChange.pick({ mode: true }), example: { mode: "propose" } },
    answer: { status: 200, schema: z.object({ rule: Rule, before: z.enum(ruleModes) }) },
    refuses: [409],
  },
  {
    ...{ method: "delete", path: one, id: "removeRule", tag, summary: "Remove a rule" },
    says: "Its alerts are closed; channels that it paused stay paused.",
    needs: "rules:write",
    parameters: [inPath],
    answer: { status: 200, schema: z.object({ rule: Rule }) },
  },
  {
    ...{ method: "post", path: `${one}/restore`, id: "restoreRule", tag, summary: "Take a removal back" },
    needs: "rules:write",
    parameters: [inPath],
    answer: { status: 200, schema: z.object({ rule: Rule }) },
    refuses: [409, 429],
  },
  {
    ...{ method: "post", path: `${one}/backtest`, id: "backTestRule", tag, summary: "Test a rule on the past" },
    says: "What it would have done over the last 7 to 90 days; noted on the rule.",
    needs: "rules:write",
    parameters: [inPath],
    body: { schema: z.object({ days: BackTestInput.shape.days }), example: { days: 60 } },
    answer: { status: 200, schema: Tested },
  },
  {
    ...{
      method: "post",
      path: "/api/v1/rules/backtest",
      id: "backTest",
      tag,
      summary: "Test a definition on the past",
    },
    needs: "rules:write",
    body: { schema: BackTestInput, example: { definition, days: 7 } },
    answer: { status: 200, schema: Tested },
  },
  {
    ...{ method: "post", path: "/api/v1/rules/evaluate", id: "evaluateRules", tag, summary: "Evaluate an hour" },
    says: "As the clock does it: once, whoever asks. An hour before the last one is `missed`, and not made up for.",
    needs: "workspace:write",
    body: { schema: TickInput, example: {} },
    answer: {
      status: 200,
      schema: z.object({
        tick: instant,
        outcome: z.enum(["done", "missed", "running"]),
        evaluated: count,
        fired: count,
      }),
    },
  },
];
