/** Every hour in which a workspace has events or spend. */
import "server-only";

/** $1 workspace */
export const markKnownHours = `
  INSERT INTO dirty_hour (workspace_id, hour)
  SELECT $1, known.hour FROM (
    SELECT DISTINCT date_trunc('hour', e.occurred_at, w.timezone) AS hour
    FROM user_event e JOIN workspace w ON w.id = e.workspace_id WHERE e.workspace_id = $1
    UNION
    SELECT DISTINCT s.at FROM spend s WHERE s.workspace_id = $1
  ) known ORDER BY known.hour
  ON CONFLICT (workspace_id, hour) DO UPDATE SET mark = nextval('dirty_hour_mark_seq')`;
