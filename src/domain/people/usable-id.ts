/** Ids that broken integrations send for everybody; they are never a person, or thousands would become one. */
const placeholders = new Set([
  "null",
  "undefined",
  "none",
  "nil",
  "nan",
  "0",
  "-1",
  "true",
  "false",
  "anonymous",
  "anon",
  "guest",
  "user",
  "unknown",
  "na",
  "n/a",
  "not_set",
  "(not set)",
  "id",
  "distinct_id",
  "distinctid",
  "userid",
  "user_id",
  "visitor",
  "[object object]",
  "00000000-0000-0000-0000-000000000000",
]);

/** The id, or null where it cannot name one person. */
export function usableId(id: string | null): string | null {
  const trimmed = id?.trim() ?? "";
  return trimmed === "" || placeholders.has(trimmed.toLowerCase()) ? null : trimmed;
}
