/** The meeting of a week, and what its agenda is made of. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

/** One writer of a workspace's meetings at a time. $1 workspace. */
export const lockMeetings = "SELECT pg_advisory_xact_lock(72707414, $1::int)";

export interface MeetingRow {
  readonly id: number;
  readonly agenda: unknown;
  readonly closed_ms: number | null;
  readonly closed_by: string | null;
}

/** $1 workspace, $2 week. */
export const readMeeting = `
  SELECT id, agenda, ${ms("closed_at")} AS closed_ms, closed_by FROM alignment_meeting
  WHERE workspace_id = $1 AND week = $2`;
/** $1 meeting: its week and workspace. */
export const findMeeting = "SELECT workspace_id, week FROM alignment_meeting WHERE id = $1::int";
/** $1 workspace, $2 week, $3 now. */
export const addMeeting = `
  INSERT INTO alignment_meeting (workspace_id, week, created_at) VALUES ($1, $2, ${instant("$3")})
  ON CONFLICT (workspace_id, week) DO NOTHING`;
/** $1 meeting, $2 agenda as JSON, $3 now, $4 by whom. */
export const closeMeeting = `
  UPDATE alignment_meeting SET agenda = $2::jsonb, closed_at = ${instant("$3")}, closed_by = $4 WHERE id = $1::int`;

/** Closed ones, the latest first. $1 workspace. */
export const readClosed = `
  SELECT week, ${ms("closed_at")} AS closed_ms, closed_by FROM alignment_meeting
  WHERE workspace_id = $1 AND closed_at IS NOT NULL ORDER BY week DESC LIMIT 53`;

export interface NoteRow {
  readonly item: string;
  readonly text: string;
  readonly author: string;
  readonly updated_ms: number;
  readonly revision: number;
}

/** $1 meeting. */
export const readNotes = `
  SELECT item, text, author, ${ms("updated_at")} AS updated_ms, revision FROM alignment_note WHERE meeting_id = $1`;
/** $1 meeting, $2 item, $3 text, $4 author, $5 now. */
export const saveNote = `
  INSERT INTO alignment_note AS n (meeting_id, item, text, author, updated_at) VALUES ($1, $2, $3, $4, ${instant("$5")})
  ON CONFLICT (meeting_id, item) DO UPDATE SET text = excluded.text, author = excluded.author,
    updated_at = excluded.updated_at, revision = n.revision + 1`;

export interface DecisionRow {
  readonly id: number;
  readonly item: string;
  readonly text: string;
  readonly author: string;
  readonly at_ms: number;
  readonly task_id: number;
  readonly status: string;
  readonly owner: string | null;
  readonly due_ms: number;
  readonly effect: unknown;
}

/** $1 workspace, $2 week. */
export const readDecisions = `
  SELECT d.id, d.item, d.text, d.author, ${ms("d.at")} AS at_ms, t.id AS task_id, t.status, o.name AS owner,
    ${ms("t.due_at")} AS due_ms, t.effect
  FROM alignment_meeting m JOIN alignment_decision d ON d.meeting_id = m.id JOIN task t ON t.id = d.task_id
    LEFT JOIN user_account o ON o.id = t.owner_id
  WHERE m.workspace_id = $1 AND m.week = $2 ORDER BY d.id`;
/** $1 meeting, $2 item, $3 text, $4 task, $5 author, $6 now. */
export const addDecision = `
  INSERT INTO alignment_decision (meeting_id, item, text, task_id, author, at)
  VALUES ($1, $2, $3, $4, $5, ${instant("$6")})`;

export interface ComplaintRow {
  /** null: sealed, or nothing was written. */
  readonly text: string | null;
  readonly sealed: boolean;
  readonly at_ms: number;
}

/** The latest first. $1 workspace, $2 from, $3 to, $4 how many. */
export const readComplaints = `
  SELECT properties ->> 'text' AS text, sealed IS NOT NULL AS sealed, ${ms("occurred_at")} AS at_ms FROM user_event
  WHERE workspace_id = $1 AND name = 'Complaint Filed' AND NOT is_bot
    AND occurred_at >= ${instant("$2")} AND occurred_at < ${instant("$3")}
  ORDER BY occurred_at DESC LIMIT $4`;

export interface DeedRow {
  readonly id: number;
  readonly channel: string;
  readonly kind: string;
  readonly status: string;
  readonly by: string;
  readonly at_ms: number;
}

/** $1 workspace, $2 from, $3 to. */
export const readDeeds = `
  SELECT a.id, COALESCE(c.name, a.channel_key) AS channel, a.kind, a.status, a.requested_by AS by,
    ${ms("a.created_at")} AS at_ms
  FROM ad_action a LEFT JOIN channel c ON c.workspace_id = a.workspace_id AND c.key = a.channel_key
  WHERE a.workspace_id = $1 AND a.created_at >= ${instant("$2")} AND a.created_at < ${instant("$3")}
  ORDER BY a.id DESC LIMIT 100`;

/** Channels and pages by their names. $1 workspace. */
export const readNames = `
  SELECT key, name FROM channel WHERE workspace_id = $1
  UNION ALL SELECT path, name FROM landing_page WHERE workspace_id = $1`;

/** $1 workspace, $2 user: of a member who is still there. */
export const readReader = `
  SELECT u.email, u.locale FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.workspace_id = $1 AND u.id = $2::int AND u.disabled_at IS NULL`;
