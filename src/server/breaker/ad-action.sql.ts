/** Actions on channels, in the record. Times are epoch ms. */
import "server-only";
import type { ActionKind, ActionStatus } from "#domain/breaker/ad-action.ts";
import type { Desired, RemoteState } from "#domain/breaker/remote-state.ts";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string, name: string) => `(extract(epoch FROM ${column}) * 1000)::float8 AS ${name}`;

const columns = `id, channel_key, alert_id, rule_id, kind, desired, prior, idem_key, status, reason, attempts,
  requested_kind, requested_id, requested_by, approved_kind, approved_by, approved_name, error, undoes, said,
  ${ms("approved_at", "approved_ms")}, ${ms("expires_at", "expires_ms")}, ${ms("created_at", "created_ms")},
  ${ms("sent_at", "sent_ms")}, ${ms("verified_at", "verified_ms")}`;

export interface ActionRow {
  readonly id: number;
  readonly channel_key: string;
  readonly alert_id: number | null;
  readonly rule_id: number | null;
  readonly kind: ActionKind;
  readonly desired: Desired;
  readonly prior: RemoteState | null;
  readonly idem_key: string;
  readonly status: ActionStatus;
  readonly reason: string;
  readonly attempts: number;
  readonly requested_kind: string;
  readonly requested_id: number | null;
  readonly requested_by: string;
  readonly approved_kind: string | null;
  readonly approved_by: number | null;
  readonly approved_name: string | null;
  readonly error: string | null;
  readonly undoes: number | null;
  readonly said: string | null;
  readonly approved_ms: number | null;
  readonly expires_ms: number | null;
  readonly created_ms: number;
  readonly sent_ms: number | null;
  readonly verified_ms: number | null;
}

/** $1 workspace, $2 id */
export const selectAction = `SELECT ${columns} FROM ad_action WHERE workspace_id = $1 AND id = $2`;
/** $1 workspace, $2 id */
export const lockAction = `${selectAction} FOR UPDATE`;
/** The one that waits or is under way on a channel. $1 workspace, $2 channel */
export const lockOpenAction = `
  SELECT ${columns} FROM ad_action WHERE workspace_id = $1 AND channel_key = $2 AND status IN ('proposed', 'pending')
  FOR UPDATE`;
/** $1 workspace, $2 channel or null, $3 before this id or null, $4 how many */
export const selectActions = `
  SELECT ${columns} FROM ad_action WHERE workspace_id = $1 AND ($2::text IS NULL OR channel_key = $2)
    AND ($3::int IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`;
/** Of each channel: the one that is open, the last that was carried out, the last that failed. $1 workspace */
export const selectStanding = `
  SELECT ${columns} FROM ad_action WHERE id IN (
    SELECT max(id) FROM ad_action WHERE workspace_id = $1
    GROUP BY channel_key, CASE WHEN status IN ('proposed', 'pending') THEN 'open' ELSE status END)`;
/** The last that was carried out on a channel. $1 workspace, $2 channel */
export const selectLastDone = `
  SELECT ${columns} FROM ad_action WHERE workspace_id = $1 AND channel_key = $2 AND status IN ('verified', 'undone')
  ORDER BY verified_at DESC, id DESC LIMIT 1`;
/** The last that was sent, whatever came of it. $1 workspace, $2 channel */
export const selectLastSent = `
  SELECT ${columns} FROM ad_action WHERE workspace_id = $1 AND channel_key = $2 AND sent_at IS NOT NULL
  ORDER BY sent_at DESC, id DESC LIMIT 1`;

/**
 * The same key again adds nothing. $1 workspace, $2 channel, $3 alert, $4 rule, $5 kind, $6 desired as JSON, $7 key,
 * $8 status, $9 reason, $10–$12 requested kind, id, by, $13 expires, $14 now, $15 undoes, $16 said
 */
export const insertAction = `
  INSERT INTO ad_action (workspace_id, channel_key, alert_id, rule_id, kind, desired, idem_key, status, reason,
    requested_kind, requested_id, requested_by, expires_at, created_at, undoes, said)
  VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12, ${instant("$13")}, ${instant("$14")}, $15, $16)
  ON CONFLICT (idem_key) DO NOTHING RETURNING ${columns}`;
/** $1 id, $2 status, $3 reason: back to proposed, refused or expired. */
export const setStatus = "UPDATE ad_action SET status = $2, reason = $3 WHERE id = $1";
/** $1 id, $2 reason, $3 expires: without the approval that it had. */
export const proposeAgain = `
  UPDATE ad_action SET status = 'proposed', reason = $2, expires_at = ${instant("$3")}, approved_kind = NULL,
    approved_by = NULL, approved_name = NULL, approved_at = NULL WHERE id = $1`;
/** $1 id, $2–$4 kind, id, name of who approves, $5 now, $6 expires */
export const approve = `
  UPDATE ad_action SET status = 'pending', reason = '', approved_kind = $2, approved_by = $3, approved_name = $4,
    approved_at = ${instant("$5")}, expires_at = ${instant("$6")} WHERE id = $1`;
/** $1 id, $2 what was found before as JSON, $3 now */
export const markSent = `UPDATE ad_action SET prior = $2::jsonb, sent_at = ${instant("$3")} WHERE id = $1`;
/** $1 id, $2 tries, $3 error */
export const countTry = "UPDATE ad_action SET attempts = $2, error = $3 WHERE id = $1";
/** $1 id, $2 status, $3 tries, $4 now or null, $5 error or null */
export const endAction = `
  UPDATE ad_action SET status = $2, attempts = $3, verified_at = ${instant("$4")}, error = $5 WHERE id = $1`;
/** Proposals whose day is over. $1 workspace, $2 now */
export const expireProposals = `
  UPDATE ad_action SET status = 'expired' WHERE workspace_id = $1 AND status = 'proposed' AND expires_at <= ${instant("$2")}
  RETURNING id, channel_key`;
/** Proposals of an alert whose day was over. $1 workspace, $2 alert */
export const countExpired = `
  SELECT count(*)::int AS expired FROM ad_action WHERE workspace_id = $1 AND alert_id = $2 AND status = 'expired'`;
/** $1 workspace: what the kill switch ends. */
export const lockOpenActions = `
  SELECT ${columns} FROM ad_action WHERE workspace_id = $1 AND status IN ('proposed', 'pending') FOR UPDATE`;
