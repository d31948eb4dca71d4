/** The tasks of a workspace and what happened to them. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;

/** One writer of a workspace's tasks at a time. $1 workspace */
export const lockTasks = "SELECT pg_advisory_xact_lock(72707404, $1::int)";

export interface TaskRow {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly kind: string;
  readonly status: string;
  readonly team: string;
  readonly priority: string;
  readonly owner_id: number | null;
  readonly owner: string | null;
  readonly position: number;
  readonly object_kind: string;
  readonly object_key: string;
  readonly page_path: string | null;
  readonly creative_key: string | null;
  readonly alert_id: number | null;
  readonly rule_id: number | null;
  readonly evidence: unknown;
  readonly checklist: unknown;
  readonly created_ms: string;
  readonly created_by: string | null;
  readonly due_ms: string;
  readonly started_ms: string | null;
  readonly updated_page_ms: string | null;
  readonly done_ms: string | null;
  readonly warned_ms: string | null;
  readonly escalated_ms: string | null;
  readonly effect: unknown;
  readonly comments: number;
  readonly revision: number;
}

const columns = `
  t.id, t.title, t.description, t.kind, t.status, t.team, t.priority, t.owner_id, o.name AS owner, t.position,
  t.object_kind, t.object_key, t.page_path, t.creative_key, t.alert_id, t.rule_id, t.evidence, t.checklist,
  ${ms("t.created_at")} AS created_ms, COALESCE(c.name, (SELECT n.author FROM task_note n
    WHERE n.task_id = t.id AND n.kind = 'filed' ORDER BY n.id LIMIT 1)) AS created_by, ${ms("t.due_at")} AS due_ms,
  ${ms("t.started_at")} AS started_ms, ${ms("t.updated_page_at")} AS updated_page_ms, ${ms("t.done_at")} AS done_ms,
  ${ms("t.warned_at")} AS warned_ms, ${ms("t.escalated_at")} AS escalated_ms, t.effect, t.revision,
  (SELECT count(*)::int FROM task_note n WHERE n.task_id = t.id AND n.kind = 'commented') AS comments`;
const tables = `task t LEFT JOIN user_account o ON o.id = t.owner_id LEFT JOIN user_account c ON c.id = t.created_by`;

/** $1 workspace, $2 team, $3 owner, $4 whether nobody may own it, $5 priority, $6 statuses as JSON or null, $7 closed since, $8 how many. */
export const readTasks = `
  SELECT ${columns} FROM ${tables}
  WHERE t.workspace_id = $1 AND ($2::text IS NULL OR t.team = $2) AND ($3::int IS NULL OR t.owner_id = $3)
    AND (NOT $4::boolean OR t.owner_id IS NULL) AND ($5::text IS NULL OR t.priority = $5)
    AND ($6::jsonb IS NULL OR t.status IN (SELECT jsonb_array_elements_text($6::jsonb)))
    AND ($6::jsonb IS NOT NULL OR t.status IN ('todo', 'doing', 'review') OR t.done_at >= ${instant("$7")})
  ORDER BY t.id DESC LIMIT $8`;

/** $1 workspace, $2 task */
export const readTask = `SELECT ${columns} FROM ${tables} WHERE t.workspace_id = $1 AND t.id = $2`;

export interface ClockedRow {
  readonly status: string;
  readonly created_ms: string;
  readonly due_ms: string;
  readonly updated_page_ms: string | null;
  readonly done_ms: string | null;
}

/** $1 workspace, $2 since: those whose clock has stopped. */
export const readStopped = `
  SELECT status, ${ms("created_at")} AS created_ms, ${ms("due_at")} AS due_ms,
    ${ms("updated_page_at")} AS updated_page_ms, ${ms("done_at")} AS done_ms
  FROM task WHERE workspace_id = $1 AND status IN ('review', 'done')
    AND COALESCE(updated_page_at, done_at) >= ${instant("$2")}`;

/**
 * $1 workspace, $2 title, $3 description, $4 kind, $5 team, $6 priority, $7 owner, $8 object kind, $9 object key, $10 page,
 * $11 creative, $12 alert, $13 rule, $14 evidence, $15 checklist, $16 due, $17 creator, $18 now. What is due first
 * comes first. No row where the rule has an open task about the object.
 */
export const addTask = `
  INSERT INTO task (workspace_id, title, description, kind, team, priority, owner_id, position, object_kind, object_key,
    page_path, creative_key, alert_id, rule_id, evidence, checklist, due_at, created_by, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7::int, $16::float8 / 1000, $8, $9, $10, $11, $12::int, $13::int, $14::jsonb,
    $15::jsonb, ${instant("$16")}, $17::int, ${instant("$18")}, ${instant("$18")})
  ON CONFLICT DO NOTHING RETURNING id`;

/**
 * $1 task, $2 title, $3 description, $4 kind, $5 status, $6 team, $7 priority, $8 owner, $9 position, $10 page,
 * $11 creative, $12 checklist, $13 due, $14 started, $15 page updated, $16 done, $17 warned, $18 escalated, $19 now
 */
export const saveTask = `
  UPDATE task SET title = $2, description = $3, kind = $4, status = $5, team = $6, priority = $7, owner_id = $8::int,
    position = $9, page_path = $10, creative_key = $11, checklist = $12::jsonb, due_at = ${instant("$13")},
    started_at = ${instant("$14")}, updated_page_at = ${instant("$15")}, done_at = ${instant("$16")},
    warned_at = ${instant("$17")}, escalated_at = ${instant("$18")}, updated_at = ${instant("$19")},
    revision = revision + 1,
    effect = CASE WHEN $5 = 'done' AND status = 'done' THEN effect ELSE NULL END
  WHERE id = $1`;

/** $1 rule, $2 object kind, $3 object key, $4 another than this task, or null: the open task about it. */
export const findOpenTask = `
  SELECT id FROM task WHERE rule_id = $1 AND object_kind = $2 AND object_key = $3
    AND status IN ('todo', 'doing', 'review') AND id IS DISTINCT FROM $4::int`;

/** $1 alert: any task that was ever filed for this incident. */
export const findTaskOfAlert = "SELECT id FROM task WHERE alert_id = $1 ORDER BY id LIMIT 1";

/** $1 workspace, $2 now, $3 now and the time of warning: clocks that nobody was told of. */
export const dueTasks = `
  SELECT id, ${ms("due_at")} AS due_ms FROM task
  WHERE workspace_id = $1 AND status IN ('todo', 'doing') AND updated_page_at IS NULL
    AND ((due_at <= ${instant("$3")} AND warned_at IS NULL) OR (due_at < ${instant("$2")} AND escalated_at IS NULL))
  ORDER BY due_at, id FOR UPDATE`;

/** $1 task, $2 now, $3 whether it is over. */
export const markClock = `
  UPDATE task SET warned_at = COALESCE(warned_at, ${instant("$2")}),
    escalated_at = CASE WHEN $3::boolean THEN ${instant("$2")} ELSE escalated_at END WHERE id = $1`;

/** $1 now, $2 now and the time of warning: workspaces in which a clock is to be told of. */
export const workspacesDue = `
  SELECT DISTINCT workspace_id FROM task
  WHERE status IN ('todo', 'doing') AND updated_page_at IS NULL
    AND ((due_at <= ${instant("$2")} AND warned_at IS NULL) OR (due_at < ${instant("$1")} AND escalated_at IS NULL))`;

export interface NoteRow {
  readonly id: string;
  readonly at_ms: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly mentions: readonly number[];
  readonly author_id: number | null;
  readonly author: string;
}

const noteColumns = `id::text AS id, ${ms("at")} AS at_ms, kind, body, mentions, author_id, author`;

/** $1 task: oldest first. */
export const readNotes = `SELECT ${noteColumns} FROM task_note WHERE task_id = $1 ORDER BY id LIMIT 2000`;

/** $1 task, $2 revision: what was changed since. */
export const readChangesSince = `
  SELECT ${noteColumns} FROM task_note
  WHERE task_id = $1 AND kind = 'changed' AND (body->>'revision')::int > $2 ORDER BY id LIMIT 50`;

/** $1 task, $2 now, $3 kind, $4 body, $5 mentions, $6 author's id, $7 author */
export const addNote = `
  INSERT INTO task_note (task_id, at, kind, body, mentions, author_id, author)
  VALUES ($1, ${instant("$2")}, $3, $4::jsonb, ARRAY(SELECT jsonb_array_elements_text($5::jsonb)::int), $6::int, $7)
  RETURNING ${noteColumns}`;

/** $1 workspace: those who can own a task, or be called. */
export const readPeople = `
  SELECT u.id, u.name, m.role FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.workspace_id = $1 AND u.disabled_at IS NULL ORDER BY lower(u.name), u.id`;

/** $1 workspace, $2 path, $3 creative: their names. */
export const readObjects = `
  SELECT (SELECT name FROM landing_page WHERE workspace_id = $1 AND path = $2) AS page,
    (SELECT name FROM creative WHERE workspace_id = $1 AND key = $3) AS creative`;
