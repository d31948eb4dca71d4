/** The catalogue in bulk: upserts that leave alone what says nothing new, and lists. */
import "server-only";

/** One writer of a workspace's catalogue at a time. $1 workspace */
export const lockCatalogue = "SELECT pg_advisory_xact_lock(72707372, $1::int)";

/** $1 workspace */
export const readChannels = `
  SELECT key, name, kind, match, position FROM channel WHERE workspace_id = $1 ORDER BY position, key LIMIT 5000`;

export interface ChannelRow {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly match: readonly Readonly<Record<string, string>>[];
  readonly position: number;
}

/** $1 workspace, $2 channels as JSON. `inserted` tells new rows from changed ones; equal rows are not returned. */
export const upsertChannels = `
  INSERT INTO channel AS t (workspace_id, key, name, kind, match, position)
  SELECT $1, f.key, f.name, f.kind, f.match, f.position
  FROM json_to_recordset($2::json) AS f(key text, name text, kind text, match jsonb, position int)
  ON CONFLICT (workspace_id, key) DO UPDATE SET
    name = excluded.name, kind = excluded.kind, match = excluded.match, position = excluded.position, updated_at = now()
  WHERE (t.name, t.kind, t.match, t.position)
    IS DISTINCT FROM (excluded.name, excluded.kind, excluded.match, excluded.position)
  RETURNING (xmax = 0) AS inserted`;

/** $1 workspace */
export const readCampaigns = `
  SELECT key, name, channel_key AS channel, starts_on::text AS "startsOn", ends_on::text AS "endsOn", stage
  FROM campaign WHERE workspace_id = $1 ORDER BY channel_key, key LIMIT 5000`;

export interface CampaignRow {
  readonly key: string;
  readonly name: string;
  readonly channel: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly stage: string;
}

/** $1 workspace, $2 campaigns as JSON; what a campaign does not say stays as it was. */
export const upsertCampaigns = `
  INSERT INTO campaign AS t (workspace_id, key, name, channel_key, starts_on, ends_on, stage)
  SELECT $1, f.key, f.name, f.channel, coalesce(f."startsOn", b.starts_on), coalesce(f."endsOn", b.ends_on),
    coalesce(f.stage, b.stage, 'test')
  FROM json_to_recordset($2::json)
    AS f(key text, name text, channel text, "startsOn" date, "endsOn" date, stage text)
  LEFT JOIN campaign b ON b.workspace_id = $1 AND b.key = f.key
  ON CONFLICT (workspace_id, key) DO UPDATE SET
    name = excluded.name, channel_key = excluded.channel_key, starts_on = excluded.starts_on,
    ends_on = excluded.ends_on, stage = excluded.stage, updated_at = now()
  WHERE (t.name, t.channel_key, t.starts_on, t.ends_on, t.stage) IS DISTINCT FROM
    (excluded.name, excluded.channel_key, excluded.starts_on, excluded.ends_on, excluded.stage)
  RETURNING (xmax = 0) AS inserted`;

/** $1 workspace */
export const readCreatives = `
  SELECT key, name, campaign_key AS campaign FROM creative WHERE workspace_id = $1 ORDER BY campaign_key, key LIMIT 5000`;

export interface CreativeRow {
  readonly key: string;
  readonly name: string;
  readonly campaign: string;
}

/** $1 workspace, $2 creatives as JSON */
export const upsertCreatives = `
  INSERT INTO creative AS t (workspace_id, key, name, campaign_key)
  SELECT $1, f.key, f.name, f.campaign FROM json_to_recordset($2::json) AS f(key text, name text, campaign text)
  ON CONFLICT (workspace_id, key) DO UPDATE SET
    name = excluded.name, campaign_key = excluded.campaign_key, updated_at = now()
  WHERE (t.name, t.campaign_key) IS DISTINCT FROM (excluded.name, excluded.campaign_key)
  RETURNING (xmax = 0) AS inserted`;

/** $1 workspace */
export const readLandingPages = `
  SELECT path, name FROM landing_page WHERE workspace_id = $1 ORDER BY path LIMIT 5000`;

export interface LandingPageRow {
  readonly path: string;
  readonly name: string;
}

/** $1 workspace, $2 landing pages as JSON */
export const upsertLandingPages = `
  INSERT INTO landing_page AS t (workspace_id, path, name)
  SELECT $1, f.path, f.name FROM json_to_recordset($2::json) AS f(path text, name text)
  ON CONFLICT (workspace_id, path) DO UPDATE SET name = excluded.name, updated_at = now()
  WHERE t.name IS DISTINCT FROM excluded.name
  RETURNING (xmax = 0) AS inserted`;

/** $1 workspace, $2 keys as a JSON array: those that the table lacks. */
export const missingKeys = (table: "channel" | "campaign") => `
  SELECT k.key FROM (SELECT DISTINCT jsonb_array_elements_text($2::jsonb) AS key) k
  WHERE NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.workspace_id = $1 AND t.key = k.key) ORDER BY 1 LIMIT 20`;
