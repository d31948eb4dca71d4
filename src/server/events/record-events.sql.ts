/** Writing events, their quarantine, and the keys that personal fields are sealed under. */
import "server-only";

/** Writers take turns: ids are then visible in the order in which they were given, and the projector skips none. */
export const takeTurn = "SELECT pg_advisory_xact_lock(72707370)";

/**
 * $1 to $23: the columns, as arrays. One row: how many were new, and the lowest id that was given to one of them; null
 * when none was. Ids rise, so that of the events that are named here the new ones are those from that id on.
 */
export const insertEvents = `
  WITH stored AS (
    INSERT INTO user_event (workspace_id, source_id, message_id, kind, name, occurred_at, received_at, identity, is_user,
      anonymous, previous, touch, page, device, country, revenue_minor, currency, order_id, is_bot, flags, properties,
      context, sealed)
    SELECT workspace_id, source_id, message_id, kind, name, occurred_at, received_at, identity, is_user,
      anonymous, previous, touch, page, device, country, revenue_minor, currency, order_id, is_bot, flags::text[], properties,
      context, sealed
    FROM unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[],
      $8::bigint[], $9::boolean[], $10::bigint[], $11::bigint[], $12::json[], $13::text[], $14::text[], $15::text[],
      $16::bigint[], $17::text[], $18::text[], $19::boolean[], $20::text[], $21::json[], $22::json[], $23::bytea[])
      AS given(workspace_id, source_id, message_id, kind, name, occurred_at, received_at, identity, is_user,
        anonymous, previous, touch, page, device, country, revenue_minor, currency, order_id, is_bot, flags, properties,
        context, sealed)
    ON CONFLICT (source_id, message_id) DO NOTHING
    RETURNING id)
  SELECT count(*)::int AS stored, min(id) AS first FROM stored`;

/** $1 sources, $2 messages, $3: which of them have this id or a higher one. */
export const readFrom = `
  SELECT source_id, message_id FROM user_event
  JOIN unnest($1::int[], $2::text[]) AS given(source_id, message_id) USING (source_id, message_id)
  WHERE id >= $3::bigint`;

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
