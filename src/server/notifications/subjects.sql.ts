/** What notices are about, as it stands when they are written. Times are epoch ms. */
import "server-only";
import type { Severity } from "#domain/rules/rule.ts";

const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;
/** The name of a channel, a campaign or a page. */
const nameOf = (kind: string, key: string, workspace: string) => `COALESCE(
    CASE ${kind}
      WHEN 'channel' THEN (SELECT name FROM channel WHERE workspace_id = ${workspace} AND key = ${key})
      WHEN 'source' THEN (SELECT name FROM channel WHERE workspace_id = ${workspace} AND key = ${key})
      WHEN 'campaign' THEN (SELECT name FROM campaign WHERE workspace_id = ${workspace} AND key = ${key})
      WHEN 'landing_page' THEN (SELECT name FROM landing_page WHERE workspace_id = ${workspace} AND path = ${key})
    END, ${key})`;

export interface AlertSubject {
  readonly id: number;
  readonly rule_id: number | null;
  readonly alert_kind: string;
  readonly severity: Severity;
  readonly metric: string | null;
  readonly scope_kind: string;
  readonly scope_key: string;
  readonly scope: string;
  readonly figures: unknown;
  readonly rule: string | null;
  readonly against: string | null;
  readonly owner_id: number | null;
  readonly owner: string | null;
}

/** $1 workspace, $2 alert. */
export const readAlertSubject = `
  SELECT a.id, a.rule_id, a.kind AS alert_kind, a.severity, a.metric, a.scope_kind, a.scope_key,
    ${nameOf("a.scope_kind", "a.scope_key", "a.workspace_id")} AS scope, a.figures, r.name AS rule,
    v.definition #>> '{condition,kind}' AS against, a.owner_id, u.name AS owner
  FROM alert a
    LEFT JOIN rule r ON r.id = a.rule_id
    LEFT JOIN rule_version v ON v.rule_id = a.rule_id AND v.version = a.rule_version
    LEFT JOIN user_account u ON u.id = a.owner_id
  WHERE a.workspace_id = $1 AND a.id = $2::int`;

export interface ActionSubject {
  readonly id: number;
  readonly deed: string;
  readonly channel: string;
  readonly said: string | null;
  readonly error: string | null;
  readonly requested_by: string;
  /** Where a person did. */
  readonly requested_id: number | null;
}

/** $1 workspace, $2 action. */
export const readActionSubject = `
  SELECT a.id, a.kind AS deed, ${nameOf("'channel'", "a.channel_key", "a.workspace_id")} AS channel, a.said, a.error,
    a.requested_by, CASE WHEN a.requested_kind = 'user' THEN a.requested_id END AS requested_id
  FROM ad_action a WHERE a.workspace_id = $1 AND a.id = $2::int`;

export interface TaskSubject {
  readonly id: number;
  readonly title: string;
  readonly team: string;
  readonly owner_id: number | null;
  readonly owner: string | null;
  readonly created_by: number | null;
  readonly alert_owner: number | null;
  readonly due_ms: number;
  readonly verdict: string | null;
}

/** $1 workspace, $2 task. */
export const readTaskSubject = `
  SELECT t.id, t.title, t.team, t.owner_id, u.name AS owner, t.created_by, a.owner_id AS alert_owner,
    ${ms("t.due_at")} AS due_ms, t.effect ->> 'verdict' AS verdict
  FROM task t LEFT JOIN user_account u ON u.id = t.owner_id LEFT JOIN alert a ON a.id = t.alert_id
  WHERE t.workspace_id = $1 AND t.id = $2::int`;

/** $1 task, $2 note. */
export const readTaskNote = `SELECT body ->> 'text' AS text FROM task_note WHERE task_id = $1::int AND id = $2::bigint`;

export interface StepSubject {
  readonly playbook: string;
  readonly severity: string;
  readonly text: string;
  readonly team: string;
  readonly owner_id: number | null;
  readonly owner: string | null;
  readonly due_ms: number;
}

/** $1 workspace, $2 run, $3 step, from 1: nothing once it is closed, or its run is. */
export const readStepSubject = `
  SELECT p.name AS playbook, p.severity, s.step ->> 'text' AS text, s.step ->> 'team' AS team, u.id AS owner_id,
    u.name AS owner, (s.step ->> 'dueMs')::float8 AS due_ms
  FROM playbook_run r JOIN playbook p ON p.id = r.playbook_id
  CROSS JOIN LATERAL (SELECT r.steps -> ($3::int - 1) AS step) s
  LEFT JOIN user_account u ON u.id = (s.step ->> 'ownerId')::int
  WHERE p.workspace_id = $1 AND r.id = $2::int AND r.ended_at IS NULL AND s.step ->> 'state' = 'open'`;

export interface GapSubject {
  readonly title: string;
  readonly owners: readonly number[];
}

/** $1 workspace, $2 dispute. */
export const readGapSubject = "SELECT title, owner_ids AS owners FROM dispute WHERE workspace_id = $1 AND id = $2";

export interface DisputeSubject extends GapSubject {
  /** Teams one of whose two definitions belongs to nobody here. */
  readonly unowned: readonly string[];
}

/** $1 workspace, $2 dispute. */
export const readDisputeSubject = `
  SELECT title, owner_ids AS owners, ARRAY(
    SELECT DISTINCT v.team FROM (VALUES (d.a), (d.b)) AS s(side)
      JOIN team_definition_version v ON v.definition_id = (s.side #>> '{side,id}')::int
        AND v.version = (s.side #>> '{side,version}')::int
      LEFT JOIN membership m ON m.workspace_id = d.workspace_id AND m.user_id = v.owner_id
    WHERE v.team IS NOT NULL AND m.user_id IS NULL
  ) AS unowned
  FROM dispute d WHERE d.workspace_id = $1 AND d.id = $2`;

/** $1 workspace, $2 meeting. */
export const readMeetingSubject = `
  SELECT week, COALESCE(closed_by, '') AS by FROM alignment_meeting WHERE workspace_id = $1 AND id = $2::int`;

export interface RiskSubject {
  readonly title: string;
  readonly owner_id: number | null;
  readonly owner: string | null;
  /** A date. */
  readonly review_due: string;
}

/** $1 workspace, $2 risk: one that is open. */
export const readRiskSubject = `
  SELECT r.title, r.owner_id, u.name AS owner, r.review_due
  FROM risk r LEFT JOIN user_account u ON u.id = r.owner_id
  WHERE r.workspace_id = $1 AND r.id = $2::int AND r.status = 'open' AND r.removed_at IS NULL`;
