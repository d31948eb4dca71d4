/** Quarantined events, read to be looked at and to be taken in again. */
import "server-only";

export interface QuarantinedRow {
  readonly id: string;
  readonly code: string;
  readonly received_ms: number;
  readonly bytes: number;
  readonly body: Uint8Array;
  readonly arrival: Uint8Array | null;
  /** null when the source is no longer there, or never was: what the projector set aside has none. */
  readonly source_id: number | null;
}

const columns = `q.id::text AS id, q.code, (extract(epoch FROM q.received_at) * 1000)::float8 AS received_ms, q.bytes,
  q.body, q.arrival, s.id AS source_id`;

/** $1 workspace, $2 ids. */
export const quarantinedByIds = `
  SELECT ${columns} FROM quarantined_event q
  LEFT JOIN source s ON s.id = q.source_id AND s.workspace_id = q.workspace_id
  WHERE q.workspace_id = $1 AND q.id = ANY($2::bigint[]) ORDER BY q.id`;

/** $1 workspace, $2 code, $3 after this id, $4 rows. */
export const quarantinedByCode = `
  SELECT ${columns} FROM quarantined_event q
  LEFT JOIN source s ON s.id = q.source_id AND s.workspace_id = q.workspace_id
  WHERE q.workspace_id = $1 AND q.code = $2 AND q.id > $3::bigint ORDER BY q.id LIMIT $4`;

/** $1 workspace, $2 ids. */
export const removeQuarantined = "DELETE FROM quarantined_event WHERE workspace_id = $1 AND id = ANY($2::bigint[])";

/** $1 workspace, $2 [{id, code, message}]: what is wrong with them now. */
export const nameReasons = `
  UPDATE quarantined_event q SET code = f.code, message = f.message
  FROM json_to_recordset($2::json) AS f(id bigint, code text, message text)
  WHERE q.workspace_id = $1 AND q.id = f.id AND q.code <> f.code`;
