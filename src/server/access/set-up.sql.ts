/** Whether anything was ever set up, and the lock under which it is. */
import "server-only";

export const readEmptiness = `
  SELECT NOT EXISTS (SELECT 1 FROM user_account) AND NOT EXISTS (SELECT 1 FROM workspace) AS empty`;

/** Two set-ups at once take turns; the number is only ours. */
export const lockSetUp = `SELECT pg_advisory_xact_lock(72707371)`;
