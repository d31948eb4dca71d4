/** The conditions that most questions to the columns begin with: whose rows, and of which time. */
import "server-only";
import { identityEvents } from "#domain/catalogue/event-name.ts";

/** Parameter: workspace. */
export const here = "workspace = {workspace:UInt32}";

/** A parameter in epoch ms as a moment of the columns. */
export const instant = (name: string) => `fromUnixTimestamp64Milli({${name}:Int64}, 'UTC')`;

/** Half-open; both are parameters in epoch ms. */
export const within = (column: string, from = "from", to = "to") =>
  `${column} >= ${instant(from)} AND ${column} < ${instant(to)}`;

/** What a person did, and not only who they are. */
export const isActivity = `event NOT IN (${identityEvents.map((name) => `'${name}'`).join(", ")})`;
