/** The projector's reading of the record, and its place in it. */
import "server-only";

const eventColumns = `
  e.id, e.workspace_id, e.kind, e.name, round(extract(epoch FROM e.occurred_at) * 1000)::float8 AS at,
  e.identity, e.is_user, e.anonymous, e.previous, e.touch, e.page, e.device, e.country, e.revenue_minor, e.currency,
  e.order_id, e.is_bot, e.properties`;

export const readPlace = "SELECT acked_id, pending_id, epoch FROM projection WHERE id = 1";

/** How far the record has come: nothing that it gave to the columns is beyond. */
export const readReach = `
  SELECT acked_id, pending_id, epoch, (SELECT last_value FROM dirty_hour_mark_seq) AS version FROM projection WHERE id = 1`;

export const setPending = "UPDATE projection SET pending_id = $1, updated_at = now() WHERE id = 1";

/** $1 acknowledged up to, $2 at most so many, $3 not beyond (null: no bound). */
export const readRange = `
  SELECT ${eventColumns} FROM user_event e
  WHERE e.id > $1::bigint AND ($3::bigint IS NULL OR e.id <= $3::bigint)
  ORDER BY e.id LIMIT $2::int`;

/** $1: [{w, k}] workspaces and identity keys. */
export const readIdentities = `
  SELECT i.workspace_id, i.key, i.kind, i.person FROM identity i
  JOIN json_to_recordset($1::json) AS given(w int, k bigint) ON given.w = i.workspace_id AND given.k = i.key`;

/** $1: [{w, p}] workspaces and persons: the keys that count for them besides their own. */
export const readKeysOfPersons = `
  SELECT i.workspace_id, i.key, i.person FROM identity i
  JOIN json_to_recordset($1::json) AS given(w int, p bigint) ON given.w = i.workspace_id AND given.p = i.person`;

/** $1: [{w, k}] identity keys; $2: not beyond this id. `person` is whom the event counts for now. */
export const readHistory = `
  SELECT ${eventColumns}, coalesce(i.person, e.identity) AS person
  FROM json_to_recordset($1::json) AS given(w int, k bigint)
  JOIN user_event e ON given.w = e.workspace_id AND given.k = e.identity
  LEFT JOIN identity i ON i.workspace_id = e.workspace_id AND i.key = e.identity
  WHERE e.id <= $2::bigint`;

export const saveIdentities = `
  INSERT INTO identity (workspace_id, key, kind, person)
  SELECT w, k, kind, p FROM json_to_recordset($1::json) AS given(w int, k bigint, kind text, p bigint)
  ON CONFLICT (workspace_id, key) DO UPDATE SET kind = excluded.kind, person = excluded.person`;

/** $1: [{w, h}] workspaces and hours (epoch ms). */
export const markDirty = `
  INSERT INTO dirty_hour (workspace_id, hour)
  SELECT w, to_timestamp(h / 1000.0) FROM json_to_recordset($1::json) AS given(w int, h float8)
  ON CONFLICT (workspace_id, hour) DO UPDATE SET mark = nextval('dirty_hour_mark_seq')`;

/** $1: [{w, p}] workspaces and persons. */
export const markPersons = `
  INSERT INTO dirty_person (workspace_id, person)
  SELECT w, p FROM json_to_recordset($1::json) AS given(w int, p bigint)
  ON CONFLICT (workspace_id, person) DO UPDATE SET mark = nextval('dirty_person_mark_seq')`;

/** Which of the persons in $1 ([{w, p}]) are marked. */
export const readMarkedOf = `
  SELECT d.workspace_id, d.person FROM dirty_person d
  JOIN json_to_recordset($1::json) AS given(w int, p bigint) ON given.w = d.workspace_id AND given.p = d.person`;

export const readMarked = "SELECT workspace_id, person, mark FROM dirty_person ORDER BY mark LIMIT $1::int";

/** $1: [{w, p, m}]: marks set again meanwhile stay. */
export const clearMarked = `
  DELETE FROM dirty_person d USING json_to_recordset($1::json) AS given(w int, p bigint, m bigint)
  WHERE d.workspace_id = given.w AND d.person = given.p AND d.mark = given.m`;

export const acknowledge = "UPDATE projection SET acked_id = $1, pending_id = $1, updated_at = now() WHERE id = 1";

/** Everything is to be projected again. */
export const restart = `
  UPDATE projection SET acked_id = 0, pending_id = 0, epoch = epoch + 1, updated_at = now(),
    goal_id = (SELECT coalesce(max(id), 0) FROM user_event)
  WHERE id = 1`;

/** After everything that was marked is folded and counted. */
export const endRestart = "UPDATE projection SET goal_id = NULL WHERE id = 1 AND goal_id <= acked_id";

/** After the same; what was asked for meanwhile has marks that are still there. */
export const endReprojections = `
  DELETE FROM reprojection r
  WHERE NOT EXISTS (SELECT 1 FROM dirty_person p WHERE p.workspace_id = r.workspace_id)
    AND NOT EXISTS (SELECT 1 FROM dirty_hour h WHERE h.workspace_id = r.workspace_id AND h.mark <= r.mark)`;

/** $1 workspace. Counted only while something is under way. */
export const readProjecting = `
  SELECT p.acked_id::float8 AS acked, p.goal_id::float8 AS goal, newest.id::float8 AS newest, r.total,
    CASE WHEN r.total IS NULL THEN 0 ELSE (SELECT count(*) FROM dirty_person WHERE workspace_id = $1)
      + (SELECT count(*) FROM dirty_hour WHERE workspace_id = $1 AND mark <= r.mark) END::float8 AS left
  FROM projection p
  CROSS JOIN (SELECT coalesce(max(id), 0) AS id FROM user_event) newest
  LEFT JOIN reprojection r ON r.workspace_id = $1
  WHERE p.id = 1`;

export const forgetIdentities = "DELETE FROM identity";
/** Found again by the next projection. */
export const forgetRefusals = "DELETE FROM quarantined_event WHERE code = 'merge_refused'";
export const forgetMarks = "DELETE FROM dirty_person";
export const forgetReprojections = "DELETE FROM reprojection";

export const markAllSpendDirty = `
  INSERT INTO dirty_hour (workspace_id, hour) SELECT DISTINCT workspace_id, at FROM spend
  ON CONFLICT (workspace_id, hour) DO UPDATE SET mark = nextval('dirty_hour_mark_seq')`;

export const readLag = `
  SELECT (SELECT coalesce(max(id), 0) FROM user_event) - acked_id AS lag,
    (SELECT count(*) FROM dirty_hour)::int AS dirty, acked_id FROM projection WHERE id = 1`;

export const readWorkspaces = "SELECT id, timezone, currency FROM workspace";

export const readChannelRules = "SELECT workspace_id, key, match FROM channel ORDER BY workspace_id, position, id";

export const readRates = `SELECT workspace_id, to_char(day, 'YYYY-MM-DD') AS day, currency, rate FROM fx_rate`;
