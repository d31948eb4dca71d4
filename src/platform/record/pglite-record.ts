/** The embedded record. It survives a killed process; it does not fsync, so a power cut may cost its last writes. */
import "server-only";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { Refusal } from "#domain/base/refusal.ts";
import { PrismaClient } from "#platform/generated/prisma/client.ts";
import type { RecordStore, Sql } from "./record.ts";

const text = (value: string) => value;
/** int8, numeric: exact as text. */
const parsers = { 20: text, 1700: text };

/** Opens or creates the directory; "memory" keeps everything in memory. Refuses a directory that is not a whole database. */
export async function openPgliteRecord(directory: string): Promise<RecordStore> {
  if (directory !== "memory") refuseHalfMade(directory);
  const db = await PGlite.create(directory === "memory" ? "memory://" : directory, { parsers });
  await db.exec("SET timezone TO 'UTC'; SET client_min_messages TO warning;");
  const over = (within: PGlite | Transaction): Sql => ({
    rows: async <T extends object>(statement: string, params: readonly unknown[] = []) =>
      (await within.query<T>(statement, [...params])).rows,
  });
  return {
    kind: "pglite",
    prisma: new PrismaClient({ adapter: new PrismaPGlite(db) }),
    ...over(db),
    transaction: (run) => db.transaction((within) => run(over(within))),
    script: async (statements) => {
      await db.exec(statements);
    },
    close: () => db.close(),
  };
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
