/** Where a tick takes every rule and scope: from what was found and where each stood. Writes nothing. */
import "server-only";
import { hourMs } from "#domain/base/local-time.ts";
import { advance, afterPause, type Effect, type RuleState, scopeGone } from "#domain/rules/alert-state.ts";
import type { RuleDefinition, RuleMode } from "#domain/rules/rule.ts";
import type { Judged } from "#domain/rules/verdict.ts";
import type { ScopeVerdict } from "./judge-rules.ts";
import type { ScopeStateRow } from "./rules.sql.ts";

/** A rule as a tick evaluates it. */
export interface LiveRule {
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly mode: RuleMode;
  readonly definition: RuleDefinition;
}

export interface Move {
  readonly rule: LiveRule;
  readonly scopeKey: string;
  /** null: the scope is not there any more. */
  readonly judged: Judged | null;
  readonly before: RuleState | null;
  readonly state: RuleState | null;
  readonly effects: readonly Effect[];
}

const nameOf = (ruleId: number, scopeKey: string) => `${ruleId} ${scopeKey}`;

/** What a tick that died had done already is left out. */
export function planMoves(
  rules: readonly LiveRule[],
  found: readonly ScopeVerdict<LiveRule>[],
  rows: readonly ScopeStateRow[],
  tickMs: number,
): Move[] {
  // The room's own writing: rows of rule_state hold nothing else.
  const before = new Map(rows.map((row) => [nameOf(row.rule_id, row.scope_key), row.state as RuleState]));
  const seen = new Set<string>();
  const moves: Move[] = [];
  for (const { rule, scopeKey, judged } of found) {
    const name = nameOf(rule.id, scopeKey);
    seen.add(name);
    const stood = before.get(name) ?? null;
    if (stood !== null && stood.tick >= tickMs) continue;
    const state = stood === null ? null : afterPause(stood, missed(stood, tickMs));
    moves.push({ rule, scopeKey, judged, before: stood, ...advance(state, judged, rule.definition, tickMs) });
  }
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { rule_id, scope_key: scopeKey } of rows) {
    const name = nameOf(rule_id, scopeKey);
    const rule = byId.get(rule_id);
    const stood = before.get(name);
    if (seen.has(name) || rule === undefined || stood === undefined || stood.tick >= tickMs) continue;
    moves.push({ rule, scopeKey, judged: null, before: stood, ...scopeGone(stood, tickMs) });
  }
  return moves;
}

const missed = (state: RuleState, tickMs: number) => Math.max(0, Math.round((tickMs - state.tick) / hourMs) - 1);

/** Where the columns did not answer: an error of every scope that stands somewhere, or of the rule as a whole. */
export function allInError(rules: readonly LiveRule[], rows: readonly ScopeStateRow[], reason: string, tickMs: number) {
  const none = { value: null, reference: null, limit: null, sample: null, probability: null };
  const judged: Judged = { verdict: "error", reason, figures: { ...none, fromMs: tickMs, toMs: tickMs } };
  return rules.flatMap((rule): ScopeVerdict<LiveRule>[] => {
    const keys = rows.filter(({ rule_id }) => rule_id === rule.id).map(({ scope_key }) => scope_key);
    return (keys.length === 0 ? [""] : keys).map((scopeKey) => ({ rule, scopeKey, judged }));
  });
}
