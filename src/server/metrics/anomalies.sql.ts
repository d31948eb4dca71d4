/** What was unusual, and how closely each metric is watched. */
import "server-only";

export const readSensitivities = "SELECT metric, sensitivity FROM metric_sensitivity WHERE workspace_id = $1";

/** $1 workspace, $2 [{metric, sensitivity}] as JSON. */
export const upsertSensitivities = `
  INSERT INTO metric_sensitivity AS s (workspace_id, metric, sensitivity)
  SELECT $1, f.metric, f.sensitivity FROM json_to_recordset($2::json) AS f(metric text, sensitivity text)
  ON CONFLICT (workspace_id, metric) DO UPDATE SET sensitivity = excluded.sensitivity
  WHERE s.sensitivity <> excluded.sensitivity RETURNING s.metric`;

const ms = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::float8`;
const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;

/** $1 workspace, $2 from, $3 to (epoch ms), $4 metric or null, $5 channel or null. */
export const readAnomalies = `
  SELECT id, metric, channel_key, kind, ${ms("started_at")} AS started, ${ms("ended_at")} AS ended,
    ${ms("peak_at")} AS peak, value, expected, score, window_hours, verdict
  FROM anomaly
  WHERE workspace_id = $1 AND ended_at > ${instant("$2")} AND started_at < ${instant("$3")}
    AND ($4::text IS NULL OR metric = $4) AND ($5::text IS NULL OR channel_key = $5)
  ORDER BY started_at DESC, abs(score) DESC, id LIMIT 500`;

/** Peaks of the incidents that ended in a span; what was real makes no series restless. $1 workspace, $2 from, $3 to (epoch ms). */
export const readPeaks = `
  SELECT metric, channel_key, abs(score) AS peak FROM anomaly
  WHERE workspace_id = $1 AND ended_at > ${instant("$2")} AND ended_at <= ${instant("$3")} AND verdict <> 'confirmed'`;

/** What was real in a span. $1 workspace, $2 from, $3 to (epoch ms). */
export const readConfirmed = `
  SELECT metric, channel_key, ${ms("started_at")} AS started, ${ms("ended_at")} AS ended FROM anomaly
  WHERE workspace_id = $1 AND ended_at > ${instant("$2")} AND started_at < ${instant("$3")} AND verdict = 'confirmed'`;

/** $1 workspace, $2 anomaly, $3 verdict; answers with what was said before. */
export const setVerdict = `
  UPDATE anomaly AS a SET verdict = $3::text
  FROM (SELECT id, verdict FROM anomaly WHERE workspace_id = $1 AND id = $2::int FOR UPDATE) AS before
  WHERE a.id = before.id RETURNING before.verdict AS before, a.metric, a.channel_key`;

/**
 * Adds to the incident of the same series that is closer than six hours; one that was dismissed and grows louder is open
 * again. $1 workspace, $2 metric, $3 channel, $4 start,
 * $5 end, $6 peak (epoch ms), $7 kind, $8 value, $9 expected, $10 score, $11 hours of the window.
 */
export const extendAnomaly = `
  UPDATE anomaly AS a SET started_at = least(started_at, ${instant("$4")}), ended_at = greatest(ended_at, ${instant("$5")}),
    peak_at = CASE WHEN louder THEN ${instant("$6")} ELSE peak_at END, kind = CASE WHEN louder THEN $7::text ELSE kind END,
    value = CASE WHEN louder THEN $8::float8 ELSE value END, expected = CASE WHEN louder THEN $9::float8 ELSE expected END,
    score = CASE WHEN louder THEN $10::float8 ELSE score END,
    window_hours = CASE WHEN louder THEN $11::int ELSE window_hours END,
    verdict = CASE WHEN louder AND verdict = 'dismissed' THEN 'open' ELSE verdict END
  FROM (SELECT id AS found, abs($10::float8) > abs(score) AS louder FROM anomaly
    WHERE workspace_id = $1 AND metric = $2 AND channel_key = $3
      AND ended_at > ${instant("$4")} - INTERVAL '5 hours' AND started_at < ${instant("$5")} + INTERVAL '5 hours'
    ORDER BY started_at LIMIT 1) AS near
  WHERE a.id = near.found RETURNING a.id`;

/** Parameters as above. */
export const insertAnomaly = `
  INSERT INTO anomaly (workspace_id, metric, channel_key, started_at, ended_at, peak_at, kind, value, expected, score, window_hours)
  VALUES ($1, $2, $3, ${instant("$4")}, ${instant("$5")}, ${instant("$6")}, $7, $8, $9, $10, $11)
  ON CONFLICT (workspace_id, metric, channel_key, started_at) DO NOTHING RETURNING id`;
