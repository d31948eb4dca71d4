/** Experiments of a workspace. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

/** One writer of a workspace's experiments at a time. $1 workspace. */
export const lockExperiments = "SELECT pg_advisory_xact_lock(72707419, $1::int)";

export interface ExperimentRow {
  readonly id: number;
  readonly name: string;
  readonly hypothesis: string;
  readonly page: string | null;
  readonly key: string;
  readonly arms: unknown;
  readonly goal_event: string;
  readonly baseline: number;
  readonly least_effect: number;
  readonly planned_per_arm: number;
  readonly status: string;
  readonly started_ms: number | null;
  readonly ended_ms: number | null;
  readonly decision: string | null;
  readonly chosen_arm: string | null;
  readonly decided_by: string | null;
  readonly decided_ms: number | null;
  readonly task_id: number | null;
  readonly created_by: string;
  readonly created_ms: number;
  readonly updated_by: string;
  readonly revision: number;
}

const read = `
  SELECT id, name, hypothesis, page_path AS page, key, arms, goal_event, baseline, least_effect, planned_per_arm, status,
    ${ms("started_at")} AS started_ms, ${ms("ended_at")} AS ended_ms, decision, chosen_arm, decided_by,
    ${ms("decided_at")} AS decided_ms, task_id, created_by, ${ms("created_at")} AS created_ms, updated_by, revision
  FROM experiment WHERE workspace_id = $1`;

/** Those that run first, then drafts, then those that ended; newest first. $1 workspace. */
export const readExperiments = `${read}
  ORDER BY CASE status WHEN 'running' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, coalesce(ended_at, started_at) DESC NULLS LAST, id DESC`;
/** $1 workspace, $2 experiment. */
export const readExperiment = `${read} AND id = $2::int`;
/** Begun, and led to by a task or on its page while it was done. $1 workspace, $2 task, $3 page or null, $4 from, $5 to. */
export const readExperimentsOf = `${read} AND status <> 'draft' AND (task_id = $2::int
    OR (task_id IS NULL AND page_path = $3::text AND started_at < ${instant("$5")}
      AND (ended_at IS NULL OR ended_at > ${instant("$4")})))
  ORDER BY (task_id IS NOT NULL) DESC, started_at DESC, id DESC LIMIT 1`;

/** $1 workspace, $2 key, $3 the experiment that may have it, or null. */
export const countExperiments = `
  SELECT count(*)::int AS all, coalesce(bool_or(key = $2 AND id IS DISTINCT FROM $3::int), false) AS taken
  FROM experiment WHERE workspace_id = $1`;

/** $1 workspace, $2 task. */
export const findTask = "SELECT 1 AS found FROM task WHERE workspace_id = $1 AND id = $2::int";

/** $1 workspace, $2 name … $10 people per arm, $11 task, $12 author, $13 now. */
export const addExperiment = `
  INSERT INTO experiment (workspace_id, name, hypothesis, page_path, key, arms, goal_event, baseline, least_effect,
    planned_per_arm, task_id, created_by, updated_by, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8::float8, $9::float8, $10::int, $11::int, $12, $12,
    ${instant("$13")}, ${instant("$13")}) RETURNING id`;

const changed = (author: string, now: string) =>
  `updated_by = ${author}, updated_at = ${instant(now)}, revision = revision + 1 WHERE workspace_id = $1 AND id = $2::int`;

/** $1 workspace, $2 experiment, $3 name … $11 people per arm, $12 task, $13 author, $14 now. */
export const saveExperiment = `
  UPDATE experiment SET name = $3, hypothesis = $4, page_path = $5, key = $6, arms = $7::jsonb, goal_event = $8,
    baseline = $9::float8, least_effect = $10::float8, planned_per_arm = $11::int, task_id = $12::int, ${changed("$13", "$14")}`;
/** $1 workspace, $2 experiment, $3 started, $4 author, $5 now. */
export const markStarted = `
  UPDATE experiment SET status = 'running', started_at = ${instant("$3")}, ${changed("$4", "$5")}`;
/** $1 workspace, $2 experiment, $3 ended, $4 author, $5 now. */
export const markStopped = `
  UPDATE experiment SET status = 'stopped', ended_at = ${instant("$3")}, ${changed("$4", "$5")}`;
/** $1 workspace, $2 experiment, $3 decision, $4 arm or null, $5 author, $6 now. */
export const keepDecision = `
  UPDATE experiment SET decision = $3, chosen_arm = $4, decided_by = $5, decided_at = ${instant("$6")}, ${changed("$5", "$6")}`;
/** $1 workspace, $2 experiment. */
export const deleteExperiment = "DELETE FROM experiment WHERE workspace_id = $1 AND id = $2::int AND status = 'draft'";
