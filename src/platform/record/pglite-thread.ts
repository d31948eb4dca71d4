/**
 * The thread of the embedded record: PGlite runs here, so that no statement holds up the requests of the app.
 * Started with the directory as its data; answers each message in words of `thread-messages.ts`.
 */
import "server-only";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite, type QueryOptions, type Results, type Transaction } from "@electric-sql/pglite";
import { openPrepared } from "./pglite-prepared.ts";
import { type Ask, exactParsers, type Failure, type Result } from "./thread-messages.ts";

interface OpenTransaction {
  readonly within: Transaction;
  /** Lets the transaction end, as committed unless it was rolled back. */
  readonly end: () => void;
  readonly ended: Promise<void>;
}

const nothing: Result = { rows: [], fields: [], affectedRows: 0 };
const asWritten = (text: string) => text;

const resultOf = ({ rows, fields, affectedRows = 0 }: Results<unknown[]>): Result => ({ rows, fields, affectedRows });

function failureOf(thrown: unknown): Failure {
  if (!(thrown instanceof Error)) return { message: String(thrown), told: {} };
  const plain = Object.entries(thrown).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return { message: thrown.message, told: Object.fromEntries(plain) };
}

function begin(db: PGlite): Promise<OpenTransaction> {
  return new Promise((resolve, reject) => {
    const ended: Promise<void> = db.transaction(
      (within) => new Promise<void>((end) => resolve({ within, end, ended })),
    );
    ended.catch(reject);
  });
}

async function answerer(db: PGlite): Promise<(ask: Ask) => Promise<Result>> {
  const open = new Map<number, OpenTransaction>();
  const statements = await openPrepared(db);

  async function end(name: number, rollBack: boolean): Promise<Result> {
    const transaction = open.get(name);
    if (transaction === undefined) throw new Error("There is no such transaction.");
    open.delete(name);
    if (rollBack) await transaction.within.rollback();
    transaction.end();
    await transaction.ended;
    return nothing;
  }

  return async ({ kind, transaction, text, params, asText }) => {
    if (kind === "begin") {
      open.set(transaction ?? 0, await begin(db));
      return nothing;
    }
    if (kind === "commit" || kind === "rollback") return end(transaction ?? 0, kind === "rollback");
    if (kind === "close") {
      await db.close();
      return nothing;
    }
    const within = transaction === null ? db : open.get(transaction)?.within;
    if (within === undefined) throw new Error("The transaction has ended.");
    if (kind === "exec") {
      await (transaction === null ? statements.script(text) : within.exec(text));
      return nothing;
    }
    const options: QueryOptions = { rowMode: "array" };
    if (asText.length > 0) options.parsers = Object.fromEntries(asText.map((type) => [type, asWritten]));
    return resultOf(await statements.run(text, params, transaction !== null, options));
  };
}

async function run(directory: string): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error("This is started as a thread.");
  const answer = await answerer(await PGlite.create(directory, { parsers: exactParsers }));
  port.on("message", (ask: Ask) => {
    answer(ask)
      .then(
        (result) => port.postMessage({ id: ask.id, result }),
        (thrown) => port.postMessage({ id: ask.id, failure: failureOf(thrown) }),
      )
      .finally(() => {
        if (ask.kind === "close") port.close();
      });
  });
  port.postMessage({ id: 0, result: nothing });
}

await run(workerData as string);
