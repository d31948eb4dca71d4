/** What guards ask of the record. Times are epoch ms. */
import "server-only";
import type { Muted } from "#domain/breaker/guards.ts";
import type { RuleDefinition, RuleMode } from "#domain/rules/rule.ts";
import type { Verdict } from "#domain/rules/verdict.ts";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;

/**
 * An alert with its rule as that stands, and the verdict on its scope that was reached last. $1 workspace, $2 alert
 */
export const selectCause = `
  SELECT a.id, a.rule_id, a.rule_version, a.scope_kind, a.scope_key, a.state, a.kind, a.severity,
    r.name AS rule_name, r.mode, r.version, r.definition, r.removed_at IS NOT NULL AS removed,
    e.verdict, (extract(epoch FROM coalesce(t.finished_at, t.started_at, e.tick)) * 1000)::float8 AS judged_ms,
    a.muted
  FROM alert a
  LEFT JOIN rule r ON r.id = a.rule_id
  LEFT JOIN LATERAL (
    SELECT verdict, tick FROM evaluation e WHERE e.rule_id = a.rule_id AND e.scope_key = a.scope_key
    ORDER BY e.tick DESC LIMIT 1) e ON true
  LEFT JOIN rule_tick t ON t.workspace_id = a.workspace_id AND t.tick = e.tick
  WHERE a.workspace_id = $1 AND a.id = $2`;

export interface CauseRow {
  readonly id: number;
  readonly rule_id: number | null;
  readonly rule_version: number | null;
  readonly scope_kind: string;
  readonly scope_key: string;
  readonly state: string;
  readonly kind: string;
  readonly severity: string;
  readonly rule_name: string | null;
  readonly mode: RuleMode | null;
  readonly version: number | null;
  readonly definition: RuleDefinition | null;
  readonly removed: boolean;
  readonly verdict: Verdict | null;
  readonly judged_ms: number | null;
  readonly muted: Muted | null;
}

/** Pauses by rules that were let out since then, and not found needless. $1 workspace, $2 since, $3 but this one */
export const countPauses = `
  SELECT count(*)::int AS pauses FROM ad_action
  WHERE workspace_id = $1 AND kind = 'pause' AND requested_kind = 'rule' AND id <> $3
    AND status IN ('pending', 'verified', 'failed', 'undone') AND coalesce(approved_at, created_at) > ${instant("$2")}`;

/** Spend by channel between two instants, minor units. $1 workspace, $2 from, $3 to */
export const sumSpend = `
  SELECT channel_key, coalesce(sum(converted_minor), 0)::text AS minor FROM spend
  WHERE workspace_id = $1 AND at >= ${instant("$2")} AND at < ${instant("$3")} GROUP BY channel_key`;

export interface SpendRow {
  readonly channel_key: string;
  readonly minor: string;
}

/** Who wrote a rule, first and in the version that stands. $1 rule */
export const selectRuleAuthors = `
  SELECT created_by AS author FROM rule WHERE id = $1 AND created_by IS NOT NULL
  UNION
  SELECT v.author_id FROM rule_version v JOIN rule r ON r.id = v.rule_id AND r.version = v.version
  WHERE r.id = $1 AND v.author_id IS NOT NULL`;

export interface RuleAuthors {
  readonly author: number;
}
