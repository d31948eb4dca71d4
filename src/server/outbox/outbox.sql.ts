/** Rows that wait to be handed over. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;

/** $1 workspace, $2 topic, $3 body as JSON, $4 now, $5 due. */
export const addHanded = `
  INSERT INTO outbox (workspace_id, topic, body, created_at, due_at)
  VALUES ($1, $2, $3::jsonb, ${instant("$4")}, ${instant("$5")}) RETURNING id::text AS id`;

/**
 * Takes those that are due, oldest first, and hides them for two minutes: whoever dies with them leaves them to the
 * next. $1 now, $2 how many, $3 topics, $4 whether those alone or all others.
 */
export const takeDue = `
  UPDATE outbox AS o SET due_at = ${instant("$1")} + INTERVAL '2 minutes', attempts = attempts + 1
  FROM (
    SELECT id FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND due_at <= ${instant("$1")}
      AND (topic = ANY($3::text[])) = $4::boolean
    ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED) AS due
  WHERE o.id = due.id
  RETURNING o.id::text AS id, o.workspace_id, o.topic, o.body, o.attempts`;

/** What was taken and not tried to its end is due again. $1 now. For whoever is alone with the record. */
export const releaseTaken = `
  UPDATE outbox SET due_at = ${instant("$1")}, attempts = attempts - 1
  WHERE done_at IS NULL AND dead_at IS NULL AND error IS NULL AND attempts > 0 RETURNING id`;

export interface TakenRow {
  readonly id: string;
  readonly workspace_id: number;
  readonly topic: string;
  readonly body: unknown;
  readonly attempts: number;
}

/** $1 id, $2 now. */
export const markDone = `UPDATE outbox SET done_at = ${instant("$2")}, error = NULL WHERE id = $1::bigint`;
/** $1 id, $2 due, $3 error. */
export const markFailed = `UPDATE outbox SET due_at = ${instant("$2")}, error = $3 WHERE id = $1::bigint`;
/** $1 id, $2 now, $3 error. */
export const markDead = `UPDATE outbox SET dead_at = ${instant("$2")}, error = $3 WHERE id = $1::bigint`;
/** $1 before: what was handed over so long ago. */
export const purgeDone = `DELETE FROM outbox WHERE done_at < ${instant("$1")}`;
