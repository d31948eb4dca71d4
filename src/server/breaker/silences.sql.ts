/** Silences that match an alert. */
import "server-only";

const instant = (place: string) => `to_timestamp(${place}::float8 / 1000.0)`;
const fits = (name: string, place: string) => `(matcher->>'${name}' IS NULL OR matcher->>'${name}' = ${place}::text)`;

/** $1 workspace, $2 now, $3 rule, $4 severity, $5 scope's kind, $6 its key */
export const countSilences = `
  SELECT count(*)::int AS silences FROM silence
  WHERE workspace_id = $1 AND starts_at <= ${instant("$2")} AND ends_at > ${instant("$2")} AND weekly IS NULL
    AND ${fits("ruleId", "$3")} AND ${fits("severity", "$4")} AND ${fits("scopeKind", "$5")} AND ${fits("scopeKey", "$6")}`;
