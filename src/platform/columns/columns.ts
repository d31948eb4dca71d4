/** The columns: ClickHouse SQL over HTTP, to the engine process or to a server; one client for both. */
import "server-only";
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from "@clickhouse/client";
import { Refusal } from "#domain/base/refusal.ts";
import { insertLines } from "./insert-lines.sql.ts";

export interface AskOptions {
  /** Milliseconds until the engine gives the question up. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** False: both sides of a condition are worked out for every row, which is quicker where they are cheap. */
  readonly lazy?: boolean;
  /** True where a few rows are looked up: planning to read them in order, by several threads, takes longer than reading. */
  readonly few?: boolean;
}

export interface Columns {
  readonly kind: "chdb" | "clickhouse";
  /**
   * A read-only question, within the memory limit and the time-out; 64-bit sums arrive as numbers: ask for ids as strings.
   * Throws Refusal("limit") when it is given up, by the asker's signal or by the engine's limits, and
   * Refusal("unavailable") while the columns do not answer or are being made.
   */
  ask<T extends object>(text: string, params?: Readonly<Record<string, unknown>>, options?: AskOptions): Promise<T[]>;
  /** The same, each row an array in the order of its columns: where there are thousands, names would be most of the bytes. */
  askRows<T extends readonly unknown[]>(
    text: string,
    params?: Readonly<Record<string, unknown>>,
    options?: AskOptions,
  ): Promise<T[]>;
  /** A statement that changes tables. */
  command(text: string, params?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Rows as JSON arrays; `into` names the table and its columns. The same token a second time changes nothing. */
  insert(into: string, lines: readonly string[], token: string): Promise<void>;
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

const askMemoryBytes = 2_000_000_000;
const askTimeoutMs = 30_000;

/**
 * Looking for what chains of comparisons imply takes a third of the time that a large question is planned in, and finds
 * nothing. Older servers do not know the setting.
 */
const embeddedPlanning = { optimize_and_compare_chain: 0 } as const;

interface Asked {
  readonly client: ClickHouseClient;
  readonly planning: typeof embeddedPlanning | Readonly<Record<string, never>>;
}

export interface ColumnsAddress {
  readonly kind: Columns["kind"];
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
}

export function openColumns(address: ColumnsAddress): Columns {
  const client = createClient({
    url: address.url,
    ...(address.username === undefined ? {} : { username: address.username, password: address.password ?? "" }),
    // What fails is thrown, and logged by whoever catches it.
    log: { level: ClickHouseLogLevel.OFF },
    request_timeout: 120_000,
    max_open_connections: 8,
    keep_alive: { enabled: true, idle_socket_ttl: 1500 },
  });
  const asked = { client, planning: address.kind === "chdb" ? embeddedPlanning : {} };
  return {
    kind: address.kind,
    ask: (text, params = {}, options = {}) => ask(asked, "JSONEachRow", text, params, options),
    askRows: (text, params = {}, options = {}) => ask(asked, "JSONCompactEachRow", text, params, options),
    command: async (text, params = {}) => {
      await client.command({ query: text, query_params: { ...params } });
    },
    insert: async (into, lines, token) => {
      if (lines.length === 0) return;
      await client.command({ query: insertLines(into, lines, token) });
    },
    ping: async () => (await client.ping()).success,
    close: () => client.close(),
  };
}

async function ask<T extends object>(
  { client, planning }: Asked,
  format: "JSONEachRow" | "JSONCompactEachRow",
  text: string,
  params: Readonly<Record<string, unknown>>,
  { timeoutMs = askTimeoutMs, signal, lazy = true, few = false }: AskOptions,
): Promise<T[]> {
  const asked = client.query({
    query: text,
    format,
    query_params: { ...params },
    ...(signal === undefined ? {} : { abort_signal: signal }),
    clickhouse_settings: {
      readonly: "1",
      max_memory_usage: String(askMemoryBytes),
      max_execution_time: Math.ceil(timeoutMs / 1000),
      output_format_json_quote_64bit_integers: 0,
      output_format_json_quote_denormals: 0,
      join_use_nulls: 0,
      ...planning,
      ...(few ? { max_threads: 1, optimize_read_in_order: 0 as const } : {}),
      ...(lazy ? {} : { short_circuit_function_evaluation: "disable" as const }),
      cancel_http_readonly_queries_on_client_close: 1,
    },
  });
  try {
    return await (await asked).json<T>();
  } catch (thrown) {
    throw givenUp(thrown, signal, timeoutMs) ?? unreachable(thrown) ?? thrown;
  }
}

/** The engine's codes: 159 time, 241 memory. */
function givenUp(thrown: unknown, signal: AbortSignal | undefined, timeoutMs: number): Refusal | null {
  if (signal?.aborted === true) return new Refusal("limit", "The question was cancelled.");
  const code = (thrown as { code?: unknown } | null)?.code;
  const shorter = "Ask for a shorter span, or for less at a time.";
  if (code === "159")
    return new Refusal("limit", `The question took longer than ${Math.ceil(timeoutMs / 1000)} s. ${shorter}`);
  if (code === "241") return new Refusal("limit", `The question needs more memory than one may have. ${shorter}`);
  return null;
}

/** No connection, or code 60: a table that is not made yet, or is made anew at this moment. */
const away: ReadonlySet<unknown> = new Set(["60", "ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOTFOUND", "ETIMEDOUT"]);

function unreachable(thrown: unknown): Refusal | null {
  return away.has((thrown as { code?: unknown } | null)?.code)
    ? new Refusal("unavailable", "The columns do not answer just now. Ask again in a moment.")
    : null;
}
