/** Prepared statements of the record: values as binary arrays, answers as of any other question, transactions, refusals. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { booleans, bytes, int4s, int8s, jsons, texts, timestamps } from "#platform/record/binary-arrays.ts";
import type { RecordStore } from "#platform/record/record.ts";
import { openRecord } from "../world/open-record.ts";

let record: RecordStore;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

const everyType = `
  SELECT * FROM unnest($1::int[], $2::bigint[], $3::boolean[], $4::text[], $5::json[], $6::bytea[], $7::bigint[])
    AS given(whole, big, yes, text, body, bytes, none)`;

it("carries every type, and nothing where there is nothing", async () => {
  const long = "界".repeat(40_000);
  const rows = await record.rows(everyType, [
    int4s([-2_147_483_648, 2_147_483_647, null]),
    int8s(["-9223372036854775808", 9_007_199_254_740_991, null]),
    booleans([true, false, null]),
    texts(['早上好 \u{1f9f4} {a,"b\\c"}', long, null]),
    jsons([{ a: ["\u2028", 1.5] }, "text", null]),
    bytes([Buffer.from([0, 255]), Buffer.alloc(0), null]),
    int8s([null, null, null]),
  ]);
  expect(rows).toMatchObject([
    { whole: -2_147_483_648, big: "-9223372036854775808", yes: true, body: { a: ["\u2028", 1.5] }, none: null },
    { whole: 2_147_483_647, big: "9007199254740991", yes: false, text: long, body: "text", none: null },
    { whole: null, big: null, yes: null, text: null, body: null, bytes: null, none: null },
  ]);
  expect(rows[0]).toMatchObject({ text: '早上好 \u{1f9f4} {a,"b\\c"}' });
  expect(rows.map(({ bytes }) => (bytes instanceof Uint8Array ? [...bytes] : bytes))).toEqual([[0, 255], [], null]);
});

it("keeps moments to the millisecond, from the year 1 to the year 9999", async () => {
  const moments = [
    -62_135_596_800_000, -1, 0, 946_684_799_999, 946_684_800_000, 1_795_759_615_417, 253_402_300_799_999,
  ];
  const rows = await record.rows<{ ms: number }>(
    "SELECT (extract(epoch FROM at) * 1000)::float8 AS ms FROM unnest($1::timestamptz[]) AS given(at)",
    [timestamps(moments)],
  );
  expect(rows.map(({ ms }) => ms)).toEqual(moments);
});

it("is asked again and again, in and out of transactions, which are taken back whole", async () => {
  await record.script("CREATE TABLE kept (n int)");
  const add = "INSERT INTO kept SELECT * FROM unnest($1::int[]) RETURNING n";
  for (let n = 1; n <= 8; n++) expect(await record.rows(add, [int4s([n])])).toEqual([{ n }]);
  await expect(
    record.transaction(async (sql) => {
      await sql.rows(add, [int4s([100, 101])]);
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  // One that is in a transaction, and one beside it that must not become part of it.
  await Promise.allSettled([
    record.transaction(async (sql) => {
      await sql.rows(add, [int4s([200])]);
      await new Promise((next) => setTimeout(next, 50));
      throw new Error("no");
    }),
    record.rows(add, [int4s([9])]),
  ]);
  const rows = await record.rows<{ n: number }>("SELECT n FROM kept ORDER BY n");
  expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

it("tells what Postgres told, and goes on", async () => {
  const divide = "SELECT 10 / n AS share FROM unnest($1::int[]) AS given(n)";
  await expect(record.rows(divide, [int4s([5, 0])])).rejects.toMatchObject({ code: "22012" });
  await expect(record.rows(divide, [int4s([5])])).resolves.toEqual([{ share: 2 }]);
  await expect(record.rows("SELECT nonsense", [])).rejects.toMatchObject({ code: "42703" });
  const lengths = "SELECT length(text) AS length FROM unnest($1::text[]) AS given(text)";
  await expect(record.rows(lengths, [texts(["a\u0000b"])])).rejects.toMatchObject({ code: "22021" });
  await expect(record.rows(lengths, [texts(["ab"])])).resolves.toEqual([{ length: 2 }]);
});
