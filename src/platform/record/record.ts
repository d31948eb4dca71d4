/** The record: one Postgres, embedded (PGlite) or a server, with Prisma for rows and plain SQL for sets. */
import "server-only";
import type { PrismaClient } from "#platform/generated/prisma/client.ts";

export type Row = Readonly<Record<string, unknown>>;

export interface Sql {
  /** int8 and numeric arrive as strings, json parsed, bytea as bytes; timestamps are asked for as epoch milliseconds. */
  rows<T extends object = Row>(text: string, params?: readonly unknown[]): Promise<T[]>;
  /** The same for a statement that is asked all the time: it is planned once. Its text never changes. */
  prepared<T extends object = Row>(text: string, params: readonly Bound[]): Promise<T[]>;
}

/** What a prepared statement takes: text, numbers, and bytes as Postgres's binary form of the parameter's type. */
export type Bound = string | number | Uint8Array | null;

export interface RecordStore extends Sql {
  readonly kind: "pglite" | "postgres";
  readonly prisma: PrismaClient;
  transaction<T>(run: (sql: Sql) => Promise<T>): Promise<T>;
  /** Several statements at once, without parameters: migrations. */
  script(text: string): Promise<void>;
  close(): Promise<void>;
}
