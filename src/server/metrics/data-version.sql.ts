/** Which state of the columns an answer was counted from. */
import "server-only";

/**
 * Every batch, refold and row of spend ends in new versions of the hours that it touched: those of a span's hours are the
 * state of everything counted from events and spend of that span. Their sum tells each of them, since versions only
 * grow: hours of several months are published month by month, and the latest alone would be there before the last is.
 */
export const readDataVersion = `
  SELECT toString(sum(latest)) AS version FROM (
    SELECT max(version) AS latest FROM cell_hour
    WHERE workspace = {workspace:UInt32} AND hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({to:UInt32}, 'UTC')
    GROUP BY hour)`;
