/** Playbooks and their runs. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

/** One writer of a workspace's playbooks at a time. $1 workspace. */
export const lockPlaybooks = "SELECT pg_advisory_xact_lock(72707377, $1::int)";

export interface PlaybookRow {
  readonly id: number;
  readonly template: string | null;
  readonly name: string;
  readonly severity: string;
  readonly purpose: string;
  readonly steps: unknown;
  readonly updated_ms: number;
  readonly runs: number;
}

const columns = `p.id, p.template, p.name, p.severity, p.purpose, p.steps, ${ms("p.updated_at")} AS updated_ms,
  (SELECT count(*)::int FROM playbook_run r WHERE r.playbook_id = p.id) AS runs`;

/** $1 workspace. */
export const readPlaybooks = `
  SELECT ${columns} FROM playbook p WHERE p.workspace_id = $1 AND p.removed_at IS NULL
  ORDER BY array_position(ARRAY['red', 'yellow', 'blue'], p.severity), p.id`;
/** $1 workspace, $2 playbook, $3 whether it must be one of the deleted. */
export const readPlaybook = `
  SELECT ${columns} FROM playbook p
  WHERE p.workspace_id = $1 AND p.id = $2::int AND (p.removed_at IS NOT NULL) = $3`;
/** $1 workspace, $2 template or null, $3 name, $4 severity, $5 purpose, $6 steps as JSON, $7 now. */
export const addPlaybook = `
  INSERT INTO playbook (workspace_id, template, name, severity, purpose, steps, created_at, updated_at)
  VALUES ($1, $2::text, $3, $4, $5, $6::jsonb, ${instant("$7")}, ${instant("$7")}) RETURNING id`;
/** $1 workspace, $2 playbook, $3 name, $4 severity, $5 purpose, $6 steps as JSON, $7 now. */
export const changePlaybook = `
  UPDATE playbook SET name = $3, severity = $4, purpose = $5, steps = $6::jsonb, updated_at = ${instant("$7")}
  WHERE workspace_id = $1 AND id = $2::int AND removed_at IS NULL RETURNING id`;
/** $1 workspace, $2 playbook, $3 epoch ms or null: deletes, or takes that back. */
export const markPlaybookRemoved = `
  UPDATE playbook SET removed_at = ${instant("$3")} WHERE workspace_id = $1 AND id = $2::int`;

export interface RunRow {
  readonly id: number;
  readonly playbook_id: number;
  readonly name: string;
  readonly severity: string;
  readonly alert_id: number | null;
  readonly steps: unknown;
  readonly started_by: string;
  readonly started_ms: number;
  readonly ended_ms: number | null;
}

const runColumns = `r.id, r.playbook_id, p.name, p.severity, r.alert_id, r.steps, r.started_by,
  ${ms("r.started_at")} AS started_ms, ${ms("r.ended_at")} AS ended_ms`;
const runsOf = `SELECT ${runColumns} FROM playbook_run r JOIN playbook p ON p.id = r.playbook_id WHERE p.workspace_id = $1`;

/** Those under way first. $1 workspace. */
export const readRuns = `${runsOf} ORDER BY r.ended_at IS NOT NULL, r.id DESC LIMIT 100`;
/** $1 workspace, $2 run. */
export const readRun = `${runsOf} AND r.id = $2::int`;
/** The same, held still. */
export const lockRun = `${readRun} FOR UPDATE OF r`;
/** $1 playbook, $2 alert or null, $3 steps as JSON, $4 who, $5 now. */
export const addRun = `
  INSERT INTO playbook_run (playbook_id, alert_id, steps, started_by, started_at)
  VALUES ($1, $2::int, $3::jsonb, $4, ${instant("$5")}) RETURNING id`;
/** $1 run, $2 steps as JSON, $3 ended or null. */
export const keepRun = `UPDATE playbook_run SET steps = $2::jsonb, ended_at = ${instant("$3")} WHERE id = $1::int`;
export interface OpenRunRow {
  readonly id: number;
  readonly workspace_id: number;
  readonly steps: unknown;
}

/** Under way, of all workspaces, held still for whoever looks at their clocks. $1 after this run, $2 how many. */
export const lockOpenRuns = `
  SELECT r.id, p.workspace_id, r.steps FROM playbook_run r JOIN playbook p ON p.id = r.playbook_id
  WHERE r.ended_at IS NULL AND r.id > $1::int ORDER BY r.id LIMIT $2 FOR UPDATE OF r`;
/** Of an alert, that is still under way. $1 playbook, $2 alert. */
export const readOpenRun = `
  SELECT id FROM playbook_run WHERE playbook_id = $1::int AND alert_id = $2::int AND ended_at IS NULL`;

/** Whoever starts a playbook answers the alert. $1 workspace, $2 alert, $3 now. */
export const answerAlert = `
  UPDATE alert SET acted_at = coalesce(acted_at, ${instant("$3")}) WHERE workspace_id = $1 AND id = $2::int RETURNING id`;
/** $1 alert, $2 now, $3 body as JSON, $4 actor. */
export const addAlertNote = `
  INSERT INTO alert_note (alert_id, at, kind, body, actor) VALUES ($1, ${instant("$2")}, 'playbook', $3::jsonb, $4)`;
/** $1 workspace, $2 user. */
export const readMember = "SELECT user_id FROM membership WHERE workspace_id = $1 AND user_id = $2::int";
/** Who can own a step. $1 workspace. */
export const readStepOwners = `
  SELECT u.id, u.name, m.role FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.workspace_id = $1 ORDER BY u.name, u.id LIMIT 500`;
