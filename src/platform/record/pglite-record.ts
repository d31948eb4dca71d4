/** The embedded record. It survives a killed process; it does not fsync, so a power cut may cost its last writes. */
import "server-only";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite, type QueryOptions, type Results, type Transaction } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { Refusal } from "#domain/base/refusal.ts";
import { PrismaClient } from "#platform/generated/prisma/client.ts";
import { openPrepared } from "./pglite-prepared.ts";
import { openRemotePglite, type RemotePglite, type RemoteQueries, type RemoteResults } from "./pglite-remote.ts";
import type { RecordStore, Sql } from "./record.ts";
import { exactParsers } from "./thread-messages.ts";

/**
 * Opens or creates the directory; "memory" keeps everything in memory. With `script`, the built thread, it runs beside
 * the app's own thread, and without in it. Refuses a directory that is not a whole database.
 */
export async function openPgliteRecord(directory: string, script?: string): Promise<RecordStore> {
  if (directory !== "memory") refuseHalfMade(directory);
  return recordOver(script === undefined ? await openHere(directory) : await openRemotePglite(script, directory));
}

/** A record in memory that begins as a copy of another one's data directory. */
export async function openPgliteCopy(dumped: Blob): Promise<RecordStore> {
  return recordOver(await openHere("memory", dumped));
}

async function recordOver(db: RemotePglite): Promise<RecordStore> {
  const over = (within: RemoteQueries): Sql => ({
    rows: async <T extends object>(statement: string, params: readonly unknown[] = []) =>
      (await within.query<T>(statement, params)).rows,
  });
  return {
    kind: "pglite",
    // The adapter asks for nothing but query, exec and transaction.
    prisma: new PrismaClient({ adapter: new PrismaPGlite(db as unknown as PGlite) }),
    ...over(db),
    transaction: (run) => db.transaction((within) => run(over(within))),
    script: async (statements) => {
      await db.exec(statements);
    },
    close: () => db.close(),
  };
}

async function openHere(directory: string, copied?: Blob): Promise<RemotePglite> {
  const more = copied === undefined ? {} : { loadDataDir: copied };
  const db = await PGlite.create(directory === "memory" ? "memory://" : directory, { parsers: exactParsers, ...more });
  const statements = await openPrepared(db);
  const over = (within: PGlite | Transaction): RemoteQueries => ({
    query: async <T>(text: string, params: readonly unknown[] = [], options: QueryOptions = {}) =>
      resultsOf((await statements.run(text, params, within !== db, options)) as Results<T>),
    exec: async (text) => {
      await (within === db ? statements.script(text) : within.exec(text));
    },
  });
  return {
    ...over(db),
    transaction: (run) => db.transaction((within) => run({ ...over(within), rollback: () => within.rollback() })),
    close: () => db.close(),
  };
}

function resultsOf<T>({ rows, fields, affectedRows = 0 }: Results<T>): RemoteResults<T> {
  return { rows, fields, affectedRows };
}

function refuseHalfMade(directory: string): void {
  mkdirSync(directory, { recursive: true });
  const inside = readdirSync(directory);
  const whole = ["PG_VERSION", join("global", "pg_control")].every((name) => existsSync(join(directory, name)));
  if (inside.length > 0 && !whole) {
    throw new Refusal(
      "conflict",
      `${directory} is not empty and not a whole database (PG_VERSION or global/pg_control is missing). ` +
        "Nothing was changed: restore it from a backup, or move it away to begin anew.",
    );
  }
}
