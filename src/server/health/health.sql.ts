/** Definitions of the score, frozen weeks with their evidence, and who opened the board. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** One writer of a workspace's definitions and weeks at a time. $1 workspace */
export const lockHealth = "SELECT pg_advisory_xact_lock(72707426, $1::int)";

/** $1 workspace, $2 user, $3 day, $4 page or demo */
export const addVisit = `
  INSERT INTO board_visit (workspace_id, user_id, day, origin) VALUES ($1, $2, $3::date, $4) ON CONFLICT DO NOTHING`;

export interface DefinitionRow {
  readonly version: number;
  readonly weights: unknown;
  readonly targets: unknown;
  readonly author: string;
  readonly at: number;
}
const definitionColumns = `version, weights, targets, author, ${ms("at")} AS at`;

/** $1 workspace: the newest first. */
export const readDefinitions = `
  SELECT ${definitionColumns} FROM health_definition WHERE workspace_id = $1 ORDER BY version DESC LIMIT 100`;

/** $1 workspace, $2 version, $3 weights, $4 targets, $5 author's id, $6 author, $7 now: the same version is kept as it is. */
export const addDefinition = `
  INSERT INTO health_definition (workspace_id, version, weights, targets, author_id, author, at)
  VALUES ($1, $2, $3::jsonb, $4::jsonb, $5::int, $6, ${instant("$7")}) ON CONFLICT DO NOTHING`;

export interface WeekRow {
  readonly week: string;
  readonly definition_version: number;
  readonly as_of: number;
  readonly frozen: number;
  readonly through_id: string;
  readonly score: number | null;
  readonly components: unknown;
}
const weekColumns = `week, definition_version, ${ms("as_of")} AS as_of, ${ms("frozen_at")} AS frozen,
  through_id::text AS through_id, score, components`;

/** $1 workspace, $2 first week, $3 last week: in order. */
export const readWeeks = `
  SELECT ${weekColumns} FROM health_week WHERE workspace_id = $1 AND week >= $2 AND week <= $3 ORDER BY week LIMIT 200`;

/**
 * $1 workspace, $2 week, $3 definition, $4 from, $5 to, $6 as of, $7 now, $8 last event, $9 score, $10 components. No row
 * where the week is frozen already.
 */
export const addWeek = `
  INSERT INTO health_week (workspace_id, week, definition_version, from_at, to_at, as_of, frozen_at, through_id, score,
    components)
  VALUES ($1, $2, $3, ${instant("$4")}, ${instant("$5")}, ${instant("$6")}, ${instant("$7")}, $8::bigint, $9::float8,
    $10::jsonb)
  ON CONFLICT DO NOTHING RETURNING week`;

/** $1 workspace, $2 week, $3 rows as JSON, in their order. */
export const addEvidence = `
  INSERT INTO health_evidence (workspace_id, week, place, component, part, ref, title, numerator, denominator, facts)
  SELECT $1::int, $2, f.place, f.component, f.part, f.ref, f.title, f.numerator, f.denominator, f.facts
  FROM json_to_recordset($3::json) AS f(place int, component text, part text, ref text, title text,
    numerator float8, denominator float8, facts jsonb)`;

export interface EvidenceRecord {
  readonly component: string;
  readonly part: string;
  readonly ref: string;
  readonly title: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** $1 workspace, $2 week */
export const readEvidence = `
  SELECT component, part, ref, title, numerator, denominator, facts FROM health_evidence
  WHERE workspace_id = $1 AND week = $2 ORDER BY place LIMIT 50000`;

/** $1 workspace, $2 week: no row where the week's review was filed. */
export const addReview = `
  INSERT INTO health_review (workspace_id, week) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING week`;

/** $1 workspace, $2 week, $3 task */
export const setReview = "UPDATE health_review SET task_id = $3::int WHERE workspace_id = $1 AND week = $2";
