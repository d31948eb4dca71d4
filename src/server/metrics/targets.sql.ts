/** What a workspace aims at, metric by metric. */
import "server-only";

/** $1 workspace */
export const readTargets = "SELECT metric, value FROM metric_target WHERE workspace_id = $1 ORDER BY metric";

/** $1 workspace, $2 [{metric, value}] as JSON; null removes. */
export const removeTargets = `
  DELETE FROM metric_target t USING json_to_recordset($2::json) AS f(metric text, value float8)
  WHERE t.workspace_id = $1 AND t.metric = f.metric AND f.value IS NULL RETURNING t.metric`;

export const upsertTargets = `
  INSERT INTO metric_target AS t (workspace_id, metric, value)
  SELECT $1, f.metric, f.value FROM json_to_recordset($2::json) AS f(metric text, value float8)
  WHERE f.value IS NOT NULL
  ON CONFLICT (workspace_id, metric) DO UPDATE SET value = excluded.value WHERE t.value <> excluded.value
  RETURNING t.metric`;
