/** The record on a Postgres server (15 or newer), by DATABASE_URL. */
import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Refusal } from "#domain/base/refusal.ts";
import { PrismaClient } from "#platform/generated/prisma/client.ts";
import type { RecordStore, Sql } from "./record.ts";

export async function openPostgresRecord(url: string, onIdleError: (thrown: Error) => void): Promise<RecordStore> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    options: "-c timezone=UTC",
    connectionTimeoutMillis: 10_000,
  });
  pool.on("error", onIdleError);
  const over = (within: pg.Pool | pg.PoolClient): Sql => ({
    rows: async <T extends object>(statement: string, params: readonly unknown[] = []) =>
      (await within.query(statement, [...params])).rows as T[],
  });
  await refuseOldServer(over(pool));
  return {
    kind: "postgres",
    prisma: new PrismaClient({ adapter: new PrismaPg(pool) }),
    ...over(pool),
    transaction: (run) => inTransaction(pool, (client) => run(over(client))),
    script: async (statements) => {
      await pool.query(statements);
    },
    close: () => pool.end(),
  };
}

async function refuseOldServer(sql: Sql): Promise<void> {
  const [row] = await sql.rows<{ server_version_num: string }>("SHOW server_version_num");
  if (Number(row?.server_version_num) < 150_000)
    throw new Refusal("invalid", "DATABASE_URL must be Postgres 15 or newer.");
}

async function inTransaction<T>(pool: pg.Pool, run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await run(client);
    await client.query("COMMIT");
    return result;
  } catch (thrown) {
    await client.query("ROLLBACK").catch((second: Error) => {
      broken = second;
    });
    throw thrown;
  } finally {
    client.release(broken);
  }
}
