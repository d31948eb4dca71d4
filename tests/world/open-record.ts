/** The record of a test: PGlite in memory, or a database of its own on the Postgres that WARROOM_TEST_DATABASE_URL names. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { migrate } from "#platform/record/migrate.ts";
import { openPgliteCopy, openPgliteRecord } from "#platform/record/pglite-record.ts";
import { openPostgresRecord } from "#platform/record/postgres-record.ts";
import type { RecordStore } from "#platform/record/record.ts";

const migrations = "prisma/migrations";

/** An empty one. */
export async function openRecord(): Promise<RecordStore> {
  const url = process.env.WARROOM_TEST_DATABASE_URL;
  if (url === undefined) return openPgliteRecord("memory");
  const name = `test_${process.pid}_${Math.trunc(performance.now())}`;
  const admin = await openPostgresRecord(url, () => undefined);
  await admin.script(`CREATE DATABASE ${name}`);
  await admin.close();
  return openPostgresRecord(url.replace(/\/[^/]*$/, `/${name}`), () => undefined);
}

/** One with every table. Making a PGlite takes seconds and copying one does not: it is made once for all tests. */
export async function openMigratedRecord(): Promise<RecordStore> {
  if (process.env.WARROOM_TEST_DATABASE_URL === undefined) return openPgliteCopy(await migratedPglite());
  const record = await openRecord();
  await migrate(record, migrations);
  return record;
}

/** Kept beside the build, under the name of all that it is made of. */
async function migratedPglite(): Promise<Blob> {
  const hash = createHash("sha256").update(readFileSync("node_modules/@electric-sql/pglite/package.json"));
  for (const file of readdirSync(migrations, { recursive: true, encoding: "utf8" }).sort())
    if (file.endsWith(".sql")) hash.update(file).update(readFileSync(join(migrations, file)));
  const name = `record-of-tests-${hash.digest("hex").slice(0, 16)}.tar`;
  mkdirSync("dist", { recursive: true });
  const kept = readdirSync("dist").filter((file) => /^record-of-tests-\w+\.tar$/.test(file));
  if (!kept.includes(name)) {
    for (const older of kept) rmSync(join("dist", older), { force: true });
    await makeMigrated(join("dist", name));
  }
  return new Blob([readFileSync(join("dist", name))]);
}

/** Moved to its place when it is whole: two runs beside each other may make it at once. */
async function makeMigrated(file: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "warroom-migrated-"));
  try {
    const record = await openPgliteRecord(directory);
    await migrate(record, migrations);
    await record.close();
    const db = await PGlite.create(directory);
    const dumped = await db.dumpDataDir("none");
    await db.close();
    writeFileSync(`${file}.${process.pid}`, Buffer.from(await dumped.arrayBuffer()));
    renameSync(`${file}.${process.pid}`, file);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
