/** Who met which arm, and what they did after: read from people's trails, where merged identities are one person. */
import "server-only";
import { here, within } from "#server/events/rows-asked.sql.ts";

export interface ArmRow {
  /** Key of the arm; of those who met several, the first. */
  readonly arm: string;
  /** 1: met more than one. */
  readonly twice: number;
  readonly n: number;
  readonly conversions: number;
  /** Minor units. */
  readonly sum: number;
  readonly squares: number;
}

/**
 * The first exposure in the run decides; what counts is later in the trail (by time, then by order of arrival) and before
 * the end. Parameters: workspace, key, exposure, goal, from, to (ms).
 */
export const countArms = `
  SELECT arm, twice, toUInt32(count()) AS n, toUInt32(countIf(notEmpty(after))) AS conversions,
    toFloat64(sum(spent)) AS sum, sum(toFloat64(spent) * spent) AS squares
  FROM (
    SELECT person, argMinIf(properties['variation_id'], (at, id), is_exposure) AS arm,
      uniqExactIf(properties['variation_id'], is_exposure) > 1 AS twice,
      minIf((at, id), is_exposure) AS first,
      arrayFilter(x -> (x.1, x.2) > first, groupArrayIf((at, id, revenue), is_goal)) AS after,
      arraySum(arrayMap(x -> x.3, after)) AS spent
    FROM (
      SELECT person, at, id, revenue, properties,
        event = {exposure:String} AND properties['experiment_id'] = {key:String} AS is_exposure,
        event = {goal:String} AS is_goal
      FROM trail
      WHERE ${here} AND event IN ({exposure:String}, {goal:String})
        AND ${within("at")}
    )
    WHERE is_exposure OR is_goal
    GROUP BY person
    HAVING countIf(is_exposure) > 0
  )
  GROUP BY arm, twice ORDER BY arm, twice`;
