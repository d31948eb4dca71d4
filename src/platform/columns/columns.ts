/** The columns: ClickHouse SQL over HTTP, to the engine process or to a server; one client for both. */
import "server-only";
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from "@clickhouse/client";
import { insertLines } from "./insert-lines.sql.ts";

export interface AskOptions {
  /** Milliseconds until the engine gives the question up. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface Columns {
  readonly kind: "chdb" | "clickhouse";
  /** A read-only question, within the memory limit and the time-out; 64-bit sums arrive as numbers: ask for ids as strings. */
  ask<T extends object>(text: string, params?: Readonly<Record<string, unknown>>, options?: AskOptions): Promise<T[]>;
  /** A statement that changes tables. */
  command(text: string, params?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Rows as JSON arrays; `into` names the table and its columns. The same token a second time changes nothing. */
  insert(into: string, lines: readonly string[], token: string): Promise<void>;
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

const askMemoryBytes = 2_000_000_000;
const askTimeoutMs = 30_000;

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
  return {
    kind: address.kind,
    ask: (text, params = {}, options = {}) => ask(client, text, params, options),
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
  client: ClickHouseClient,
  text: string,
  params: Readonly<Record<string, unknown>>,
  { timeoutMs = askTimeoutMs, signal }: AskOptions,
): Promise<T[]> {
  const answer = await client.query({
    query: text,
    format: "JSONEachRow",
    query_params: { ...params },
    ...(signal === undefined ? {} : { abort_signal: signal }),
    clickhouse_settings: {
      readonly: "1",
      max_memory_usage: String(askMemoryBytes),
      max_execution_time: Math.ceil(timeoutMs / 1000),
      output_format_json_quote_64bit_integers: 0,
      output_format_json_quote_denormals: 0,
      join_use_nulls: 0,
    },
  });
  return answer.json<T>();
}
