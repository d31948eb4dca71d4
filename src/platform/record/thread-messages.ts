/** What the app and the thread of the embedded record say to each other. */
import "server-only";

/**
 * JSON (OID 114) may come as the bytes that are sent: PGlite hands bytes over as they are, though its types know only
 * of text.
 */
export const serializers = {
  114: (value: unknown): string =>
    value instanceof Uint8Array
      ? (value as unknown as string)
      : typeof value === "string"
        ? value
        : JSON.stringify(value),
};

export interface Ask {
  readonly id: number;
  readonly kind: "query" | "exec" | "begin" | "commit" | "rollback" | "close";
  /** The transaction that it belongs to; null outside. */
  readonly transaction: number | null;
  readonly text: string;
  readonly params: readonly unknown[];
  /** Types (OIDs) whose values are wanted as the text that Postgres wrote. */
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
