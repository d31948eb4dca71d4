/** The record: one Postgres, embedded (PGlite) or a server, with Prisma for rows and plain SQL for sets. */
import "server-only";
import type { PrismaClient } from "#platform/generated/prisma/client.ts";

export type Row = Readonly<Record<string, unknown>>;

export interface Sql {
  /** int8 and numeric arrive as strings, json parsed, bytea as bytes; timestamps are asked for as epoch milliseconds.
   * Bytes among the parameters are Postgres's binary form of their type, as `binary-arrays.ts` writes it. */
  rows<T extends object = Row>(text: string, params?: readonly unknown[]): Promise<T[]>;
}

export interface RecordStore extends Sql {
  readonly kind: "pglite" | "postgres";
  readonly prisma: PrismaClient;
  transaction<T>(run: (sql: Sql) => Promise<T>): Promise<T>;
  /** Several statements at once, without parameters: migrations. */
  script(text: string): Promise<void>;
  close(): Promise<void>;
}
