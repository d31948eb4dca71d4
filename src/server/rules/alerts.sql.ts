/** Alerts, what happened to them, and silences. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

export interface AlertRow {
  readonly id: number;
  readonly rule_id: number | null;
  readonly rule_version: number | null;
  readonly rule_name: string | null;
  readonly kind: string;
  readonly severity: string;
  readonly metric: string | null;
  readonly scope_kind: string;
  readonly scope_key: string;
  readonly state: string;
  readonly active: number;
  readonly fired: number;
  readonly resolved: number | null;
  readonly figures: unknown;
  readonly owner_id: number | null;
  readonly owner: string | null;
  readonly owned: number | null;
  readonly false_alarm: boolean | null;
  readonly acted: number | null;
  readonly effect: unknown;
  readonly muted: string | null;
}

const columns = `
  a.id, a.rule_id, a.rule_version, r.name AS rule_name, a.kind, a.severity, a.metric, a.scope_kind, a.scope_key, a.state,
  ${ms("a.active_at")} AS active, ${ms("a.fired_at")} AS fired, ${ms("a.resolved_at")} AS resolved, a.figures,
  a.owner_id, u.name AS owner, ${ms("a.owned_at")} AS owned, a.false_alarm, ${ms("a.acted_at")} AS acted, a.effect, a.muted`;
const joined = "alert a LEFT JOIN rule r ON r.id = a.rule_id LEFT JOIN user_account u ON u.id = a.owner_id";

/**
 * $1 workspace, $2 open, closed or all, $3 severity, $4 kind, $5 rule, $6 scope's kind, $7 its key, $8 before which id,
 * $9 how many; null matches all.
 */
export const readAlerts = `
  SELECT ${columns} FROM ${joined}
  WHERE a.workspace_id = $1
    AND ($2 = 'all' OR ($2 = 'open') = (a.state IN ('firing', 'recovering')))
    AND ($3::text IS NULL OR a.severity = $3) AND ($4::text IS NULL OR a.kind = $4)
    AND ($5::int IS NULL OR a.rule_id = $5) AND ($6::text IS NULL OR a.scope_kind = $6)
    AND ($7::text IS NULL OR a.scope_key = $7) AND ($8::int IS NULL OR a.id < $8)
  ORDER BY a.id DESC LIMIT $9`;

/** $1 workspace, $2 alert */
export const readAlert = `SELECT ${columns} FROM ${joined} WHERE a.workspace_id = $1 AND a.id = $2`;

/** $1 workspace: all that are open. */
export const readOpenAlerts = `
  SELECT ${columns} FROM ${joined} WHERE a.workspace_id = $1 AND a.state IN ('firing', 'recovering') ORDER BY a.id`;

/** $1 workspace, $2 since: what alert quality is told from. */
export const readAlertsSince = `
  SELECT ${columns} FROM ${joined} WHERE a.workspace_id = $1 AND a.kind = 'rule' AND a.fired_at >= ${instant("$2")}
  ORDER BY a.id DESC LIMIT 5000`;

/** $1 workspace, $2 how many by severity are open. */
export const countOpenAlerts = `
  SELECT severity, count(*)::int AS alerts FROM alert
  WHERE workspace_id = $1 AND state IN ('firing', 'recovering') GROUP BY severity`;

/**
 * $1 workspace, $2 rule, $3 version, $4 kind, $5 severity, $6 metric, $7 scope's kind, $8 its key, $9 active, $10 fired,
 * $11 figures as JSON, $12 why it is muted. No row where one is open already.
 */
export const addAlert = `
  INSERT INTO alert (workspace_id, rule_id, rule_version, kind, severity, metric, scope_kind, scope_key, state,
    active_at, fired_at, figures, muted)
  VALUES ($1, $2::int, $3::int, $4, $5, $6::text, $7, $8, 'firing', ${instant("$9")}, ${instant("$10")}, $11::jsonb, $12::text)
  ON CONFLICT (workspace_id, kind, COALESCE(rule_id, 0), scope_kind, scope_key) WHERE state IN ('firing', 'recovering')
  DO NOTHING RETURNING id`;

/** $1 alert, $2 state, $3 when it ended, or null */
export const setAlertState = `
  UPDATE alert SET state = $2, resolved_at = ${instant("$3")} WHERE id = $1 AND state IN ('firing', 'recovering') RETURNING id`;

/** $1 alert, $2 why it is muted, or null */
export const setMuted =
  "UPDATE alert SET muted = $2::text WHERE id = $1 AND muted IS DISTINCT FROM $2::text RETURNING id";

/** $1 alert, $2 kind, $3 body as JSON, $4 actor or null, $5 at, $6 their account or null */
export const addNote = `
  INSERT INTO alert_note (alert_id, kind, body, actor, at, actor_id)
  VALUES ($1, $2, $3::jsonb, $4::text, ${instant("$5")}, $6::int)`;

export interface NoteRow {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly body: unknown;
  readonly actor: string | null;
}

/** $1 alert */
export const readNotes = `
  SELECT id::text AS id, ${ms("at")} AS at, kind, body, actor FROM alert_note WHERE alert_id = $1 ORDER BY alert_note.id LIMIT 1000`;

/** $1 workspace, $2 alert, $3 owner or null, $4 now: an answer is a deed. */
export const setOwner = `
  UPDATE alert SET owner_id = $3::int, owned_at = CASE WHEN $3::int IS NULL THEN NULL ELSE ${instant("$4")} END
  WHERE workspace_id = $1 AND id = $2 RETURNING id`;

/** $1 workspace, $2 alert, $3 true, false or null */
export const setFalseAlarm = `
  UPDATE alert SET false_alarm = $3::boolean WHERE workspace_id = $1 AND id = $2 RETURNING id`;

export interface SilenceRow {
  readonly id: number;
  readonly matcher: unknown;
  readonly reason: string;
  readonly author: string;
  readonly starts: number;
  readonly ends: number;
  readonly weekly: unknown;
}

const silence = `id, matcher, reason, author_name AS author, ${ms("starts_at")} AS starts, ${ms("ends_at")} AS ends, weekly`;

/** $1 workspace, $2 since: those that end after it, the next to end first. */
export const readSilences = `
  SELECT ${silence} FROM silence WHERE workspace_id = $1 AND ends_at > ${instant("$2")} ORDER BY ends_at, id LIMIT 500`;

/** $1 workspace, $2 matcher as JSON, $3 reason, $4 author or null, $5 their name, $6 starts, $7 ends, $8 weekly as JSON, $9 now */
export const addSilence = `
  INSERT INTO silence (workspace_id, matcher, reason, author_id, author_name, starts_at, ends_at, weekly, created_at)
  VALUES ($1, $2::jsonb, $3, $4::int, $5, ${instant("$6")}, ${instant("$7")}, $8::jsonb, ${instant("$9")})
  RETURNING ${silence}`;

/** $1 workspace, $2 silence, $3 now: no row where it is over. */
export const endSilence = `
  UPDATE silence SET ends_at = ${instant("$3")} WHERE workspace_id = $1 AND id = $2 AND ends_at > ${instant("$3")}
  RETURNING ${silence}`;
