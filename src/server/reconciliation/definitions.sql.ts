/** Definitions and their versions. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;

/** One writer of a workspace's definitions and disputes at a time. $1 workspace */
export const lockAgreements = "SELECT pg_advisory_xact_lock(72707420, $1::int)";

export interface DefinitionRow {
  readonly id: number;
  readonly version: number;
  readonly newest: number;
  readonly name: string;
  readonly note: string;
  readonly team: string | null;
  readonly owner_id: number | null;
  readonly owner: string | null;
  readonly measure: string;
  readonly reported: unknown;
  readonly axes: unknown;
  readonly changed_by: string;
  readonly changed_ms: string;
  readonly removed: boolean;
}

const columns = `
  d.id, v.version, d.version AS newest, v.name, v.note, v.team, v.owner_id, o.name AS owner, v.measure, v.reported, v.axes,
  v.changed_by, (extract(epoch FROM v.changed_at) * 1000)::bigint AS changed_ms, d.removed_at IS NOT NULL AS removed`;
const tables = `team_definition d JOIN team_definition_version v ON v.definition_id = d.id
  LEFT JOIN user_account o ON o.id = v.owner_id`;

/** $1 workspace, $2 measure or null, $3 how many. */
export const readDefinitionRows = `
  SELECT ${columns} FROM ${tables}
  WHERE d.workspace_id = $1 AND d.removed_at IS NULL AND v.version = d.version AND ($2::text IS NULL OR v.measure = $2)
  ORDER BY lower(v.name), d.id LIMIT $3::int`;

/** $1 workspace, $2 definition, $3 version or null for the newest. Removed ones are there, for what refers to them. */
export const readDefinitionRow = `
  SELECT ${columns} FROM ${tables}
  WHERE d.workspace_id = $1 AND d.id = $2 AND v.version = coalesce($3::int, d.version)`;

/** $1 workspace, $2 definition. */
export const readVersionRows = `
  SELECT ${columns} FROM ${tables} WHERE d.workspace_id = $1 AND d.id = $2 ORDER BY v.version DESC LIMIT 200`;

/** $1 workspace, $2 name, $3 the definition itself or null. */
export const findDefinitionName = `
  SELECT id FROM team_definition
  WHERE workspace_id = $1 AND removed_at IS NULL AND lower(name) = lower($2) AND id IS DISTINCT FROM $3::int`;

/** $1 workspace. */
export const countDefinitions =
  "SELECT count(*)::int AS definitions FROM team_definition WHERE workspace_id = $1 AND removed_at IS NULL";

/** $1 workspace, $2 name. */
export const addDefinition = "INSERT INTO team_definition (workspace_id, name) VALUES ($1, $2) RETURNING id";

/** $1 definition, $2 version, $3 name, $4 note, $5 team, $6 owner, $7 measure, $8 reported, $9 axes, $10 by, $11 now. */
export const addDefinitionVersion = `
  INSERT INTO team_definition_version
    (definition_id, version, name, note, team, owner_id, measure, reported, axes, changed_by, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6::int, $7, $8::jsonb, $9::jsonb, $10, ${instant("$11")})`;

/** $1 definition, $2 version, $3 name. */
export const changeDefinition = "UPDATE team_definition SET version = $2, name = $3 WHERE id = $1";

/** $1 workspace, $2 definition, $3 now. */
export const removeDefinitionRow = `
  UPDATE team_definition SET removed_at = ${instant("$3")} WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL`;

/** $1 workspace, $2 owner: whether somebody belongs to the workspace. */
export const findMember = "SELECT user_id FROM membership WHERE workspace_id = $1 AND user_id = $2";
