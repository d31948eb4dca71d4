/** Everybody whose timeline depends on what has changed. */
import "server-only";

const mark = "ON CONFLICT (workspace_id, person) DO UPDATE SET mark = nextval('dirty_person_mark_seq')";

/** $1 workspace: everybody who came by a touchpoint. */
export const markTouchedPeople = `
  INSERT INTO dirty_person (workspace_id, person)
  SELECT DISTINCT e.workspace_id, coalesce(i.person, e.identity) FROM user_event e
  LEFT JOIN identity i ON i.workspace_id = e.workspace_id AND i.key = e.identity
  WHERE e.workspace_id = $1 AND e.touch IS NOT NULL
  ${mark}`;

/** $1 workspace, $2 currencies: everybody with money in one of them. */
export const markPayersIn = `
  INSERT INTO dirty_person (workspace_id, person)
  SELECT DISTINCT e.workspace_id, coalesce(i.person, e.identity) FROM user_event e
  LEFT JOIN identity i ON i.workspace_id = e.workspace_id AND i.key = e.identity
  WHERE e.workspace_id = $1 AND e.currency = ANY($2::text[])
  ${mark}`;

/** $1 workspace, after its marks; nothing when nobody is marked. */
export const beginReprojection = `
  INSERT INTO reprojection (workspace_id, total, mark)
  SELECT $1, marked.total, nextval('dirty_hour_mark_seq')
  FROM (SELECT (SELECT count(*) FROM dirty_person WHERE workspace_id = $1)
    + (SELECT count(*) FROM dirty_hour WHERE workspace_id = $1) AS total) marked
  WHERE marked.total > 0
  ON CONFLICT (workspace_id) DO UPDATE SET total = excluded.total, mark = excluded.mark`;
