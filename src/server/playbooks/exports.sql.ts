/** Exports as they are asked for, taken up, written and forgotten. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

export interface ExportRow {
  readonly id: number;
  readonly workspace_id: number;
  readonly run_id: number | null;
  readonly step: number | null;
  readonly format: "ndjson" | "csv";
  readonly personal: boolean;
  readonly state: "queued" | "running" | "done" | "cancelled" | "failed" | "expired";
  readonly place: string | null;
  readonly file: string | null;
  readonly total: number;
  readonly through_id: string | null;
  readonly last_id: string;
  readonly written: number;
  readonly bytes: number;
  readonly requested_by: string;
  readonly created_ms: number;
  readonly finished_ms: number | null;
  readonly expires_ms: number | null;
  readonly error: string | null;
}

const columns = `id, workspace_id, run_id, step, format, personal, state, place, file, total, through_id::text AS through_id,
  last_id::text AS last_id, written, bytes::float8 AS bytes, requested_by, ${ms("created_at")} AS created_ms,
  ${ms("finished_at")} AS finished_ms, ${ms("expires_at")} AS expires_ms, error`;

/** One at a time asks for exports of a workspace. $1 workspace. */
export const lockExports = "SELECT pg_advisory_xact_lock(72707376, $1::int)";
/** $1 workspace. */
export const countUnfinished = `
  SELECT count(*)::int AS unfinished FROM data_export WHERE workspace_id = $1 AND state IN ('queued', 'running')`;
/** $1 workspace, $2 format, $3 personal, $4 run, $5 step, $6 who, $7 now. */
export const addExport = `
  INSERT INTO data_export (workspace_id, format, personal, run_id, step, requested_by, created_at)
  VALUES ($1, $2, $3, $4::int, $5::int, $6, ${instant("$7")}) RETURNING ${columns}`;
/** $1 workspace. */
export const readExports = `SELECT ${columns} FROM data_export WHERE workspace_id = $1 ORDER BY id DESC LIMIT 100`;
/** $1 workspace, $2 export. */
export const readExport = `SELECT ${columns} FROM data_export WHERE workspace_id = $1 AND id = $2::int`;
/** $1 workspace, $2 export, $3 now. */
export const cancelExport = `
  UPDATE data_export SET state = 'cancelled', finished_at = ${instant("$3")}
  WHERE workspace_id = $1 AND id = $2::int AND state IN ('queued', 'running') RETURNING ${columns}`;

/** The oldest that waits, or that this place left off: a place holds one process at a time. $1 place. */
export const takeExport = `
  UPDATE data_export SET state = 'running', place = $1
  WHERE id = (SELECT id FROM data_export WHERE state = 'queued' OR (state = 'running' AND place = $1)
    ORDER BY state DESC, id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING ${columns}`;

/** Everything that is there now, and no more. $1 export, $2 name of the file. */
export const beginExport = `
  UPDATE data_export AS x SET file = $2, through_id = coalesce(e.through, 0), total = e.events
  FROM (SELECT max(id) AS through, count(*)::int AS events FROM user_event
    WHERE workspace_id = (SELECT workspace_id FROM data_export WHERE id = $1::int)) AS e
  WHERE x.id = $1::int AND x.state = 'running' AND x.through_id IS NULL RETURNING ${columns}`;

/** $1 export, $2 last event, $3 events written, $4 bytes written: nothing comes back once it was cancelled. */
export const noteProgress = `
  UPDATE data_export SET last_id = $2::bigint, written = $3::int, bytes = $4::bigint
  WHERE id = $1::int AND state = 'running' RETURNING id`;
/** $1 export, $2 now, $3 kept until. */
export const finishExport = `
  UPDATE data_export SET state = 'done', finished_at = ${instant("$2")}, expires_at = ${instant("$3")}
  WHERE id = $1::int AND state = 'running' RETURNING id`;
/** $1 export, $2 now, $3 error. */
export const failExport = `
  UPDATE data_export SET state = 'failed', finished_at = ${instant("$2")}, error = $3
  WHERE id = $1::int AND state = 'running'`;
/** $1 place, $2 now. */
export const expireExports = `
  UPDATE data_export SET state = 'expired' WHERE place = $1 AND state = 'done' AND expires_at <= ${instant("$2")}
  RETURNING file`;
/** Files of this place that somebody may still want. $1 place. */
export const readKeptFiles = `
  SELECT file FROM data_export WHERE place = $1 AND state IN ('running', 'done') AND file IS NOT NULL`;

export interface ExportEventRow {
  readonly id: string;
  readonly message_id: string;
  readonly source: string | null;
  readonly kind: string;
  readonly name: string;
  readonly occurred_ms: number;
  readonly received_ms: number;
  readonly person: string;
  readonly identity: string;
  readonly is_user: boolean;
  readonly anonymous: string | null;
  readonly page: string | null;
  readonly device: string;
  readonly country: string;
  readonly touch: unknown;
  readonly order_id: string | null;
  readonly revenue_minor: string | null;
  readonly currency: string | null;
  readonly is_bot: boolean;
  readonly flags: readonly string[];
  readonly properties: unknown;
  readonly context: unknown;
  readonly sealed: Uint8Array | null;
}

/** $1 workspace, $2 after this id, $3 through this id, $4 at most. */
export const readEventsAfter = `
  SELECT e.id::text AS id, e.message_id, s.name AS source, e.kind, e.name, ${ms("e.occurred_at")} AS occurred_ms,
    ${ms("e.received_at")} AS received_ms, coalesce(i.person, e.identity)::text AS person, e.identity::text AS identity,
    e.is_user, e.anonymous::text AS anonymous, e.page, e.device, e.country, e.touch, e.order_id,
    e.revenue_minor::text AS revenue_minor, e.currency, e.is_bot, e.flags, e.properties, e.context, e.sealed
  FROM (SELECT * FROM user_event WHERE workspace_id = $1 AND id > $2::bigint AND id <= $3::bigint
    ORDER BY id LIMIT $4::int) AS e
  LEFT JOIN source s ON s.id = e.source_id
  LEFT JOIN identity i ON i.workspace_id = e.workspace_id AND i.key = e.identity
  ORDER BY e.id`;

/** Keys that are not destroyed. $1 workspace, $2 identities as a JSON array of texts. */
export const readPersonKeys = `
  SELECT k.identity::text AS identity, k.wrapped FROM person_key k
  JOIN json_array_elements_text($2::json) AS given(identity) ON k.identity = given.identity::bigint
  WHERE k.workspace_id = $1 AND k.wrapped IS NOT NULL`;
