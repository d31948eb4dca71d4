/** Months of the journey and of the trail that are over and lie in many parts, and how one becomes one part. */
import "server-only";

export interface MonthRow {
  readonly name: "journey" | "trail";
  /** As in 202611. */
  readonly month: number;
}

/**
 * MonthRow: those before {until:UInt32} that lie in three parts or more, with more than a twentieth of the rows outside the
 * largest; what people who were folded anew leave behind is less, and not worth writing the month again. A month of more
 * than {most:UInt64} rows keeps the parts that merging by size leaves: it would take longer than others can wait.
 */
export const scatteredMonths = `
  SELECT table AS name, toUInt32(partition) AS month
  FROM (
    SELECT table, partition, rows FROM system.parts
    WHERE active AND database = currentDatabase() AND table IN ('journey', 'trail')
  )
  WHERE month < {until:UInt32}
  GROUP BY name, month
  HAVING count() > 2 AND sum(rows) - max(rows) > sum(rows) / 20 AND sum(rows) <= {most:UInt64}
  ORDER BY month, name`;

export const mergeMonth = ({ name, month }: MonthRow) =>
  `OPTIMIZE TABLE ${name} PARTITION ${month} FINAL SETTINGS optimize_throw_if_noop = 1`;
