/** What an action leaves behind besides itself: notes on its alert, annotations, alerts of the house. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;

/** $1 alert, $2 now, $3 kind, $4 body as JSON, $5 actor */
export const addAlertNote = `
  INSERT INTO alert_note (alert_id, at, kind, body, actor) VALUES ($1, ${instant("$2")}, $3, $4::jsonb, $5)`;
/** The first deed that answered it. $1 alert, $2 now */
export const markActed = `UPDATE alert SET acted_at = coalesce(acted_at, ${instant("$2")}) WHERE id = $1`;
/** $1 workspace, $2 now, $3 kind, $4 title, $5 channel, $6 author */
export const addAnnotation = `
  INSERT INTO annotation (workspace_id, at, kind, title, channel_key, author)
  VALUES ($1, ${instant("$2")}, $3, $4, $5, $6)`;
/** One open alert of a channel about actions that failed. $1 workspace, $2 channel, $3 now, $4 figures as JSON */
export const addFailedAlert = `
  INSERT INTO alert (workspace_id, kind, severity, scope_kind, scope_key, state, active_at, fired_at, figures)
  VALUES ($1, 'action_failed', 'red', 'channel', $2, 'firing', ${instant("$3")}, ${instant("$3")}, $4::jsonb)
  ON CONFLICT DO NOTHING RETURNING id`;
/** The platform is known again. $1 workspace, $2 channel, $3 now */
export const resolveFailedAlert = `
  UPDATE alert SET state = 'resolved', resolved_at = ${instant("$3")}
  WHERE workspace_id = $1 AND kind = 'action_failed' AND scope_key = $2 AND state IN ('firing', 'recovering')
  RETURNING id`;
