/** The months of the journey and of the trail that are over, and how each becomes one part. */
import "server-only";

export interface MonthRow {
  readonly name: "journey" | "trail";
  /** As in 202611. */
  readonly month: number;
}

/**
 * MonthRow: those before {until:UInt32} that lie in three parts or more. A month of more than {most:UInt64} rows keeps
 * the parts that merging by size leaves: writing it again would take longer than a statement may.
 */
export const scatteredMonths = `
  SELECT table AS name, toUInt32(partition) AS month
  FROM system.parts
  WHERE active AND database = currentDatabase() AND table IN ('journey', 'trail') AND toUInt32(partition) < {until:UInt32}
  GROUP BY name, month
  HAVING count() > 2 AND sum(rows) <= {most:UInt64}
  ORDER BY month, name`;

export const mergeMonth = ({ name, month }: MonthRow) => `OPTIMIZE TABLE ${name} PARTITION ${month} FINAL`;
