/** A statement whose one row nobody reads: it takes with it what an ended question left in its session. */
import "server-only";

export const drainSession = "SELECT 1";
