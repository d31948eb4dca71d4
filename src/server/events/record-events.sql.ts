/** Writing events, their quarantine, and the keys that personal fields are sealed under. */
import "server-only";

/** Writers take turns: ids are then visible in the order in which they were given, and the projector skips none. */
export const takeTurn = "SELECT pg_advisory_xact_lock(72707370)";

/**
 * $1: rows as JSON, $2: how many. One row: `fresh` lists [source, messageId] of those that were new, the others being
 * duplicates; null when all were, which spares the usual case a long answer.
 */
export const insertEvents = `
  WITH stored AS (INSERT INTO user_event (workspace_id, source_id, message_id, kind, name, occurred_at, received_at, identity, is_user, anonymous,
    previous, touch, page, device, country, revenue_minor, currency, order_id, is_bot, flags, properties, context, sealed)
  SELECT workspace_id, source_id, message_id, kind, name, to_timestamp(occurred_ms / 1000.0), to_timestamp(received_ms / 1000.0),
    identity, is_user, anonymous, previous, touch, page, device, country, revenue_minor, currency, order_id, is_bot, flags,
    properties, context, decode(sealed, 'base64')
  FROM json_to_recordset($1::json) AS given(
    workspace_id int, source_id int, message_id text, kind text, name text, occurred_ms float8, received_ms float8,
    identity bigint, is_user boolean, anonymous bigint, previous bigint, touch json, page text, device text, country text,
    revenue_minor bigint, currency text, order_id text, is_bot boolean, flags text[], properties json, context json, sealed text)
  ON CONFLICT (source_id, message_id) DO NOTHING
  RETURNING source_id, message_id)
  SELECT CASE WHEN count(*) < $2::int THEN json_agg(json_build_array(source_id, message_id)) END AS fresh,
    count(*)::int AS stored FROM stored`;

export const insertQuarantined = `
  INSERT INTO quarantined_event (workspace_id, source_id, received_at, code, message, sha256, bytes, body, arrival)
  SELECT workspace_id, source_id, to_timestamp(received_ms / 1000.0), code, message, sha256, bytes, decode(body, 'base64'),
    decode(arrival, 'base64')
  FROM json_to_recordset($1::json) AS given(
    workspace_id int, source_id int, received_ms float8, code text, message text, sha256 text, bytes int, body text, arrival text)`;

/** $1: [{workspace_id, identity, wrapped}]: keys for identities that have none. */
export const insertKeys = `
  INSERT INTO person_key (workspace_id, identity, wrapped)
  SELECT workspace_id, identity, decode(wrapped, 'base64')
  FROM json_to_recordset($1::json) AS given(workspace_id int, identity bigint, wrapped text)
  ON CONFLICT DO NOTHING`;

/** The same and \`readKeys\` at once. Only where nobody else writes: a key made by another meanwhile would be in neither half. */
export const takeKeys = `
  WITH given AS (
    SELECT * FROM json_to_recordset($1::json) AS given(workspace_id int, identity bigint, wrapped text)
  ), made AS (
    INSERT INTO person_key (workspace_id, identity, wrapped)
    SELECT workspace_id, identity, decode(wrapped, 'base64') FROM given
    ON CONFLICT DO NOTHING
    RETURNING workspace_id, identity, wrapped
  )
  SELECT workspace_id, identity, wrapped FROM made
  UNION ALL
  SELECT k.workspace_id, k.identity, k.wrapped FROM person_key k
  JOIN given ON given.workspace_id = k.workspace_id AND given.identity = k.identity`;

export const readKeys = `
  SELECT k.workspace_id, k.identity, k.wrapped
  FROM person_key k
  JOIN json_to_recordset($1::json) AS given(workspace_id int, identity bigint)
    ON given.workspace_id = k.workspace_id AND given.identity = k.identity`;
