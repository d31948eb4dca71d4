/** What stands beside a rule: its versions, where it stands in each scope, how its alerts were answered. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { minorDigits } from "#domain/base/money.ts";
import type { AlertFigures } from "#domain/rules/alert-answer.ts";
import { type AlertQuality, alertQuality } from "#domain/rules/alert-quality.ts";
import type { Phase, RuleState } from "#domain/rules/alert-state.ts";
import { RuleDefinition } from "#domain/rules/rule.ts";
import type { StoredRule } from "#domain/rules/stored-rule.ts";
import { type Figures, type Verdict, verdicts } from "#domain/rules/verdict.ts";
import { platform } from "#platform/slot.ts";
import { figuresOf } from "./alert-of.ts";
import { type AlertRow, readAlertsSince } from "./alerts.sql.ts";
import { readRulesOf } from "./keep-rules.ts";
import {
  type EvaluationRow,
  readLatestEvaluations,
  readStates,
  readVersions,
  type ScopeStateRow,
  type VersionRow,
} from "./rules.sql.ts";
import { countLastVerdicts, readLastTick, type TickRow, type VerdictCountRow } from "./ticks.sql.ts";

export interface RuleScope {
  readonly key: string;
  readonly phase: Phase;
  readonly verdict: string;
  readonly reason: string;
  readonly figures: AlertFigures;
}

interface RuleAbout {
  readonly versions: readonly {
    readonly version: number;
    readonly name: string;
    readonly definition: RuleDefinition | null;
    readonly author: string;
    readonly at: string;
  }[];
  /** As of the last hour that was evaluated; null before the first. */
  readonly evaluatedAt: string | null;
  readonly scopes: readonly RuleScope[];
}

const iso = (ms: number) => new Date(ms).toISOString();

export interface VerdictCount {
  readonly ruleId: number;
  readonly verdict: Verdict;
  readonly scopes: number;
}

export async function readRuleAbout({ currency }: WorkspaceRef, rule: StoredRule): Promise<RuleAbout> {
  const { record } = platform();
  const [versions, latest, states] = await Promise.all([
    record.rows<VersionRow>(readVersions, [rule.id]),
    record.rows<EvaluationRow>(readLatestEvaluations, [rule.id]),
    record.rows<ScopeStateRow>(readStates, [[rule.id]]),
  ]);
  const watch = rule.definition?.watch;
  const metric = watch?.kind === "metric" ? watch.metric : null;
  // The room's own writing: rows of rule_state and evaluation hold nothing else.
  const phases = new Map(states.map(({ scope_key, state }) => [scope_key, (state as RuleState).phase]));
  return {
    versions: versions.map(({ version, name, definition, author, at }) => ({
      version,
      name,
      definition: RuleDefinition.safeParse(definition).data ?? null,
      author,
      at: iso(at),
    })),
    evaluatedAt: latest[0] === undefined ? null : iso(latest[0].tick),
    scopes: latest.map(({ scope_key: key, verdict, reason, figures }) => ({
      key,
      phase: phases.get(key) ?? "inactive",
      verdict,
      reason,
      figures: figuresOf(figures as Figures, metric, currency),
    })),
  };
}

/** The definition of the version that fired; null for alerts of the house, and for what cannot be read any more. */
export async function readFiredDefinition({ rule_id, rule_version }: AlertRow): Promise<RuleDefinition | null> {
  if (rule_id === null) return null;
  const versions = await platform().record.rows<VersionRow>(readVersions, [rule_id]);
  const fired = versions.find(({ version }) => version === rule_version);
  return RuleDefinition.safeParse(fired?.definition).data ?? null;
}

/** Rule, verdict, number of objects: of the last hour that was evaluated. */
export async function readLastVerdicts(workspaceId: number): Promise<VerdictCount[]> {
  const rows = await platform().record.rows<VerdictCountRow>(countLastVerdicts, [workspaceId]);
  return rows.flatMap(({ rule_id: ruleId, verdict: said, scopes }) => {
    const verdict = verdicts.find((one) => one === said);
    return verdict === undefined ? [] : [{ ruleId, verdict, scopes }];
  });
}

/** ISO instant; null before the first. */
export async function readLastTickOf(workspaceId: number): Promise<string | null> {
  const [row] = await platform().record.rows<TickRow>(readLastTick, [workspaceId]);
  return row === undefined ? null : iso(row.tick);
}

const qualityMs = 90 * 86_400_000;

export async function readQualities({ id, currency }: WorkspaceRef) {
  const { record, now } = platform();
  const [rules, rows] = await Promise.all([
    readRulesOf(id),
    record.rows<AlertRow>(readAlertsSince, [id, now() - qualityMs]),
  ]);
  return rules.flatMap(
    ({ id: ruleId, name, definition }): { ruleId: number; name: string; quality: AlertQuality }[] => {
      if (definition === null) return [];
      const past = rows.filter((row) => row.rule_id === ruleId).map(pastOf);
      return [{ ruleId, name, quality: alertQuality(definition, past, 10 ** minorDigits(currency)) }];
    },
  );
}

const pastOf = (row: AlertRow) => ({
  firedMs: row.fired,
  resolvedMs: row.resolved,
  ownedMs: row.owned,
  actedMs: row.acted,
  falseAlarm: row.false_alarm,
  // Alerts of rules hold the figures that they fired by.
  figures: row.figures as Figures,
});
