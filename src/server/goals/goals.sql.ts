/** Goals of a workspace. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

/** One writer of a workspace's goals at a time. $1 workspace. */
export const lockGoals = "SELECT pg_advisory_xact_lock(72707413, $1::int)";

export interface GoalRow {
  readonly id: number;
  readonly parent_id: number | null;
  readonly title: string;
  readonly team: string;
  readonly promotion_owner_id: number | null;
  readonly promotion_owner: string | null;
  /** Of whoever is still a member. */
  readonly promotion_role: string | null;
  readonly operations_owner_id: number | null;
  readonly operations_owner: string | null;
  readonly operations_role: string | null;
  readonly period: string;
  readonly metric: string | null;
  readonly channel_key: string | null;
  readonly dimension: string | null;
  readonly index: string | null;
  readonly direction: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly updated_ms: number;
  readonly updated_by: string;
  readonly revision: number;
}

const read = `
  SELECT g.id, g.parent_id, g.title, g.team, g.promotion_owner_id, p.name AS promotion_owner, pm.role AS promotion_role,
    g.operations_owner_id, o.name AS operations_owner, om.role AS operations_role, g.period, g.metric, g.channel_key,
    g.dimension, g.index, g.direction, g.baseline, g.target, ${ms("g.updated_at")} AS updated_ms, g.updated_by, g.revision
  FROM goal g
    LEFT JOIN user_account p ON p.id = g.promotion_owner_id
    LEFT JOIN membership pm ON pm.user_id = p.id AND pm.workspace_id = g.workspace_id
    LEFT JOIN user_account o ON o.id = g.operations_owner_id
    LEFT JOIN membership om ON om.user_id = o.id AND om.workspace_id = g.workspace_id
  WHERE g.workspace_id = $1`;

/** Objectives and key results, each in the order of their making. $1 workspace. */
export const readGoals = `${read} AND g.removed_at IS NULL ORDER BY g.id`;
export interface GoalName {
  readonly id: number;
  readonly title: string;
  readonly period: string;
}

/** $1 workspace, $2 metric: the results that are measured by it, the latest first. */
export const readGoalsBy = `
  SELECT id, title, period FROM goal WHERE workspace_id = $1 AND metric = $2 AND removed_at IS NULL
  ORDER BY id DESC LIMIT 50`;
/** $1 workspace, $2 goal, $3 whether it must be one of the deleted. */
export const readGoal = `${read} AND g.id = $2::int AND (g.removed_at IS NOT NULL) = $3::boolean`;

/**
 * $1 workspace, $2 parent, $3 title, $4 team, $5 owner of promotion, $6 of operations, $7 period, $8 metric, $9 channel,
 * $10 dimension, $11 index, $12 direction, $13 baseline, $14 target, $15 author, $16 now.
 */
export const addGoal = `
  INSERT INTO goal (workspace_id, parent_id, title, team, promotion_owner_id, operations_owner_id, period, metric,
    channel_key, dimension, index, direction, baseline, target, updated_by, created_at, updated_at)
  VALUES ($1, $2::int, $3, $4, $5::int, $6::int, $7, $8, $9, $10, $11, $12, $13::float8, $14::float8, $15,
    ${instant("$16")}, ${instant("$16")})
  RETURNING id`;

/** $1 workspace, $2 goal, $3–$14 as above from the title on, $15 author, $16 now. */
export const saveGoal = `
  UPDATE goal SET title = $3, team = $4, promotion_owner_id = $5::int, operations_owner_id = $6::int, period = $7,
    metric = $8, channel_key = $9, dimension = $10, index = $11, direction = $12, baseline = $13::float8,
    target = $14::float8, updated_by = $15, updated_at = ${instant("$16")}, revision = revision + 1
  WHERE workspace_id = $1 AND id = $2::int`;

/** With its key results. $1 workspace, $2 goal, $3 now. */
export const markGoalRemoved = `
  UPDATE goal SET removed_at = ${instant("$3")}
  WHERE workspace_id = $1 AND (id = $2::int OR parent_id = $2::int) AND removed_at IS NULL`;
/** With the key results that went with it. $1 workspace, $2 goal. */
export const markGoalRestored = `
  UPDATE goal AS g SET removed_at = NULL
  FROM (SELECT removed_at FROM goal WHERE workspace_id = $1 AND id = $2::int) AS gone
  WHERE g.workspace_id = $1 AND (g.id = $2::int OR g.parent_id = $2::int) AND g.removed_at = gone.removed_at`;

/** $1 workspace. */
export const readOwners = `
  SELECT u.id, u.name, m.role FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.workspace_id = $1 AND m.role IN ('promotion', 'operations') AND u.disabled_at IS NULL ORDER BY u.name, u.id`;

/** $1 workspace, $2 channel. */
export const findChannel = "SELECT 1 AS found FROM channel WHERE workspace_id = $1 AND key = $2";
