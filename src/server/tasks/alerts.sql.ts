/** What tasks read of alerts and rules, and what they write back to an alert. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;

export interface AlertRow {
  readonly id: number;
  readonly kind: string;
  readonly severity: string;
  readonly metric: string | null;
  readonly scope_kind: string;
  readonly scope_key: string;
  readonly state: string;
  readonly fired_ms: string;
  readonly resolved_ms: string | null;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly rule_id: number | null;
  readonly rule_version: number | null;
  readonly rule_name: string | null;
  readonly definition: unknown;
}

/** $1 workspace, $2 alert. The definition is that of the version which fired. */
export const readAlert = `
  SELECT a.id, a.kind, a.severity, a.metric, a.scope_kind, a.scope_key, a.state, ${ms("a.fired_at")} AS fired_ms,
    ${ms("a.resolved_at")} AS resolved_ms, a.figures, a.rule_id, a.rule_version, r.name AS rule_name,
    COALESCE(v.definition, r.definition) AS definition
  FROM alert a LEFT JOIN rule r ON r.id = a.rule_id
    LEFT JOIN rule_version v ON v.rule_id = a.rule_id AND v.version = a.rule_version
  WHERE a.workspace_id = $1 AND a.id = $2`;

/** $1 alert, $2 now, $3 body, $4 actor */
export const noteTaskOnAlert = `
  INSERT INTO alert_note (alert_id, at, kind, body, actor) VALUES ($1, ${instant("$2")}, 'task', $3::jsonb, $4)`;

/** $1 alert, $2 now: the first deed counts. */
export const markActed = `UPDATE alert SET acted_at = ${instant("$2")} WHERE id = $1 AND acted_at IS NULL`;

/** $1 workspace, $2 scope kind, $3 scope key: the name that people know it by. */
export const nameOfScope = `
  SELECT CASE $2
    WHEN 'channel' THEN (SELECT name FROM channel WHERE workspace_id = $1 AND key = $3)
    WHEN 'source' THEN (SELECT name FROM channel WHERE workspace_id = $1 AND key = $3)
    WHEN 'campaign' THEN (SELECT name FROM campaign WHERE workspace_id = $1 AND key = $3)
    WHEN 'landing_page' THEN (SELECT path FROM landing_page WHERE workspace_id = $1 AND path = $3) END AS name`;

/** $1 workspace, $2 campaign, $3 from, $4 to: the campaign, and the creative that got most of its impressions. */
export const busiestCreative = `
  SELECT c.name AS campaign, b.key AS creative_key, b.name AS creative
  FROM campaign c LEFT JOIN LATERAL (
    SELECT r.key, r.name FROM creative r LEFT JOIN spend s ON s.workspace_id = r.workspace_id
      AND s.creative_key = r.key AND s.at >= ${instant("$3")} AND s.at < ${instant("$4")}
    WHERE r.workspace_id = c.workspace_id AND r.campaign_key = c.key
    GROUP BY r.key, r.name ORDER BY COALESCE(sum(s.impressions), 0) DESC, r.key LIMIT 1) b ON true
  WHERE c.workspace_id = $1 AND c.key = $2`;

/** $1 workspace, $2 path */
export const titleOfPage = "SELECT name FROM landing_page WHERE workspace_id = $1 AND path = $2";
