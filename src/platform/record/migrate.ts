/**
 * Applies prisma/migrations in order, on PGlite and Postgres alike, and keeps Prisma's own ledger
 * (`_prisma_migrations`), so that `prisma migrate deploy` can take over where its engine is available.
 */
import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "#domain/base/refusal.ts";
import { addApplied, createLedger, lockMigrations, readLedger } from "./migrate.sql.ts";
import type { RecordStore } from "./record.ts";

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

function readMigrations(directory: string): Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const text = readFileSync(join(directory, name, "migration.sql"), "utf8");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** Brings the record to the newest schema, one transaction per migration; returns the names applied now. */
export async function migrate(record: RecordStore, directory: string): Promise<string[]> {
  await record.rows(createLedger);
  const wanted = readMigrations(directory);
  const done: string[] = [];
  for (const migration of wanted) {
    const applied = await record.transaction(async (sql) => {
      await sql.rows(lockMigrations);
      const ledger = await sql.rows<Applied>(readLedger);
      refuseStrangers(ledger, wanted);
      if (ledger.some((row) => row.migration_name === migration.name)) return false;
      for (const statement of migration.text.split(/;\s*\n/)) if (/\S/.test(statement)) await sql.rows(statement);
      await sql.rows(addApplied, [randomUUID(), migration.checksum, migration.name]);
      return true;
    });
    if (applied) done.push(migration.name);
  }
  return done;
}

function refuseStrangers(ledger: readonly Applied[], wanted: readonly Migration[]): void {
  for (const row of ledger) {
    const known = wanted.find((migration) => migration.name === row.migration_name);
    if (known === undefined) {
      throw new Refusal("conflict", `The record was written by a newer War Room (migration ${row.migration_name}).`);
    }
    if (known.checksum !== row.checksum) {
      throw new Refusal("conflict", `Migration ${row.migration_name} differs from the one that was applied.`);
    }
    if (!row.finished)
      throw new Refusal("conflict", `Migration ${row.migration_name} is recorded as failed; repair it first.`);
  }
}
