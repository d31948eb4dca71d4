/** Opens the stores in the one order that is safe: lock, secret, record, migrations, engine, columns. */
import "server-only";
import { join } from "node:path";
import { type ColumnsAddress, openColumns } from "./columns/columns.ts";
import { type EngineProcess, startEngine } from "./columns/engine-process.ts";
import { lockDataDir } from "./data-lock.ts";
import type { Env } from "./env.ts";
import { openLog } from "./log.ts";
import { migrate } from "./record/migrate.ts";
import { openPgliteRecord } from "./record/pglite-record.ts";
import { pingRecord } from "./record/ping.sql.ts";
import { openPostgresRecord } from "./record/postgres-record.ts";
import { type Platform, providePlatform } from "./slot.ts";
import { keptSecret, openVault } from "./vault/vault.ts";

export interface OpenedPlatform {
  readonly platform: Platform;
  /** Whether both stores answer. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** `root` is the checkout or installation: prisma/migrations, dist/engine.js and dist/record.js are found there. */
export async function openPlatform(env: Env, root: string): Promise<OpenedPlatform> {
  const unlock = lockDataDir(env.WARROOM_DATA_DIR, "War Room");
  process.once("exit", unlock);
  const log = openLog(env.LOG_LEVEL);
  const vault = openVault(env.WARROOM_SECRET ?? keptSecret(env.WARROOM_DATA_DIR));
  const record =
    env.DATABASE_URL === undefined
      ? await openPgliteRecord(join(env.WARROOM_DATA_DIR, "record"), join(root, "dist/record.js"))
      : await openPostgresRecord(env.DATABASE_URL, (thrown) => log.error({ err: thrown }, "an idle connection broke"));
  const applied = await migrate(record, join(root, "prisma/migrations"));
  if (applied.length > 0) log.info({ applied }, "migrated the record");
  const engine =
    env.CLICKHOUSE_URL === undefined
      ? await startEngine(join(root, "dist/engine.js"), join(env.WARROOM_DATA_DIR, "columns"), log)
      : null;
  const columns = openColumns(engine?.address ?? serverAddress(env.CLICKHOUSE_URL ?? ""));
  const wake = { projector: () => undefined, settle: () => Promise.resolve() };
  const platform: Platform = { env, log, record, columns, vault, now: Date.now, wake };
  providePlatform(platform);
  return {
    platform,
    answers: async () => (await Promise.all([record.rows(pingRecord), columns.ping()]))[1],
    close: () => closeAll(platform, engine, unlock),
  };
}

function serverAddress(url: string): ColumnsAddress {
  return { kind: "clickhouse", url };
}

async function closeAll(
  { record, columns }: Platform,
  engine: EngineProcess | null,
  unlock: () => void,
): Promise<void> {
  await columns.close();
  await engine?.stop();
  await record.prisma.$disconnect();
  await record.close();
  unlock();
}
