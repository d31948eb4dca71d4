/** Messages to contact points. Times are epoch ms. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

/** $1 point, $2 message id, $3 kind, $4 severity, $5 params as JSON, $6 address, $7 mentions, $8 now, $9 due. */
export const addDelivery = `
  INSERT INTO delivery (point_id, message_id, kind, severity, params, href, mentions, created_at, due_at)
  VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7::int[], ${instant("$8")}, ${instant("$9")})
  ON CONFLICT (message_id) DO NOTHING RETURNING id::text AS id`;

/** Points to which something is due. $1 now. */
export const readDuePoints = `
  SELECT DISTINCT p.id FROM delivery d JOIN contact_point p ON p.id = d.point_id
  WHERE d.status = 'pending' AND d.due_at <= ${instant("$1")} AND p.enabled AND p.removed_at IS NULL
    AND (p.resume_at IS NULL OR p.resume_at <= ${instant("$1")})`;

/** Whoever delivers to a point holds its row while it chooses. $1 point, $2 now. */
export const takePoint = `
  SELECT p.id, p.workspace_id, p.name, p.kind, p.sealed, p.locale, p.routing, w.slug, w.name AS workspace, w.timezone,
    (SELECT count(DISTINCT COALESCE(d.group_id, d.message_id))::int FROM delivery d
      WHERE d.point_id = p.id AND d.tried_at > ${instant("$2")} - INTERVAL '1 minute') AS sent_lately
  FROM contact_point p JOIN workspace w ON w.id = p.workspace_id
  WHERE p.id = $1::int AND p.removed_at IS NULL FOR UPDATE OF p SKIP LOCKED`;

export interface TakenPoint {
  readonly id: number;
  readonly workspace_id: number;
  readonly name: string;
  readonly kind: string;
  readonly sealed: string;
  readonly locale: string;
  readonly routing: unknown;
  readonly slug: string;
  readonly workspace: string;
  readonly timezone: string;
  readonly sent_lately: number;
}

export interface DeliveryRow {
  readonly id: string;
  readonly point_id: number;
  readonly point: string;
  readonly message_id: string;
  readonly group_id: string | null;
  readonly kind: string;
  readonly severity: string;
  readonly params: unknown;
  readonly href: string;
  readonly mentions: readonly number[];
  readonly attempts: number;
  readonly status: string;
  readonly error: string | null;
  readonly created_ms: number;
  readonly due_ms: number;
  readonly sent_ms: number | null;
}

const columns = `d.id::text AS id, d.point_id, p.name AS point, d.message_id, d.group_id, d.kind, d.severity, d.params,
  d.href, d.mentions, d.attempts, d.status, d.error, ${ms("d.created_at")} AS created_ms, ${ms("d.due_at")} AS due_ms,
  ${ms("d.sent_at")} AS sent_ms`;

/** $1 point, $2 now: what is due, oldest first. */
export const readWaiting = `
  SELECT ${columns} FROM delivery d JOIN contact_point p ON p.id = d.point_id
  WHERE d.point_id = $1::int AND d.status = 'pending' AND d.due_at <= ${instant("$2")}
  ORDER BY d.due_at, d.id LIMIT 200`;

/** Hides them for two minutes: whoever dies with them leaves them to the next. $1 ids, $2 group or null, $3 now. */
export const claimDeliveries = `
  UPDATE delivery SET attempts = attempts + 1, tried_at = ${instant("$3")}, group_id = COALESCE($2::text, group_id),
    due_at = ${instant("$3")} + INTERVAL '2 minutes'
  WHERE id = ANY($1::bigint[])`;

/** $1 ids, $2 now. */
export const markSent = `
  UPDATE delivery SET status = 'sent', sent_at = ${instant("$2")}, error = NULL WHERE id = ANY($1::bigint[])`;
/** $1 ids, $2 due, $3 error. */
export const markLater = `UPDATE delivery SET due_at = ${instant("$2")}, error = $3 WHERE id = ANY($1::bigint[])`;
/** $1 ids, $2 error. */
export const markDead = "UPDATE delivery SET status = 'dead', error = $2 WHERE id = ANY($1::bigint[])";

/** $1 workspace, $2 point or null, $3 status or null, $4 before or null, $5 how many. */
export const readDeliveryRows = `
  SELECT ${columns} FROM delivery d JOIN contact_point p ON p.id = d.point_id
  WHERE p.workspace_id = $1 AND p.removed_at IS NULL AND ($2::int IS NULL OR d.point_id = $2::int)
    AND ($3::text IS NULL OR d.status = $3) AND ($4::bigint IS NULL OR d.id < $4::bigint)
  ORDER BY d.id DESC LIMIT $5::int`;

/** $1 workspace, $2 delivery. */
export const readDeliveryRow = `
  SELECT ${columns}, p.enabled FROM delivery d JOIN contact_point p ON p.id = d.point_id
  WHERE p.workspace_id = $1 AND p.removed_at IS NULL AND d.id = $2::bigint`;

/** One that was given up, and those that went with it; it counts as tried, so that it keeps its id. $1 delivery, $2 now. */
export const reviveDelivery = `
  UPDATE delivery AS d SET status = 'pending', attempts = 1, due_at = ${instant("$2")}
  FROM delivery AS one
  WHERE one.id = $1::bigint AND d.status = 'dead'
    AND (d.id = one.id OR (d.point_id = one.point_id AND d.group_id = one.group_id))
  RETURNING d.id`;

/** $1 before: what arrived so long ago, and what belongs to points that are gone. */
export const purgeDeliveries = `
  DELETE FROM delivery AS d USING contact_point AS p
  WHERE p.id = d.point_id AND ((d.status = 'sent' AND d.created_at < ${instant("$1")}) OR p.removed_at < ${instant("$1")})`;
