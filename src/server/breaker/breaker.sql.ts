/** Policies and breakers of the record. Times are epoch ms. */
import "server-only";
import type { BreakerState } from "#domain/breaker/breaker-state.ts";
import type { RuleMode } from "#domain/rules/rule.ts";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string, name: string) => `(extract(epoch FROM ${column}) * 1000)::float8 AS ${name}`;

/** $1 workspace: so that there is a row to lock. */
export const ensurePolicy = "INSERT INTO breaker_policy (workspace_id) VALUES ($1) ON CONFLICT DO NOTHING";

const policyColumns = `mode, ${ms("killed_at", "killed_ms")}, pauses_per_day, paused_share, auto_resume, protected,
  endpoint, secret_sealed`;
/** $1 workspace */
export const selectPolicy = `SELECT ${policyColumns} FROM breaker_policy WHERE workspace_id = $1`;
/** The counter of pauses and the queue of those who change breakers. $1 workspace */
export const lockPolicy = `${selectPolicy} FOR UPDATE`;

export interface PolicyRow {
  readonly mode: RuleMode;
  readonly killed_ms: number | null;
  readonly pauses_per_day: number;
  readonly paused_share: number;
  readonly auto_resume: boolean;
  readonly protected: readonly string[];
  readonly endpoint: string | null;
  readonly secret_sealed: string | null;
}

/** $1 workspace, $2 mode, $3 pauses, $4 share, $5 auto resume, $6 protected as JSON, $7 endpoint, $8 sealed secret */
export const updatePolicy = `
  UPDATE breaker_policy SET mode = $2, pauses_per_day = $3, paused_share = $4, auto_resume = $5,
    protected = ARRAY(SELECT json_array_elements_text($6::json)), endpoint = $7, secret_sealed = $8
  WHERE workspace_id = $1`;
/** $1 workspace, $2 since when or null */
export const updateKill = `UPDATE breaker_policy SET killed_at = ${instant("$2")} WHERE workspace_id = $1`;

const breakerColumns = `channel_key, state, opened_by, ${ms("opened_at", "opened_ms")},
  ${ms("cooldown_until", "cooldown_ms")}, probe, ${ms("probe_from", "probe_ms")}, reason,
  ${ms("changed_at", "changed_ms")}, ${ms("human_at", "human_ms")}, ${ms("read_at", "read_ms")}`;
/** $1 workspace, $2 channel */
export const lockBreaker = `SELECT ${breakerColumns} FROM breaker WHERE workspace_id = $1 AND channel_key = $2 FOR UPDATE`;
/** $1 workspace */
export const selectBreakers = `SELECT ${breakerColumns} FROM breaker WHERE workspace_id = $1`;

export interface BreakerRow {
  readonly channel_key: string;
  readonly state: BreakerState;
  readonly opened_by: number | null;
  readonly opened_ms: number | null;
  readonly cooldown_ms: number | null;
  readonly probe: number;
  readonly probe_ms: number | null;
  readonly reason: string | null;
  readonly changed_ms: number;
  readonly human_ms: number | null;
  readonly read_ms: number | null;
}

/** $1 workspace, $2 channel, $3 state, $4 opened by, $5 opened, $6 cool-down, $7 probe, $8 its begin, $9 reason, $10 human, $11 now */
export const upsertBreaker = `
  INSERT INTO breaker (workspace_id, channel_key, state, opened_by, opened_at, cooldown_until, probe, probe_from, reason,
    human_at, changed_at)
  VALUES ($1, $2, $3, $4, ${instant("$5")}, ${instant("$6")}, $7, ${instant("$8")}, $9, ${instant("$10")}, ${instant("$11")})
  ON CONFLICT (workspace_id, channel_key) DO UPDATE SET state = excluded.state, opened_by = excluded.opened_by,
    opened_at = excluded.opened_at, cooldown_until = excluded.cooldown_until, probe = excluded.probe,
    probe_from = excluded.probe_from, reason = excluded.reason, human_at = excluded.human_at,
    changed_at = excluded.changed_at`;

/** So that there is one to mark as read. $1 workspace, $2 channel, $3 now */
export const ensureBreaker = `
  INSERT INTO breaker (workspace_id, channel_key, state, changed_at) VALUES ($1, $2, 'closed', ${instant("$3")})
  ON CONFLICT DO NOTHING`;
/** $1 workspace, $2 channel, $3 now */
export const markRead = `UPDATE breaker SET read_at = ${instant("$3")} WHERE workspace_id = $1 AND channel_key = $2`;

/**
 * Channels without an action under way whose breaker is not closed or was changed lately, or to which something was sent
 * lately. $1 workspace, $2 since
 */
export const selectWatched = `
  SELECT c.key FROM channel c LEFT JOIN breaker b ON b.workspace_id = c.workspace_id AND b.channel_key = c.key
  WHERE c.workspace_id = $1 AND (b.state <> 'closed' OR b.changed_at > ${instant("$2")}
      OR EXISTS (SELECT 1 FROM ad_action a WHERE a.workspace_id = $1 AND a.channel_key = c.key
        AND a.sent_at > ${instant("$2")}))
    AND NOT EXISTS (SELECT 1 FROM ad_action a WHERE a.workspace_id = $1 AND a.channel_key = c.key
      AND a.status = 'pending')
  ORDER BY c.key`;

/** Catalogue's channels in their order. $1 workspace */
export const selectChannels = "SELECT key, name FROM channel WHERE workspace_id = $1 ORDER BY position, key";
/** $1 workspace, $2 key */
export const selectChannel = "SELECT key, name FROM channel WHERE workspace_id = $1 AND key = $2";
export interface ChannelRow {
  readonly key: string;
  readonly name: string;
}
