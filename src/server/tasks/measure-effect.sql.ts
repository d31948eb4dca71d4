/** Finished tasks, the mark that they leave, and where their measured effect is kept. Times are epoch ms. */
import "server-only";

const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;
const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;

export interface DoneTaskRow {
  readonly id: number;
  readonly workspace_id: number;
  readonly title: string;
  readonly kind: string;
  readonly object_kind: string;
  readonly object_key: string;
  readonly page_path: string | null;
  readonly alert_id: number | null;
  readonly alert_metric: string | null;
  readonly alert_scope_kind: string | null;
  readonly alert_scope_key: string | null;
  readonly owner: string | null;
  /** The page was updated, else the task was done. */
  readonly changed: number;
  readonly effect: unknown;
}

const doneTask = `
  SELECT t.id, t.workspace_id, t.title, t.kind, t.object_kind, t.object_key, t.page_path, t.alert_id, t.effect,
    a.metric AS alert_metric, a.scope_kind AS alert_scope_kind, a.scope_key AS alert_scope_key, u.name AS owner,
    ${ms("coalesce(t.updated_page_at, t.done_at)")} AS changed
  FROM task t LEFT JOIN alert a ON a.id = t.alert_id AND a.workspace_id = t.workspace_id
    LEFT JOIN user_account u ON u.id = t.owner_id
  WHERE t.workspace_id = $1 AND t.status = 'done' AND t.done_at IS NOT NULL`;

/** $1 workspace, $2 task. */
export const readDoneTask = `${doneTask} AND t.id = $2::int`;

/** Those whose effect is still to be measured, or once more. $1 workspace, $2 changed after, $3 measured before. */
export const readUnmeasured = `${doneTask} AND coalesce(t.updated_page_at, t.done_at) > ${instant("$2")}
  AND (t.effect IS NULL OR (coalesce((t.effect->>'final')::boolean, false) = false
    AND coalesce((t.effect->>'measuredMs')::float8, 0) < $3::float8))
  ORDER BY t.id LIMIT 500`;

/** $1 workspace, $2 task, $3 at, $4 title, $5 channel, $6 page, $7 author: once for each task, at its latest change. */
export const markTaskDone = `
  WITH moved AS (
    UPDATE annotation SET at = ${instant("$3")}
    WHERE workspace_id = $1 AND task_id = $2::int AND kind = 'task_done' RETURNING id)
  INSERT INTO annotation (workspace_id, at, kind, title, channel_key, page_path, task_id, author)
  SELECT $1::int, ${instant("$3")}, 'task_done', $4::text, $5::text, $6::text, $2::int, $7::text
  WHERE NOT EXISTS (SELECT 1 FROM moved)`;

/** What others changed around it. $1 workspace, $2 task, $3 from, $4 to. */
export const readTouched = `
  SELECT channel_key, page_path FROM annotation
  WHERE workspace_id = $1 AND task_id IS DISTINCT FROM $2::int AND at >= ${instant("$3")} AND at < ${instant("$4")}`;

/** Holds the task still while its effect is written. $1 workspace, $2 task. */
export const lockTask = `
  SELECT effect, ${ms("coalesce(updated_page_at, done_at)")} AS changed FROM task
  WHERE workspace_id = $1 AND id = $2::int AND status = 'done' FOR UPDATE`;

/** $1 workspace, $2 task, $3 effect as JSON. */
export const keepTaskEffect = "UPDATE task SET effect = $3::jsonb WHERE workspace_id = $1 AND id = $2::int";
/** $1 workspace, $2 alert, $3 effect as JSON. */
export const keepAlertEffect = "UPDATE alert SET effect = $3::jsonb WHERE workspace_id = $1 AND id = $2::int";

/** $1 task, $2 at, $3 body as JSON. */
export const addTaskEffectNote = `
  INSERT INTO task_note (task_id, at, kind, body, author) VALUES ($1, ${instant("$2")}, 'effect', $3::jsonb, 'War Room')`;
/** $1 alert, $2 at, $3 body as JSON. */
export const addAlertEffectNote = `
  INSERT INTO alert_note (alert_id, at, kind, body, actor) VALUES ($1, ${instant("$2")}, 'effect', $3::jsonb, 'War Room')`;

/** $1 workspace, $2 task. */
export const readTaskEffect = `
  SELECT t.id, t.status, t.effect FROM task t WHERE t.workspace_id = $1 AND t.id = $2::int`;
