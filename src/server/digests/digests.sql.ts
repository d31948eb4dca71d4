/** Digests and who gets them. Times are epoch ms. */
import "server-only";

/** $1 workspace: each point with its periods. */
export const readSubscriptions = `
  SELECT s.point_id, s.period FROM digest_subscription s JOIN contact_point p ON p.id = s.point_id
  WHERE p.workspace_id = $1 AND p.removed_at IS NULL`;

/** $1 workspace: the periods that anybody who can be reached gets. */
export const readSentPeriods = `
  SELECT DISTINCT s.period FROM digest_subscription s JOIN contact_point p ON p.id = s.point_id
  WHERE p.workspace_id = $1 AND p.removed_at IS NULL AND p.enabled ORDER BY s.period`;

export interface SubscriptionRow {
  readonly point_id: number;
  readonly period: string;
}

/** $1 point, $2 periods that are kept. */
export const removeSubscriptions =
  "DELETE FROM digest_subscription WHERE point_id = $1::int AND NOT (period = ANY($2::text[]))";

/** $1 point, $2 periods. */
export const addSubscriptions = `
  INSERT INTO digest_subscription (point_id, period) SELECT $1::int, unnest($2::text[]) ON CONFLICT DO NOTHING`;

/** $1 period: workspaces in which somebody who can be reached gets it. */
export const subscribedWorkspaces = `
  SELECT DISTINCT w.id, w.slug, w.name, w.timezone, w.currency, w.margin
  FROM digest_subscription s JOIN contact_point p ON p.id = s.point_id JOIN workspace w ON w.id = p.workspace_id
  WHERE s.period = $1 AND p.removed_at IS NULL AND p.enabled ORDER BY w.id`;

/** $1 workspace, $2 period, $3 first day. */
export const findDigest = "SELECT id FROM digest WHERE workspace_id = $1 AND period = $2 AND starts_on = $3::date";

/** The same, $4 now: no row where there is one already. */
export const claimDigest = `
  INSERT INTO digest (workspace_id, period, starts_on, created_at)
  VALUES ($1, $2, $3::date, to_timestamp($4::float8 / 1000)) ON CONFLICT DO NOTHING RETURNING id`;

/** $1 workspace, $2 period: points that get it. */
export const subscribedPoints = `
  SELECT p.id, p.routing FROM digest_subscription s JOIN contact_point p ON p.id = s.point_id
  WHERE p.workspace_id = $1 AND s.period = $2 AND p.removed_at IS NULL AND p.enabled ORDER BY p.id`;

export interface PointOfDigest {
  readonly id: number;
  readonly routing: unknown;
}

/** $1 workspace, $2 from, $3 to: what fired in it, and what is open now; nobody was told of those that are muted. */
export const countAlerts = `
  SELECT count(*) FILTER (WHERE fired_at >= to_timestamp($2::float8 / 1000) AND fired_at < to_timestamp($3::float8 / 1000))::int AS fired,
    count(*) FILTER (WHERE severity = 'red' AND fired_at >= to_timestamp($2::float8 / 1000)
      AND fired_at < to_timestamp($3::float8 / 1000))::int AS red,
    count(*) FILTER (WHERE state IN ('firing', 'recovering'))::int AS open
  FROM alert WHERE workspace_id = $1 AND muted IS NULL`;
