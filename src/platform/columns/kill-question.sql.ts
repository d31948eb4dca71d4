/** Ending a question that is under way: it is found by the mark that it carries. */
import "server-only";

/** A statement with its mark; `mark` is a UUID. */
export const marked = (mark: string, statement: string) => `/* asked ${mark} */ ${statement}`;

/** Not SYNC: the engine would wait for it within the session that asks. */
export const killMarked = (mark: string) => `KILL QUERY WHERE startsWith(query, '/* asked ${mark} */') ASYNC`;
