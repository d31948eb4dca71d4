/** From the parameters of ClickHouse's HTTP protocol to a statement for the library. */

const reserved = new Set([
  "query",
  "query_id",
  "default_format",
  "wait_end_of_query",
  "enable_http_compression",
  "session_id",
  "database",
  "user",
  "password",
  "role",
  "send_progress_in_http_headers",
  "http_headers_progress_interval_ms",
  "cancel_http_readonly_queries_on_client_close",
]);

/** A statement that only reads. */
export function isQuestion(text: string): boolean {
  return /^\s*(select|with)\b/i.test(text);
}

/** Settings travel in the statement: those of a session would leak to the next question. Only questions get them. */
export function withSettings(text: string, search: URLSearchParams): string {
  if (!isQuestion(text)) return text;
  const settings = [...search]
    .filter(([name]) => !reserved.has(name) && !name.startsWith("param_"))
    .map(
      ([name, value]) => `${name.replaceAll(/\W/g, "")} = '${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`,
    );
  if (settings.length === 0) return text;
  const clause = ` SETTINGS ${settings.join(", ")}`;
  const format = /\bFORMAT\s+\w+\s*;?\s*$/i.exec(text);
  return format === null ? text + clause : `${text.slice(0, format.index)}${clause} ${format[0]}`;
}

const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", r: "\r", n: "\n", t: "\t", "0": "\0" };

/** Query parameters come escaped as in tab-separated files; the library escapes them itself. */
export function boundParams(search: URLSearchParams): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of search) {
    if (name.startsWith("param_")) {
      params[name.slice("param_".length)] = value.replaceAll(
        /\\(.)/gs,
        (_, letter: string) => escapes[letter] ?? letter,
      );
    }
  }
  return params;
}
