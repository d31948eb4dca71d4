/**
 * Columns of rows as arrays in Postgres's binary form (array_recv), for `unnest` in a prepared statement: nothing is
 * written down as text on the one side and read again on the other. Source of the layout: PostgreSQL 15,
 * src/backend/utils/adt/arrayfuncs.c.
 */
import "server-only";

/** Bytes written one after the other; the memory is used again for the next array. */
class Writer {
  #bytes = Buffer.allocUnsafe(64 * 1_024);
  #end = 0;

  begin(): void {
    this.#end = 0;
  }

  /** Where `count` more bytes may be written. */
  take(count: number): { readonly bytes: Buffer; readonly at: number } {
    const at = this.#end;
    if (at + count > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, at + count));
      this.#bytes.copy(larger, 0, 0, at);
      this.#bytes = larger;
    }
    this.#end = at + count;
    return { bytes: this.#bytes, at };
  }

  int32(value: number): void {
    const { bytes, at } = this.take(4);
    bytes.writeInt32BE(value, at);
  }

  text(value: string): void {
    // UTF-8 takes three bytes for a UTF-16 unit at most: measuring first would read every text twice.
    const { bytes, at } = this.take(4 + value.length * 3);
    const length = bytes.write(value, at + 4, "utf8");
    bytes.writeInt32BE(length, at);
    this.#end = at + 4 + length;
  }

  /** A copy with memory of its own, which may be handed to another thread. */
  written(): Uint8Array {
    return Uint8Array.prototype.slice.call(this.#bytes, 0, this.#end);
  }
}

const writer = new Writer();

type Column<Value> = (values: readonly (Value | null)[]) => Uint8Array;

/** `oid`: the type of the elements; `put` writes one with its length before it. */
function columnOf<Value>(oid: number, put: (value: Value) => void): Column<Value> {
  return (values) => {
    writer.begin();
    for (const head of [1, 1, oid, values.length, 1]) writer.int32(head);
    for (const value of values) {
      if (value === null) writer.int32(-1);
      else put(value);
    }
    return writer.written();
  };
}

function putInt64(value: bigint): void {
  writer.int32(8);
  const { bytes, at } = writer.take(8);
  bytes.writeBigInt64BE(value, at);
}

/** Milliseconds from 1970 to 2000, where Postgres's timestamps begin. */
const epochMs = 946_684_800_000n;

export const booleans = columnOf<boolean>(16, (value) => {
  writer.int32(1);
  const { bytes, at } = writer.take(1);
  bytes[at] = value ? 1 : 0;
});

export const bytes = columnOf<Uint8Array>(17, (value) => {
  writer.int32(value.length);
  const { bytes, at } = writer.take(value.length);
  bytes.set(value, at);
});

/** Decimal text or whole numbers. */
export const int8s = columnOf<string | number>(20, (value) => putInt64(BigInt(value)));

export const int4s = columnOf<number>(23, (value) => {
  writer.int32(4);
  writer.int32(value);
});

export const texts = columnOf<string>(25, (value) => writer.text(value));

/** Values as JSON. */
export const jsons = columnOf<unknown>(114, (value) => writer.text(JSON.stringify(value)));

/** Epoch milliseconds. */
export const timestamps = columnOf<number>(1184, (value) => putInt64((BigInt(Math.round(value)) - epochMs) * 1_000n));
