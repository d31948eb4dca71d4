/** Material that was handed in, and what was decided about it. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

export interface SubmissionRow {
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly address: string | null;
  readonly channel: string | null;
  readonly findings: unknown;
  readonly state: string;
  readonly author: string;
  readonly author_id: number | null;
  readonly created_ms: number;
  readonly updated_ms: number;
  readonly revision: number;
}

const read = `
  SELECT id, kind, title, text, address, channel_key AS channel, findings, state, author, author_id,
    ${ms("created_at")} AS created_ms, ${ms("updated_at")} AS updated_ms, revision
  FROM submission WHERE workspace_id = $1`;

/** What waits first, then the latest. $1 workspace, $2 state or null, $3 how many. */
export const readSubmissions = `${read} AND ($2::text IS NULL OR state = $2)
  ORDER BY (state = 'pending') DESC, id DESC LIMIT $3`;
/** $1 workspace, $2 submission. */
export const readSubmission = `${read} AND id = $2::int`;
/** The same, for whoever changes it. */
export const lockSubmission = `${readSubmission} FOR UPDATE`;

/** $1 workspace, $2 kind, $3 title, $4 text, $5 address, $6 channel, $7 findings as JSON, $8 author, $9 their id, $10 now. */
export const addSubmission = `
  INSERT INTO submission (workspace_id, kind, title, text, address, channel_key, findings, author, author_id, created_at,
    updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9::int, ${instant("$10")}, ${instant("$10")}) RETURNING id`;
/** $1 submission, then as above. */
export const saveSubmission = `
  UPDATE submission SET kind = $2, title = $3, text = $4, address = $5, channel_key = $6, findings = $7::jsonb,
    author = $8, author_id = $9::int, updated_at = ${instant("$10")}, state = 'pending', revision = revision + 1
  WHERE id = $1::int`;
/** $1 submission, $2 state, $3 now. */
export const saveState = `
  UPDATE submission SET state = $2, updated_at = ${instant("$3")}, revision = revision + 1 WHERE id = $1::int`;

export interface EventRow {
  readonly submission_id: number;
  readonly at_ms: number;
  readonly kind: string;
  readonly author: string;
  readonly reason: string;
  readonly text: string;
  readonly findings: number | null;
}

/** The latest first. $1 submissions. */
export const readEvents = `
  SELECT submission_id, ${ms("at")} AS at_ms, kind, author, reason, text, findings FROM submission_event
  WHERE submission_id = ANY($1::int[]) ORDER BY id DESC LIMIT 2000`;
/** $1 submission, $2 now, $3 kind, $4 author, $5 reason, $6 text, $7 findings. */
export const addEvent = `
  INSERT INTO submission_event (submission_id, at, kind, author, reason, text, findings)
  VALUES ($1, ${instant("$2")}, $3, $4, $5, $6, $7::int)`;

/** $1 workspace, $2 channel. */
export const findChannel = "SELECT 1 AS found FROM channel WHERE workspace_id = $1 AND key = $2";
