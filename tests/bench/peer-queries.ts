/**
 * The questions of analysis as they are usually put to Postgres: a table of events, a common table expression per step,
 * window functions for credit. The semantics are close to ours and not the same; what is compared is the time that a
 * reader waits for an answer of that kind.
 */

export const peerSchema = `
  CREATE UNLOGGED TABLE event (
    id bigint, person bigint, at timestamptz, name text, channel text, revenue bigint, is_touch boolean, is_order boolean)`;

/** After the load: what such a schema keeps. */
export const peerIndexes = [
  "ALTER TABLE event ADD PRIMARY KEY (id)",
  "CREATE INDEX ON event (at)",
  "CREATE INDEX ON event (person)",
  "CREATE INDEX ON event (name, at)",
  "CREATE INDEX ON event (person, at)",
  "ANALYZE event",
];

const between = (from: number, to: number) => `at >= to_timestamp(${from / 1000}) AND at < to_timestamp(${to / 1000})`;

/** A step after the other, each within `days` of the one before. */
export function peerFunnel(steps: readonly string[], from: number, to: number, days: number): string {
  const levels = steps.map((name, i) =>
    i === 0
      ? `level1 AS (SELECT DISTINCT person, at FROM event WHERE ${between(from, to)} AND name = '${name}')`
      : `level${i + 1} AS (
          SELECT DISTINCT e.person, e.at FROM level${i} l JOIN event e ON e.person = l.person
          WHERE e.at BETWEEN l.at AND l.at + interval '${days} days' AND e.name = '${name}')`,
  );
  const counts = steps.map((_, i) => `SELECT ${i + 1} AS level, count(DISTINCT person) AS people FROM level${i + 1}`);
  return `WITH ${levels.join(", ")} ${counts.join(" UNION ALL ")} ORDER BY level`;
}

/** First, last, linear, time decay and position at once. */
export function peerAttribution(from: number, to: number, days: number): string {
  return `
    WITH p AS (SELECT id, person, at, revenue FROM event WHERE is_order AND ${between(from, to)}),
    j AS (
      SELECT p.id, p.revenue, t.channel, power(2.0, -extract(epoch FROM p.at - t.at)::float8 / 604800) AS w,
        row_number() OVER (PARTITION BY p.id ORDER BY t.at) AS i, count(*) OVER (PARTITION BY p.id) AS n
      FROM p JOIN event t ON t.person = p.person AND t.is_touch AND t.at <= p.at AND t.at >= p.at - interval '${days} days'),
    k AS (SELECT *, w / sum(w) OVER (PARTITION BY id) AS decay FROM j)
    SELECT channel, sum((i = 1)::int), sum((i = n)::int), sum(1.0 / n), sum(decay),
      sum(CASE WHEN n = 1 THEN 1 WHEN n = 2 THEN 0.5 WHEN i IN (1, n) THEN 0.4 ELSE 0.2 / (n - 2) END), sum(revenue::float8 / n)
    FROM k GROUP BY channel`;
}

export const peerRetention = (from: number, to: number) => `
  WITH s AS (SELECT person, date_trunc('week', min(at)) AS week FROM event WHERE name = 'Signed Up' AND ${between(from, to)} GROUP BY person),
  a AS (SELECT DISTINCT person, date_trunc('week', at) AS week FROM event WHERE ${between(from, to)})
  SELECT s.week, extract(day FROM a.week - s.week)::int / 7 AS period, count(*)
  FROM s JOIN a USING (person) WHERE a.week >= s.week GROUP BY 1, 2`;

export const peerLifetime = (from: number, to: number) => `
  WITH f AS (SELECT DISTINCT ON (person) person, date_trunc('month', at) AS month, channel FROM event
    WHERE is_order AND ${between(from, to)} ORDER BY person, at),
  p AS (SELECT person, date_trunc('month', at) AS month, sum(revenue) AS revenue FROM event WHERE is_order GROUP BY 1, 2)
  SELECT f.month, f.channel, p.month, sum(p.revenue), count(*) FROM f JOIN p USING (person) GROUP BY 1, 2, 3`;

export const peerOverlap = (from: number, to: number) => `
  WITH r AS (SELECT DISTINCT person, channel FROM event WHERE is_touch AND ${between(from, to)})
  SELECT a.channel, b.channel, count(*) FROM r a JOIN r b ON a.person = b.person AND a.channel < b.channel GROUP BY 1, 2`;

export const peerTimeline = (person: string) =>
  `SELECT at, name, channel, revenue FROM event WHERE person = ${person} ORDER BY at DESC LIMIT 200`;
