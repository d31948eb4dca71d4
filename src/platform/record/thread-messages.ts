/** What the app and the thread of the embedded record say to each other. */
import "server-only";

/**
 * int8 and numeric arrive as the text that Postgres wrote: exact. They are told to PGlite once: types that differ from
 * query to query cost it a copy of its whole table of types.
 */
export const exactParsers = { 20: (text: string) => text, 1700: (text: string) => text };

export interface Ask {
  readonly id: number;
  readonly kind: "query" | "exec" | "begin" | "commit" | "rollback" | "close";
  /** The transaction that it belongs to; null outside. */
  readonly transaction: number | null;
  readonly text: string;
  readonly params: readonly unknown[];
  /** More types (OIDs) whose values are wanted as the text that Postgres wrote. */
  readonly asText: readonly number[];
}

export interface Result {
  /** Values in the order of the fields: names would travel with every row. */
  readonly rows: readonly (readonly unknown[])[];
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
  readonly affectedRows: number;
}

export interface Failure {
  readonly message: string;
  /** SQLSTATE, detail, constraint and whatever else Postgres told. */
  readonly told: Readonly<Record<string, unknown>>;
}

export type Reply = { readonly id: number } & ({ readonly result: Result } | { readonly failure: Failure });
