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
    .map(([name, value]) => `${name.replaceAll(/\W/g, "")} = ${quoted(value)}`);
  if (settings.length === 0) return text;
  const clause = ` SETTINGS ${settings.join(", ")}`;
  const format = /\bFORMAT\s+\w+\s*;?\s*$/i.exec(text);
  return format === null ? text + clause : `${text.slice(0, format.index)}${clause} ${format[0]}`;
}

const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", r: "\r", n: "\n", t: "\t", "0": "\0" };

/** Query parameters come escaped as in tab-separated files; in a list its elements are, as literals, and once only. */
const unescaped = (value: string) => value.replaceAll(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);
const plain = (value: string, type: string) => (/^(?:Array|Map|Tuple)\(/.test(type) ? value : unescaped(value));

const quoted = (value: string) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\0", "\\0")}'`;

/** What is no placeholder whatever it looks like (text, names, comments), and placeholders: {name:Type}. */
const tokens = /'(?:[^'\\]|\\.)*'|`[^`]*`|--[^\n]*|\/\*.*?\*\/|\{(\w+):([\w(), ]+)\}/gs;

/**
 * Parameters as literals of their types in the statement, as a server puts them there: the library would take its
 * turn with statements that have parameters, one in the whole process at a time. Throws for one that is not given.
 */
export function withParams(text: string, search: URLSearchParams): string {
  // The lines of an insert are no statement.
  if (![...search.keys()].some((name) => name.startsWith("param_"))) return text;
  return text.replaceAll(tokens, (whole: string, name: string | undefined, type: string) => {
    if (name === undefined) return whole;
    const value = search.get(`param_${name}`);
    if (value === null) throw new Error(`Code: 456. The parameter ${name} is not given.`);
    if (value === "\\N") return `CAST(NULL AS ${type})`;
    return type === "String" ? quoted(unescaped(value)) : `CAST(${quoted(plain(value, type))} AS ${type})`;
  });
}
