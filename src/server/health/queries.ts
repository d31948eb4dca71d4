/** The doors of collaboration health. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { AutomationQuestion, type AutomationWeek } from "#domain/health/automation.ts";
import { type Decision, mostDecisions } from "#domain/health/decision.ts";
import { HealthQuestion, trendWeeks } from "#domain/health/health-question.ts";
import { shiftWeek, weekAt, weekSpan, weeksThrough } from "#domain/health/week-range.ts";
import { Effect } from "#domain/tasks/effect.ts";
import { platform } from "#platform/slot.ts";
import { callerMay, query } from "#server/gate/door.ts";
import { readMeta } from "#server/metrics/read-meta.ts";
import { type DecisionRow, readDecisions } from "./decisions.sql.ts";
import { readDefinitionsOf } from "./keep-definition.ts";
import { readAutomation } from "./read-automation.ts";
import { answerHealth, readWeeksOf } from "./read-health.ts";

const runningWeek = ({ timezone }: WorkspaceRef) => weekAt(platform().now(), timezone);

/** A week's score, its components and what they rest on. */
export const getHealth = query({
  needs: "health:read",
  input: HealthQuestion,
  run: async (question, { workspace }) => {
    const started = performance.now();
    const answer = await answerHealth(platform(), workspace, question);
    const span = weekSpan(answer.week, workspace.timezone);
    const about = await readMeta(platform(), workspace, span, "total");
    const definitions = [{ id: "health.score", version: answer.definitionVersion }];
    const meta = { ...about, definitions, elapsedMs: Math.round(performance.now() - started) };
    return { question: { ...question, week: answer.week }, answer, meta };
  },
});

/** The frozen weeks, and every version of the weights. */
export const listWeeks = query({
  needs: "health:read",
  input: HealthQuestion.pick({ filter: true }),
  run: async (_nothing, caller) => {
    const { workspace } = caller;
    const running = runningWeek(workspace);
    const [weeks, definitions] = await Promise.all([
      readWeeksOf(platform(), workspace.id, running),
      readDefinitionsOf(platform().record, workspace.id),
    ]);
    return { running, weeks, definitions, mayChange: callerMay(caller, "health:write") };
  },
});

/** Twelve weeks of automation health. */
export const getAutomation = query({
  needs: "health:read",
  input: AutomationQuestion,
  run: async ({ week, filter }, { workspace }) => {
    const started = performance.now();
    const last = week ?? runningWeek(workspace);
    const weeks: AutomationWeek[] = await readAutomation(platform(), workspace, weeksThrough(last, trendWeeks));
    const about = await readMeta(platform(), workspace, weekSpan(last, workspace.timezone), "total");
    const definitions = [{ id: "health.automation", version: 1 }];
    const meta = { ...about, definitions, elapsedMs: Math.round(performance.now() - started) };
    return { question: { week: last, filter }, answer: { weeks }, meta };
  },
});

/** What was decided and done in the three weeks up to this one: what it did takes up to fourteen days to be measured. */
export const listDecisions = query({
  needs: "health:read",
  input: AutomationQuestion,
  run: async ({ week }, { workspace }) => {
    const last = week ?? runningWeek(workspace);
    const [{ fromMs }, { toMs }] = [
      weekSpan(shiftWeek(last, -2), workspace.timezone),
      weekSpan(last, workspace.timezone),
    ];
    const asked = [workspace.id, fromMs, toMs, mostDecisions];
    const rows = await platform().record.rows<DecisionRow>(readDecisions, asked);
    return { decisions: rows.map(decisionOf) };
  },
});

const decisionOf = ({ kind, id, deed, title, by, at, alert_id, effect }: DecisionRow): Decision => ({
  ...{ kind, id, deed, title, by: by ?? "", at: new Date(Number(at)).toISOString(), alertId: alert_id },
  effect: Effect.safeParse(effect).data ?? null,
});
