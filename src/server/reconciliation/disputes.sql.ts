/** Disputes. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;

export interface DisputeRow {
  readonly id: number;
  readonly title: string;
  readonly status: string;
  readonly from_text: string;
  readonly to_text: string;
  readonly a: unknown;
  readonly b: unknown;
  readonly unit: string;
  readonly gap: number;
  readonly share: number;
  readonly residual: number;
  readonly steps: unknown;
  readonly owners: unknown;
  readonly decision: string | null;
  readonly definition_id: number | null;
  readonly definition_version: number | null;
  readonly definition_name: string | null;
  readonly decided_by: string | null;
  readonly decided_ms: string | null;
  readonly signatures: unknown;
  readonly tolerance: number;
  readonly watch: unknown;
  readonly opened_by: string;
  readonly opened_ms: string;
  readonly revision: number;
}

const columns = `
  d.id, d.title, d.status, d.from_text, d.to_text, d.a, d.b, d.unit, d.gap, d.share, d.residual, d.steps, d.decision,
  d.definition_id, d.definition_version,
  (SELECT v.name FROM team_definition_version v
    WHERE v.definition_id = d.definition_id AND v.version = d.definition_version) AS definition_name, d.decided_by, ${ms("d.decided_at")} AS decided_ms, d.signatures, d.tolerance, d.watch, d.opened_by,
  ${ms("d.opened_at")} AS opened_ms, d.revision,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) ORDER BY u.id), '[]'::jsonb)
    FROM user_account u WHERE d.owner_ids @> to_jsonb(u.id)) AS owners`;

/** $1 workspace, $2 status or null, $3 how many: the newest first. */
export const readDisputeRows = `
  SELECT ${columns} FROM dispute d
  WHERE d.workspace_id = $1 AND ($2::text IS NULL OR d.status = $2) ORDER BY d.id DESC LIMIT $3::int`;

/** $1 workspace, $2 dispute. */
export const readDisputeRow = `SELECT ${columns} FROM dispute d WHERE d.workspace_id = $1 AND d.id = $2`;

/** $1 workspace, $2 and $3 the sides as JSON: one that is not agreed yet, either way round. */
export const findOpenDispute = `
  SELECT id FROM dispute WHERE workspace_id = $1 AND status <> 'agreed'
    AND ((a->'side' = $2::jsonb AND b->'side' = $3::jsonb) OR (a->'side' = $3::jsonb AND b->'side' = $2::jsonb)) LIMIT 1`;

/**
 * $1 workspace, $2 and $3 definitions, $4 and $5 their versions, $6 and $7 the period: a dispute about the two, either
 * way round, that is not agreed yet, was opened about this period, or has agreed on just these versions.
 */
export const findSettledPair = `
  WITH pair AS (
    SELECT status, from_text = $6 AND to_text = $7 AS same, a #> '{side,id}' AS a, b #> '{side,id}' AS b, a #> '{side,version}' AS va, b #> '{side,version}' AS vb
    FROM dispute WHERE workspace_id = $1
  )
  SELECT 1 AS found FROM pair
  WHERE (a = to_jsonb($2::int) AND b = to_jsonb($3::int)
      AND (status <> 'agreed' OR same OR (va = to_jsonb($4::int) AND vb = to_jsonb($5::int))))
    OR (a = to_jsonb($3::int) AND b = to_jsonb($2::int)
      AND (status <> 'agreed' OR same OR (va = to_jsonb($5::int) AND vb = to_jsonb($4::int))))
  LIMIT 1`;

/**
 * $1 workspace, $2 title, $3 from, $4 to, $5 a, $6 b, $7 unit, $8 gap, $9 share, $10 residual, $11 steps, $12 owners,
 * $13 by, $14 now.
 */
export const addDispute = `
  INSERT INTO dispute (workspace_id, title, from_text, to_text, a, b, unit, gap, share, residual, steps, owner_ids,
    opened_by, opened_at)
  VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8::float8, $9::float8, $10::float8, $11::jsonb, $12::jsonb, $13,
    ${instant("$14")}) RETURNING id`;

/**
 * $1 dispute, $2 title, $3 status, $4 owners, $5 decision, $6 definition, $7 decided by, $8 decided at, $9 signatures,
 * $10 tolerance, $11 edition of the definition.
 */
export const saveDispute = `
  UPDATE dispute SET title = $2, status = $3, owner_ids = $4::jsonb, decision = $5, definition_id = $6::int,
    definition_version = $11::int, decided_by = $7, decided_at = ${instant("$8")}, signatures = $9::jsonb, tolerance = $10::float8, revision = revision + 1
  WHERE id = $1`;

/** $1 dispute, $2 what was found. */
export const saveWatch = "UPDATE dispute SET watch = $2::jsonb WHERE id = $1";

/** $1 workspace, $2 users: who of them belongs to it. */
export const readMembersAmong =
  "SELECT user_id AS id FROM membership WHERE workspace_id = $1 AND user_id = ANY($2::int[])";
