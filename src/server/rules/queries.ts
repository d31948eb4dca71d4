/** What may be asked about rules, alerts and silences. */
import "server-only";
import { z } from "zod";
import { AlertQuestion, AlertRef, RuleRef } from "#domain/rules/rule-inputs.ts";
import { platform } from "#platform/slot.ts";
import { callerMay, query } from "#server/gate/door.ts";
import { alertOf } from "./alert-of.ts";
import { alertRow, readAlertsOf, readNotesOf, readSilencesOf } from "./keep-alerts.ts";
import { readRuleOf, readRulesOf } from "./keep-rules.ts";
import { readEvidence } from "./read-evidence.ts";
import { readFiredDefinition, readLastTickOf, readLastVerdicts, readQualities, readRuleAbout } from "./read-rule.ts";

/** Newest first, with the last hour that was evaluated. */
export const listRules = query({
  needs: "rules:read",
  input: z.unknown(),
  run: async (_input, caller) => {
    const { id } = caller.workspace;
    const [rules, lastTick, lastVerdicts] = await Promise.all([
      readRulesOf(id),
      readLastTickOf(id),
      readLastVerdicts(id),
    ]);
    return {
      rules,
      lastTick,
      lastVerdicts,
      mayChange: callerMay(caller, "rules:write"),
      mayApprove: callerMay(caller, "breaker:approve"),
      asOf: new Date(platform().now()).toISOString(),
    };
  },
});

/** One rule with its versions, and where it stands in each scope. */
export const getRule = query({
  needs: "rules:read",
  input: RuleRef,
  run: async ({ ruleId }, caller) => {
    const rule = await readRuleOf(caller.workspace.id, ruleId);
    return {
      rule,
      ...(await readRuleAbout(caller.workspace, rule)),
      mayChange: callerMay(caller, "rules:write"),
      mayApprove: callerMay(caller, "breaker:approve"),
    };
  },
});

/** Newest first; `next` goes into `before` for the page after. */
export const listAlerts = query({
  needs: "rules:read",
  input: AlertQuestion,
  run: async (question, caller) => ({
    ...(await readAlertsOf(caller.workspace, question)),
    mayChange: callerMay(caller, "alerts:write"),
    asOf: new Date(platform().now()).toISOString(),
  }),
});

/** One alert with its notes, its rule as it was when it fired, and the hours that are its evidence. */
export const getAlert = query({
  needs: "rules:read",
  input: AlertRef,
  run: async ({ alertId }, caller) => {
    const { workspace } = caller;
    const row = await alertRow(platform().record, workspace.id, alertId);
    const [notes, definition] = await Promise.all([readNotesOf(alertId), readFiredDefinition(row)]);
    return {
      alert: alertOf(row, workspace.currency),
      notes,
      definition,
      evidence: definition === null ? [] : await readEvidence(platform(), workspace, row, definition),
      mayChange: callerMay(caller, "alerts:write"),
      asOf: new Date(platform().now()).toISOString(),
    };
  },
});

/** How the alerts of the last 90 days were answered, rule by rule. */
export const getAlertQuality = query({
  needs: "rules:read",
  input: z.unknown(),
  run: async (_input, { workspace }) => ({ rules: await readQualities(workspace) }),
});

/** Those that hold or will, the next to end first. */
export const listSilences = query({
  needs: "rules:read",
  input: z.unknown(),
  run: async (_input, caller) => ({
    silences: await readSilencesOf(caller.workspace.id),
    mayChange: callerMay(caller, "alerts:write"),
    asOf: new Date(platform().now()).toISOString(),
  }),
});
