/**
 * The questions of analysis as they are usually put to Postgres: a row for each event with its page and its visit, ids that
 * are uuids, a common table expression per step, window functions for credit. The table and its indexes are those of the
 * nearest peer (umami's schema of website_event, without the indexes of its filters), with channel and revenue in the row
 * where that peer reads them from elsewhere, which is in its favour. The semantics are close to ours and not the same;
 * what is compared is the time that a reader waits for an answer of that kind.
 */

export const peerSchema = `
  CREATE UNLOGGED TABLE event (
    event_id uuid, website_id uuid, session_id uuid, visit_id uuid, created_at timestamptz,
    url_path varchar(500), url_query varchar(500), referrer_domain varchar(500), page_title varchar(500),
    event_type int, event_name varchar(50),
    channel varchar(50), revenue bigint, is_touch boolean, is_order boolean)`;

/** After the load. */
export const peerIndexes = [
  "SET maintenance_work_mem = '1GB'",
  "ALTER TABLE event ADD PRIMARY KEY (event_id)",
  ...[
    "created_at",
    "session_id",
    "visit_id",
    "website_id, created_at",
    "website_id, created_at, url_path",
    "website_id, created_at, event_name",
    "website_id, session_id, created_at",
  ].map((columns) => `CREATE INDEX ON event (${columns})`),
  "VACUUM ANALYZE event",
  "CHECKPOINT",
];

/** A number of 64 bits as the engine writes it, as one of these ids. */
export const peerId = (number: string) => `leftPad(lower(hex(toUInt64(${number}))), 32, '0')`;
export const peerWebsite = "00000000-0000-0000-0000-000000000001";

const between = (from: number, to: number) =>
  `website_id = '${peerWebsite}' AND created_at >= to_timestamp(${from / 1000}) AND created_at < to_timestamp(${to / 1000})`;

/** A step after the other, each within `days` of the one before. */
export function peerFunnel(steps: readonly string[], from: number, to: number, days: number): string {
  const levels = steps.map((name, i) =>
    i === 0
      ? `level1 AS (SELECT DISTINCT session_id, created_at FROM event WHERE ${between(from, to)} AND event_name = '${name}')`
      : `level${i + 1} AS (
          SELECT DISTINCT e.session_id, e.created_at FROM level${i} l JOIN event e ON e.session_id = l.session_id
          WHERE e.website_id = '${peerWebsite}' AND e.created_at BETWEEN l.created_at AND l.created_at + interval '${days} days'
            AND e.event_name = '${name}' AND e.created_at <= to_timestamp(${to / 1000}))`,
  );
  const counts = steps.map(
    (_, i) => `SELECT ${i + 1} AS level, count(DISTINCT session_id) AS people FROM level${i + 1}`,
  );
  return `WITH ${levels.join(", ")} ${counts.join(" UNION ALL ")} ORDER BY level`;
}

/** First, last, linear, time decay and position at once. */
export function peerAttribution(from: number, to: number, days: number): string {
  return `
    WITH p AS (SELECT event_id, session_id, created_at, revenue FROM event WHERE is_order AND ${between(from, to)}),
    j AS (
      SELECT p.event_id, p.revenue, t.channel, power(2.0, -extract(epoch FROM p.created_at - t.created_at)::float8 / 604800) AS w,
        row_number() OVER (PARTITION BY p.event_id ORDER BY t.created_at) AS i, count(*) OVER (PARTITION BY p.event_id) AS n
      FROM p JOIN event t ON t.session_id = p.session_id AND t.is_touch AND t.created_at <= p.created_at AND t.created_at >= p.created_at - interval '${days} days'),
    k AS (SELECT *, w / sum(w) OVER (PARTITION BY event_id) AS decay FROM j)
    SELECT channel, sum((i = 1)::int), sum((i = n)::int), sum(1.0 / n), sum(decay),
      sum(CASE WHEN n = 1 THEN 1 WHEN n = 2 THEN 0.5 WHEN i IN (1, n) THEN 0.4 ELSE 0.2 / (n - 2) END), sum(revenue::float8 / n)
    FROM k GROUP BY channel`;
}

export const peerRetention = (from: number, to: number) => `
  WITH s AS (SELECT session_id, date_trunc('week', min(created_at)) AS week FROM event WHERE event_name = 'Signed Up' AND ${between(from, to)} GROUP BY session_id),
  a AS (SELECT DISTINCT session_id, date_trunc('week', created_at) AS week FROM event WHERE ${between(from, to)})
  SELECT s.week, extract(day FROM a.week - s.week)::int / 7 AS period, count(*)
  FROM s JOIN a USING (session_id) WHERE a.week >= s.week GROUP BY 1, 2`;

export const peerLifetime = (from: number, to: number) => `
  WITH f AS (SELECT DISTINCT ON (session_id) session_id, date_trunc('month', created_at) AS month, channel FROM event
    WHERE is_order AND ${between(from, to)} ORDER BY session_id, created_at),
  p AS (SELECT session_id, date_trunc('month', created_at) AS month, sum(revenue) AS revenue FROM event WHERE is_order GROUP BY 1, 2)
  SELECT f.month, f.channel, p.month, sum(p.revenue), count(*) FROM f JOIN p USING (session_id) GROUP BY 1, 2, 3`;

export const peerOverlap = (from: number, to: number) => `
  WITH r AS (SELECT DISTINCT session_id, channel FROM event WHERE is_touch AND ${between(from, to)})
  SELECT a.channel, b.channel, count(*) FROM r a JOIN r b ON a.session_id = b.session_id AND a.channel < b.channel GROUP BY 1, 2`;

export const peerTimeline = (person: string) =>
  `SELECT created_at, event_name, url_path, url_query, channel, revenue FROM event
  WHERE website_id = '${peerWebsite}' AND session_id = lpad(to_hex(${person}::bigint), 32, '0')::uuid ORDER BY created_at DESC LIMIT 200`;
