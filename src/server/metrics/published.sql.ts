/** Which rows of `cells` and `spend` count: of each hour those of the version that was published last. */
import "server-only";

const latest = (more = "") =>
  `(hour, version) IN (SELECT hour, max(version) FROM cell_hour WHERE workspace = {workspace:UInt32}${more} GROUP BY hour)`;

/** Parameter: workspace. */
export const published = latest();

/** The same for rows whose hours lie in {from}–{to}, epoch seconds: no other hours are looked through. */
export const publishedWithin = latest(
  " AND hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({to:UInt32}, 'UTC')",
);
