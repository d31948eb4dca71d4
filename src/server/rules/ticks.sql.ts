/** Ticks: who evaluates which hour. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** $1 workspace, $2 tick, $3 outcome, $4 now: a row for whoever comes first. */
export const claimTick = `
  INSERT INTO rule_tick (workspace_id, tick, outcome, started_at, finished_at)
  VALUES ($1, ${instant("$2")}, $3, ${instant("$4")}, CASE WHEN $3 = 'missed' THEN ${instant("$4")} END)
  ON CONFLICT (workspace_id, tick) DO NOTHING RETURNING tick`;

/** $1 workspace, $2 tick, $3 now, $4 before: taken over from whoever began it and was not heard of since then. */
export const takeOverTick = `
  UPDATE rule_tick SET started_at = ${instant("$3")}
  WHERE workspace_id = $1 AND tick = ${instant("$2")} AND outcome = 'running' AND started_at < ${instant("$4")} RETURNING tick`;

/** $1 workspace, $2 tick, $3 now: still at it. */
export const touchTick = `
  UPDATE rule_tick SET started_at = ${instant("$3")} WHERE workspace_id = $1 AND tick = ${instant("$2")} AND outcome = 'running'`;

/** $1 workspace, $2 tick, $3 now, $4 how many were evaluated */
export const endTick = `
  UPDATE rule_tick SET outcome = 'done', finished_at = ${instant("$3")}, evaluated = $4
  WHERE workspace_id = $1 AND tick = ${instant("$2")}`;

/** $1 workspace, $2 tick, $3 now: the hours between it and the one before, a fortnight of them at most. */
export const markMissed = `
  INSERT INTO rule_tick (workspace_id, tick, outcome, started_at, finished_at)
  SELECT $1, missed, 'missed', ${instant("$3")}, ${instant("$3")}
  FROM (SELECT max(tick) AS last FROM rule_tick WHERE workspace_id = $1 AND tick < ${instant("$2")}) AS before,
    generate_series(greatest(last + INTERVAL '1 hour', ${instant("$2")} - INTERVAL '14 days'),
      ${instant("$2")} - INTERVAL '1 hour', INTERVAL '1 hour') AS missed
  WHERE last IS NOT NULL
  ON CONFLICT (workspace_id, tick) DO NOTHING RETURNING tick`;

export interface TickRow {
  readonly tick: number;
  readonly outcome: string;
  readonly evaluated: number;
}

/** $1 workspace, $2 tick */
export const readTick = `
  SELECT ${ms("tick")} AS tick, outcome, evaluated FROM rule_tick WHERE workspace_id = $1 AND tick = ${instant("$2")}`;

/** $1 workspace: the newest that is over. */
export const readLastTick = `
  SELECT ${ms("tick")} AS tick, outcome, evaluated FROM rule_tick
  WHERE workspace_id = $1 AND outcome = 'done' ORDER BY tick DESC LIMIT 1`;

export interface VerdictCountRow {
  readonly rule_id: number;
  readonly verdict: string;
  readonly scopes: number;
}

/** $1 workspace: what its rules said in their last tick, and of how many objects each. */
export const countLastVerdicts = `
  SELECT e.rule_id, e.verdict, count(*)::int AS scopes
  FROM rule r JOIN evaluation e ON e.rule_id = r.id
  WHERE r.workspace_id = $1 AND r.removed_at IS NULL
    AND e.tick = (SELECT max(tick) FROM rule_tick WHERE workspace_id = $1 AND outcome = 'done')
  GROUP BY 1, 2 ORDER BY 1, 2`;

/** $1 ids of rules: those that still stand in the version named, kept so until the transaction ends. */
export const holdRules = `
  SELECT id, version FROM rule WHERE id = ANY($1::int[]) AND removed_at IS NULL AND mode <> 'off' ORDER BY id FOR SHARE`;

/** $1 [{rule, scope, version, verdict, reason, figures}] as JSON, $2 tick. Those already said stay and are not returned. */
export const addEvaluations = `
  INSERT INTO evaluation (rule_id, scope_key, tick, version, verdict, reason, figures)
  SELECT e.rule, e.scope, ${instant("$2")}, e.version, e.verdict, e.reason, e.figures
  FROM json_to_recordset($1::json) AS e(rule int, scope text, version int, verdict text, reason text, figures jsonb)
  ON CONFLICT (rule_id, scope_key, tick) DO NOTHING RETURNING rule_id, scope_key`;

export interface SourceStateRow {
  readonly source: string;
  readonly reason: string;
  readonly ticks: number;
  readonly last: number;
}

/** $1 workspace */
export const readSourceStates = `
  SELECT source, reason, stale_ticks AS ticks, ${ms("last_tick")} AS last FROM source_state WHERE workspace_id = $1`;

/** $1 workspace, $2 source, $3 reason, $4 ticks, $5 tick */
export const saveSourceState = `
  INSERT INTO source_state (workspace_id, source, reason, stale_ticks, last_tick) VALUES ($1, $2, $3, $4, ${instant("$5")})
  ON CONFLICT (workspace_id, source) DO UPDATE SET
    reason = excluded.reason, stale_ticks = excluded.stale_ticks, last_tick = excluded.last_tick`;

/** $1 workspace, $2 source */
export const dropSourceState = "DELETE FROM source_state WHERE workspace_id = $1 AND source = $2";

/** $1 workspace: channels that the engine paused. */
export const readOpenBreakers = `
  SELECT channel_key AS channel FROM breaker WHERE workspace_id = $1 AND state IN ('open', 'half_open')`;
