/** Where events and spend come from, how fresh each is, and what was turned away. */
import "server-only";

/**
 * $1 workspace. The last event is looked for among the newest million, so that an idle source does not
 * cost a walk through the whole record; `ever` tells an idle source from one that never sent.
 */
export const readEventSources = `
  SELECT s.id, s.name, (extract(epoch FROM last.received_at) * 1000)::float8 AS last_ms,
    EXISTS (SELECT 1 FROM user_event e WHERE e.source_id = s.id) AS ever,
    coalesce((SELECT jsonb_agg(jsonb_build_object('hint', k.hint, 'expiresMs', extract(epoch FROM k.expires_at) * 1000)
      ORDER BY k.id DESC) FROM write_key k WHERE k.source_id = s.id), '[]') AS keys
  FROM source s
  LEFT JOIN LATERAL (
    SELECT e.received_at FROM user_event e
    WHERE e.source_id = s.id AND e.id > (SELECT coalesce(max(id), 0) - 1000000 FROM user_event)
    ORDER BY e.id DESC LIMIT 1
  ) last ON true
  WHERE s.workspace_id = $1 ORDER BY s.name LIMIT 500`;

export interface EventSourceRow {
  readonly id: number;
  readonly name: string;
  readonly last_ms: number | null;
  readonly ever: boolean;
  readonly keys: readonly { readonly hint: string; readonly expiresMs: number | null }[];
}

/** $1 workspace */
export const readSpendSources = `
  SELECT source, count(*)::int AS rows, count(*) FILTER (WHERE converted_minor IS NULL)::int AS unconverted,
    (extract(epoch FROM max(updated_at)) * 1000)::float8 AS updated_ms,
    max(extract(epoch FROM at) * 1000 + CASE grain WHEN 'hour' THEN 3600000 ELSE 86400000 END)::float8 AS through_ms,
    bool_or(grain = 'hour') AS hourly
  FROM spend WHERE workspace_id = $1 GROUP BY source ORDER BY source LIMIT 500`;

export interface SpendSourceRow {
  readonly source: string;
  readonly rows: number;
  readonly unconverted: number;
  readonly updated_ms: number;
  readonly through_ms: number;
  readonly hourly: boolean;
}

/** $1 workspace: the newest hundred. */
export const readQuarantine = `
  SELECT q.id::text AS id, s.name AS source, (extract(epoch FROM q.received_at) * 1000)::float8 AS received_ms,
    q.code, q.message, q.bytes
  FROM quarantined_event q LEFT JOIN source s ON s.id = q.source_id
  WHERE q.workspace_id = $1 ORDER BY q.id DESC LIMIT 100`;

export interface QuarantineRow {
  readonly id: string;
  readonly source: string | null;
  readonly received_ms: number;
  readonly code: string;
  readonly message: string;
  readonly bytes: number;
}

/** $1 workspace: reasons among the newest 100,000. */
export const countQuarantine = `
  SELECT code, count(*)::int AS events, (extract(epoch FROM max(received_at)) * 1000)::float8 AS last_ms
  FROM (SELECT code, received_at FROM quarantined_event WHERE workspace_id = $1 ORDER BY id DESC LIMIT 100000) q
  GROUP BY code ORDER BY events DESC, code`;

export interface QuarantineCount {
  readonly code: string;
  readonly events: number;
  readonly last_ms: number;
}
