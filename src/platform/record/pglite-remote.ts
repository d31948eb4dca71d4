/** The embedded record in its thread, behind the part of PGlite's interface that the app and Prisma's adapter use. */
import "server-only";
import { Worker } from "node:worker_threads";
import { messages } from "@electric-sql/pglite";
import type { Ask, Failure, Reply, Result } from "./thread-messages.ts";

/** Turns the text that Postgres wrote into a value, by type (OID). */
export type Parsers = Readonly<Record<number, (text: string) => unknown>>;

interface QueryOptions {
  readonly rowMode?: "array" | "object";
  readonly parsers?: Parsers;
}

export interface RemoteQueries {
  query<T>(text: string, params?: readonly unknown[], options?: QueryOptions): Promise<RemoteResults<T>>;
  exec(text: string): Promise<void>;
}

export interface RemoteResults<T> {
  readonly rows: T[];
  readonly fields: Result["fields"];
  readonly affectedRows: number;
}

export interface RemoteTransaction extends RemoteQueries {
  rollback(): Promise<void>;
}

export interface RemotePglite extends RemoteQueries {
  /** Commits what `run` did, unless it threw or rolled back. */
  transaction<T>(run: (within: RemoteTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

type Send = (ask: Pick<Ask, "kind"> & Partial<Ask>) => Promise<Result>;

/** `script` is the built thread. int8 and numeric arrive as text. A thread that ends by itself takes the process along. */
export async function openRemotePglite(script: string, directory: string): Promise<RemotePglite> {
  const worker = new Worker(script, { workerData: directory });
  const send = await openSend(worker);
  let transactions = 0;
  return {
    ...queriesOver(send, null),
    transaction: async (run) => {
      const transaction = ++transactions;
      await send({ kind: "begin", transaction });
      let over = false;
      const end = async (kind: "commit" | "rollback") => {
        if (over) return;
        over = true;
        await send({ kind, transaction });
      };
      try {
        const result = await run({ ...queriesOver(send, transaction), rollback: () => end("rollback") });
        await end("commit");
        return result;
      } catch (thrown) {
        await end("rollback");
        throw thrown;
      }
    },
    close: async () => {
      worker.removeAllListeners("exit");
      const exited = new Promise((resolve) => worker.once("exit", resolve));
      await send({ kind: "close" });
      await exited;
    },
  };
}

/** As PGlite throws it: Prisma's adapter knows what Postgres told by its class. */
function errorOf({ message, told }: Failure): Error {
  const error = typeof told.code === "string" ? new messages.DatabaseError(message, 0, "error") : new Error(message);
  return Object.assign(error, told);
}

async function openSend(worker: Worker): Promise<Send> {
  const waiting = new Map<number, { resolve(result: Result): void; reject(reason: Error): void }>();
  let asked = 0;
  const ready = new Promise<Result>((resolve, reject) => waiting.set(0, { resolve, reject }));
  worker.on("message", (reply: Reply) => {
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("result" in reply) one?.resolve(reply.result);
    else one?.reject(errorOf(reply.failure));
  });
  const failed = (thrown: Error) => waiting.get(0)?.reject(thrown);
  worker.once("error", failed);
  await ready;
  worker.removeListener("error", failed);
  // Without the record nothing can be acknowledged: whoever supervises the process starts it again.
  worker.once("exit", (code) => {
    throw new Error(`The thread of the record ended (code ${code}).`);
  });
  return (ask) =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      const whole: Ask = { id, transaction: null, text: "", params: [], asText: [], ...ask };
      worker.postMessage(whole);
    });
}

function queriesOver(send: Send, transaction: number | null): RemoteQueries {
  return {
    query: async <T>(text: string, params: readonly unknown[] = [], { rowMode, parsers = {} }: QueryOptions = {}) => {
      const asText = Object.keys(parsers).map(Number);
      const { rows, fields, affectedRows } = await send({ kind: "query", transaction, text, params, asText });
      const parsed = rows.map((row) => row.map((value, i) => parsedValue(value, parsers[fields[i]?.dataTypeID ?? 0])));
      // Whoever asks knows the rows that the statement returns.
      return {
        rows: (rowMode === "array" ? parsed : parsed.map((row) => named(row, fields))) as T[],
        fields,
        affectedRows,
      };
    },
    exec: async (text) => {
      await send({ kind: "exec", transaction, text });
    },
  };
}

function parsedValue(value: unknown, parse: Parsers[number] | undefined): unknown {
  return parse === undefined || typeof value !== "string" ? value : parse(value);
}

function named(row: readonly unknown[], fields: Result["fields"]): object {
  const object: Record<string, unknown> = {};
  fields.forEach(({ name }, i) => {
    object[name] = row[i];
  });
  return object;
}
