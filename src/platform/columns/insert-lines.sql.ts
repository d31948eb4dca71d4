/** One batch for the columns, with the token that makes sending it twice harmless, to the table and to its views. */
import "server-only";

/** `into` names the table and its columns; each line is a JSON array. */
export const insertLines = (into: string, lines: readonly string[], token: string) =>
  `INSERT INTO ${into} SETTINGS insert_deduplication_token = '${token}', async_insert = 0,
    deduplicate_blocks_in_dependent_materialized_views = 1
  FORMAT JSONCompactEachRow\n${lines.join("\n")}`;
