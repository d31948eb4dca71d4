/** Rates of a day, and the spend that they convert. */
import "server-only";

/** Bounds and scale beside each rate, so that one statement converts the spend of its day. */
export interface RateRow {
  readonly day: string;
  readonly currency: string;
  /** null removes. */
  readonly rate: number | null;
  readonly dayFromMs: number;
  readonly dayToMs: number;
  readonly scale: number;
}

/** null past what a safe integer holds: such an amount is kept apart like one without a rate. */
export function converted(costMinor: string, rate: string, scale: string): string {
  const exact = `round(${costMinor} * ${rate}::numeric * ${scale}::numeric)`;
  return `CASE WHEN abs(${exact}) <= 9007199254740991 THEN ${exact}::bigint END`;
}

const again = converted("s.cost_minor", "f.rate", "f.scale");

const asRates = `json_to_recordset($2::json) AS f(
  day date, currency text, rate float8, "dayFromMs" float8, "dayToMs" float8, scale float8)`;

/** $1 workspace, $2 rates as JSON; returns the days that had one. */
export const removeRates = `
  DELETE FROM fx_rate r USING ${asRates}
  WHERE r.workspace_id = $1 AND r.day = f.day AND r.currency = f.currency AND f.rate IS NULL
  RETURNING r.day`;

/** $1 workspace, $2 rates as JSON; returns the days whose rate is new. */
export const upsertRates = `
  INSERT INTO fx_rate AS r (workspace_id, day, currency, rate)
  SELECT $1, f.day, f.currency, f.rate FROM ${asRates} WHERE f.rate IS NOT NULL
  ON CONFLICT (workspace_id, day, currency) DO UPDATE SET rate = excluded.rate WHERE r.rate <> excluded.rate
  RETURNING r.day`;

/** $1 workspace, $2 rates; returns the hours whose converted spend changed. */
export const convertAgain = `
  UPDATE spend s SET converted_minor = ${again}
  FROM ${asRates}
  WHERE s.workspace_id = $1 AND s.currency = f.currency
    AND s.at >= to_timestamp(f."dayFromMs" / 1000) AND s.at < to_timestamp(f."dayToMs" / 1000)
    AND s.converted_minor IS DISTINCT FROM ${again}
  RETURNING (extract(epoch FROM s.at) * 1000)::float8 AS at_ms`;

/** $1 workspace, newest first */
export const readRates = `
  SELECT day::text AS day, currency, rate FROM fx_rate WHERE workspace_id = $1 ORDER BY day DESC, currency LIMIT 5000`;

/** $1 workspace: spend that no rate converts, by currency. */
export const readUnconverted = `
  SELECT currency, count(*)::int AS rows, sum(cost_minor)::text AS cost_minor
  FROM spend WHERE workspace_id = $1 AND converted_minor IS NULL GROUP BY currency ORDER BY currency`;
