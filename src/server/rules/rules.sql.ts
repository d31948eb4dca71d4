/** Rules and their versions. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** One writer of a workspace's rules at a time. $1 workspace */
export const lockRules = "SELECT pg_advisory_xact_lock(72707376, $1::int)";

export interface RuleRow {
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly definition: unknown;
  readonly mode: string;
  readonly observed: number | null;
  readonly tested: number | null;
  readonly tested_days: number | null;
  readonly created_by: number | null;
  readonly author_id: number | null;
  readonly author: string | null;
  readonly approved_by: number | null;
  readonly approver: string | null;
  readonly created: number;
  readonly updated: number;
  readonly firing: number;
}

const columns = `
  r.id, r.name, r.version, r.definition, r.mode, ${ms("r.observed_from")} AS observed, ${ms("r.tested_at")} AS tested,
  r.tested_days, r.created_by, v.author_id, v.author_name AS author, r.approved_by, a.name AS approver,
  ${ms("r.created_at")} AS created, ${ms("r.updated_at")} AS updated,
  (SELECT count(*)::int FROM alert f WHERE f.rule_id = r.id AND f.kind = 'rule' AND f.state IN ('firing', 'recovering')) AS firing`;
const joined = `rule r
  LEFT JOIN rule_version v ON v.rule_id = r.id AND v.version = r.version
  LEFT JOIN user_account a ON a.id = r.approved_by`;

/** $1 workspace: those that stand, newest first. */
export const readRules = `
  SELECT ${columns} FROM ${joined} WHERE r.workspace_id = $1 AND r.removed_at IS NULL ORDER BY r.id DESC LIMIT 1000`;

/** $1 workspace, $2 rule, $3 whether it must be one of the removed. */
export const readRule = `
  SELECT ${columns} FROM ${joined} WHERE r.workspace_id = $1 AND r.id = $2 AND (r.removed_at IS NOT NULL) = $3`;

/** $1 workspace, $2 name, $3 a rule that may have it, or null. */
export const countRules = `
  SELECT count(*)::int AS rules, coalesce(bool_or(name = $2 AND id IS DISTINCT FROM $3::int), false) AS taken
  FROM rule WHERE workspace_id = $1 AND removed_at IS NULL`;

/** $1 workspace, $2 name, $3 definition as JSON, $4 mode, $5 author or null, $6 now */
export const addRule = `
  INSERT INTO rule (workspace_id, name, definition, mode, observed_from, created_by, created_at, updated_at)
  VALUES ($1, $2, $3::jsonb, $4, CASE WHEN $4 = 'off' THEN NULL ELSE ${instant("$6")} END, $5::int,
    ${instant("$6")}, ${instant("$6")}) RETURNING id`;

/** $1 rule, $2 version, $3 name, $4 definition as JSON, $5 author or null, $6 their name, $7 now */
export const addVersion = `
  INSERT INTO rule_version (rule_id, version, name, definition, author_id, author_name, at)
  VALUES ($1, $2, $3, $4::jsonb, $5::int, $6, ${instant("$7")})`;

/** $1 rule, $2 version, $3 name, $4 definition as JSON, $5 mode, $6 now: what was tested and approved was another version. */
export const changeRule = `
  UPDATE rule SET version = $2, name = $3, definition = $4::jsonb, mode = $5, updated_at = ${instant("$6")},
    tested_at = NULL, tested_days = NULL, approved_by = NULL,
    observed_from = CASE WHEN $5 = 'off' THEN NULL ELSE ${instant("$6")} END WHERE id = $1`;

/** $1 rule, $2 name, $3 now */
export const renameRule = `UPDATE rule SET name = $2, updated_at = ${instant("$3")} WHERE id = $1`;

/** $1 rule, $2 mode, $3 approver or null, $4 now */
export const setMode = `
  UPDATE rule SET mode = $2, approved_by = $3::int, updated_at = ${instant("$4")},
    observed_from = CASE WHEN $2 = 'off' THEN NULL ELSE coalesce(observed_from, ${instant("$4")}) END WHERE id = $1`;

/** $1 workspace, $2 rule, $3 version, $4 days, $5 now: nothing where the version is another by now. */
export const markTested = `
  UPDATE rule SET tested_at = ${instant("$5")}, tested_days = $4
  WHERE workspace_id = $1 AND id = $2 AND version = $3 RETURNING id`;

/** $1 workspace, $2 rule, $3 now, or null to take it back. */
export const markRemoved = `UPDATE rule SET removed_at = ${instant("$3")} WHERE workspace_id = $1 AND id = $2`;

export interface VersionRow {
  readonly version: number;
  readonly name: string;
  readonly definition: unknown;
  readonly author: string;
  readonly at: number;
}

/** $1 rule: newest first. */
export const readVersions = `
  SELECT version, name, definition, author_name AS author, ${ms("at")} AS at FROM rule_version
  WHERE rule_id = $1 ORDER BY version DESC LIMIT 100`;

export interface ScopeStateRow {
  readonly rule_id: number;
  readonly scope_key: string;
  readonly state: unknown;
  readonly last: number;
}

/** $1 ids of rules */
export const readStates = `
  SELECT rule_id, scope_key, state, ${ms("last_tick")} AS last FROM rule_state WHERE rule_id = ANY($1::int[])`;

/** $1 rule */
export const forgetStates = "DELETE FROM rule_state WHERE rule_id = $1";

/** $1 [{rule, scope, state, tick}] as JSON */
export const saveStates = `
  INSERT INTO rule_state (rule_id, scope_key, state, last_tick)
  SELECT s.rule, s.scope, s.state, to_timestamp(s.tick / 1000.0)
  FROM json_to_recordset($1::json) AS s(rule int, scope text, state jsonb, tick float8)
  ON CONFLICT (rule_id, scope_key) DO UPDATE SET state = excluded.state, last_tick = excluded.last_tick`;

/** $1 [{rule, scope}] as JSON */
export const dropStates = `
  DELETE FROM rule_state AS r USING json_to_recordset($1::json) AS s(rule int, scope text)
  WHERE r.rule_id = s.rule AND r.scope_key = s.scope`;

export interface EvaluationRow {
  readonly scope_key: string;
  readonly tick: number;
  readonly verdict: string;
  readonly reason: string;
  readonly figures: unknown;
}

/** $1 rule: what it said last of each scope. */
export const readLatestEvaluations = `
  SELECT scope_key, ${ms("tick")} AS tick, verdict, reason, figures FROM evaluation
  WHERE rule_id = $1 AND tick = (SELECT max(tick) FROM evaluation WHERE rule_id = $1) ORDER BY scope_key LIMIT 2000`;

/** $1 rule, $2 scope, $3 from, $4 to */
export const readEvaluations = `
  SELECT scope_key, ${ms("tick")} AS tick, verdict, reason, figures FROM evaluation
  WHERE rule_id = $1 AND scope_key = $2 AND tick >= ${instant("$3")} AND tick < ${instant("$4")} ORDER BY tick LIMIT 2000`;

/** $1 before: what was said so long ago; alerts keep the figures they fired by. */
export const purgeEvaluations = `DELETE FROM evaluation WHERE tick < ${instant("$1")}`;
