/** Which state of the columns an answer was counted from. */
import "server-only";

/**
 * Every batch, refold and row of spend ends in new versions of the hours that it touched: the latest of a span is the
 * state of everything counted from events and spend of that span.
 */
export const readDataVersion = `
  SELECT toString(max(version)) AS version FROM cell_hour
  WHERE workspace = {workspace:UInt32} AND hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({to:UInt32}, 'UTC')`;
