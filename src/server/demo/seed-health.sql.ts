/** Writes the demo's past straight into the record: it is history, and nobody is told of it. Times are epoch ms. */
import "server-only";

const instant = (value: string) => `to_timestamp(${value}::float8 / 1000.0)`;

/** $1 workspace, $2 [{u, d}]: people and days. */
export const addVisits = `
  INSERT INTO board_visit (workspace_id, user_id, day, origin)
  SELECT $1::int, f.u, f.d, 'demo' FROM json_to_recordset($2::json) AS f(u int, d date) ON CONFLICT DO NOTHING`;

/** $1 workspace, $2 tasks; answers their ids in the order of the tasks. */
export const addPastTasks = `
  INSERT INTO task (workspace_id, title, description, kind, status, team, priority, owner_id, object_kind, object_key,
    page_path, due_at, started_at, updated_page_at, done_at, created_by, created_at, updated_at, position, revision)
  SELECT $1::int, f.title, f.description, f.kind, 'done', f.team, f.priority, f.mover,
    CASE WHEN f.page IS NULL THEN 'none' ELSE 'landing_page' END, COALESCE(f.page, ''), f.page,
    ${instant("f.due")}, ${instant("f.started")}, ${instant("f.updated")}, ${instant("f.done")}, f.creator,
    ${instant("f.asked")}, ${instant("f.done")}, f.due / 1000, 4
  FROM json_to_recordset($2::json) AS f(title text, description text, kind text, team text, priority text, mover int,
    page text, due float8, started float8, updated float8, done float8, creator int, asked float8)
  RETURNING id`;

/** $1 [{task, at, kind, body, author, name}] */
export const addPastNotes = `
  INSERT INTO task_note (task_id, at, kind, body, author_id, author)
  SELECT f.task, ${instant("f.at")}, f.kind, f.body, f.author, f.name
  FROM json_to_recordset($1::json) AS f(task int, at float8, kind text, body jsonb, author int, name text)`;

/** $1 workspace: whether its past is there. */
export const readPast = "SELECT 1 AS there FROM board_visit WHERE workspace_id = $1 AND origin = 'demo' LIMIT 1";
