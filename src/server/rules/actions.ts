/** What may be changed about rules, alerts and silences. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import { Refusal } from "#domain/base/refusal.ts";
import {
  AlertComment,
  AlertOwning,
  AlertVerdict,
  BackTestInput,
  ModeChange,
  RuleRef,
  RuleSaving,
  SilenceInput,
  SilenceRef,
  TickInput,
} from "#domain/rules/rule-inputs.ts";
import { platform } from "#platform/slot.ts";
import { action, type Caller, callerMay } from "#server/gate/door.ts";
import { backTestOf } from "./back-test-rule.ts";
import { evaluateTick } from "./evaluate-tick.ts";
import { commentAlertOf, endSilenceOf, judgeAlertOf, ownAlertOf, storeSilence } from "./keep-alerts.ts";
import { type Author, readRuleOf, removeRuleOf, restoreRuleOf, storeRule, turnRule } from "./keep-rules.ts";
import { markTested } from "./rules.sql.ts";

const authorOf = ({ kind, id, name }: Caller): Author => ({ id: kind === "user" ? id : null, name });

export const saveRule = action({
  needs: "rules:write",
  input: RuleSaving,
  run: (input, caller) => storeRule(caller.workspace.id, input, authorOf(caller)),
  audit: (_input, { rule, before }) => ({
    action: before === null ? "rules.create" : "rules.change",
    subject: rule.name,
    detail: {
      ruleId: rule.id,
      version: rule.version,
      mode: rule.mode,
      definition: rule.definition,
      before: before?.definition,
    },
  }),
});

/** Whoever writes rules may switch them; letting one act, or taking that back, is also an approver's. */
export const setRuleMode = action({
  needs: "alerts:write",
  input: ModeChange,
  run: ({ ruleId, mode }, caller) => {
    const approves = callerMay(caller, "breaker:approve");
    if (mode === "act" ? !approves : !approves && !callerMay(caller, "rules:write"))
      throw new Refusal(
        "forbidden",
        mode === "act" ? "Only an approver may let a rule act." : "This needs the permission rules:write.",
      );
    return turnRule(caller.workspace.id, ruleId, mode, authorOf(caller));
  },
  audit: (_input, { rule, before }) =>
    before === rule.mode
      ? null
      : {
          action: "rules.mode",
          subject: rule.name,
          detail: { ruleId: rule.id, version: rule.version, before, mode: rule.mode },
        },
});

/** Its alerts are closed; what it paused stays paused. */
export const removeRule = action({
  needs: "rules:write",
  input: RuleRef,
  run: async ({ ruleId }, { workspace }) => ({ rule: await removeRuleOf(workspace.id, ruleId) }),
  audit: (_input, { rule }) => ({ action: "rules.remove", subject: rule.name, detail: { ruleId: rule.id } }),
});

export const restoreRule = action({
  needs: "rules:write",
  input: RuleRef,
  run: async ({ ruleId }, { workspace }) => ({ rule: await restoreRuleOf(workspace.id, ruleId) }),
  audit: (_input, { rule }) => ({ action: "rules.restore", subject: rule.name, detail: { ruleId: rule.id } }),
});

/** Of a rule as it stands, which is noted on it, or of a definition that is not saved. */
export const backTestRule = action({
  needs: "rules:write",
  input: BackTestInput,
  run: async ({ ruleId, definition, days }, { workspace }) => {
    const rule = ruleId === undefined ? null : await readRuleOf(workspace.id, ruleId);
    const tested = definition ?? rule?.definition ?? null;
    if (tested === null) throw new Refusal("conflict", "This rule must be defined anew before it can be tested.");
    const answer = await backTestOf(platform(), workspace, tested, days);
    const { record, now } = platform();
    const noted = rule !== null && definition === undefined;
    if (noted) await record.rows(markTested, [workspace.id, rule.id, rule.version, days, now()]);
    return { backTest: answer, rule: noted ? { id: rule.id, name: rule.name, version: rule.version } : null };
  },
  audit: (_input, { rule, backTest: { from, to, firings } }) =>
    rule === null
      ? null
      : {
          action: "rules.back-test",
          subject: rule.name,
          detail: { ruleId: rule.id, version: rule.version, from, to, firings: firings.length },
        },
});

/** For one hour, as the clock does it: a second time changes nothing. */
export const evaluateRules = action({
  needs: "workspace:write",
  input: TickInput,
  run: ({ tick }, { workspace }) => {
    const at = tick === undefined ? platform().now() : Date.parse(tick);
    return evaluateTick(platform(), workspace, Math.floor(at / hourMs) * hourMs);
  },
  audit: (_input, { tick, outcome, evaluated, fired }) => ({
    action: "rules.evaluate",
    subject: tick,
    detail: { outcome, evaluated, fired },
  }),
});

/** Whoever owns an alert answers for it. */
export const ownAlert = action({
  needs: "alerts:write",
  input: AlertOwning,
  run: ({ alertId, own }, caller) => ownAlertOf(caller.workspace, alertId, own, authorOf(caller)),
  audit: ({ own }, { alert, before }) =>
    alert.owner?.id === before.owner?.id
      ? null
      : { action: "alerts.own", subject: nameOf(alert), detail: { alertId: alert.id, own } },
});

/** Says whether there was anything the matter: what a rule is worth is told from it. */
export const judgeAlert = action({
  needs: "alerts:write",
  input: AlertVerdict,
  run: ({ alertId, falseAlarm }, caller) => judgeAlertOf(caller.workspace, alertId, falseAlarm, authorOf(caller)),
  audit: ({ falseAlarm }, { alert, before }) =>
    before.falseAlarm === falseAlarm
      ? null
      : {
          action: "alerts.judge",
          subject: nameOf(alert),
          detail: { alertId: alert.id, before: before.falseAlarm, falseAlarm },
        },
});

export const commentAlert = action({
  needs: "alerts:write",
  input: AlertComment,
  run: ({ alertId, text }, caller) => commentAlertOf(caller.workspace, alertId, text, authorOf(caller)),
  audit: (_input, { alert }) => ({ action: "alerts.comment", subject: nameOf(alert), detail: { alertId: alert.id } }),
});

/** Alerts go on under a silence; nobody is told of them, and nothing is done. */
export const silenceAlerts = action({
  needs: "alerts:write",
  input: SilenceInput,
  run: async (input, caller) => ({ silence: await storeSilence(caller.workspace.id, input, authorOf(caller)) }),
  audit: (_input, { silence }) => ({ action: "alerts.silence", subject: silence.reason, detail: { ...silence } }),
});

export const endSilence = action({
  needs: "alerts:write",
  input: SilenceRef,
  run: async ({ silenceId }, { workspace }) => ({ silence: await endSilenceOf(workspace.id, silenceId) }),
  audit: (_input, { silence }) => ({
    action: "alerts.unsilence",
    subject: silence.reason,
    detail: { silenceId: silence.id },
  }),
});

const nameOf = (alert: { rule: { name: string } | null; kind: string; scopeKey: string }) =>
  [alert.rule?.name ?? alert.kind, alert.scopeKey].filter((part) => part !== "").join(" · ");
