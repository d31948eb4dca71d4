/** The embedded record in its thread behaves as it does in the app's own: values, errors, transactions, a second opening. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { int4s } from "#platform/record/binary-arrays.ts";
import { migrate } from "#platform/record/migrate.ts";
import { openPgliteRecord } from "#platform/record/pglite-record.ts";
import type { RecordStore } from "#platform/record/record.ts";

const directory = join(mkdtempSync(join(tmpdir(), "warroom-record-")), "record");
const open = () => openPgliteRecord(directory, join(process.cwd(), "dist/record.js"));
let record: RecordStore;

beforeAll(async () => {
  record = await open();
  await migrate(record, "prisma/migrations");
});
afterAll(async () => {
  await record.close();
  rmSync(directory, { recursive: true, force: true });
});

it("brings every kind of value across", async () => {
  const [row] = await record.rows(
    `SELECT 9007199254740993::int8 AS big, 1.50::numeric AS exact, true AS yes, '{"a":[1]}'::jsonb AS body,
      decode('00ff', 'hex') AS bytes, NULL AS nothing, $1::text AS text, $2::int AS whole, ARRAY['a','b'] AS list`,
    ["早上好", 7],
  );
  expect(row).toEqual({
    big: "9007199254740993",
    exact: "1.50",
    yes: true,
    body: { a: [1] },
    bytes: new Uint8Array([0, 255]),
    nothing: null,
    text: "早上好",
    whole: 7,
    list: ["a", "b"],
  });
});

const workspace = (slug: string) => ({ data: { slug, name: slug, timezone: "UTC", currency: "USD" } });

it("serves Prisma: rows, dates, a transaction that is taken back", async () => {
  const made = await record.prisma.workspace.create(workspace("one"));
  expect(made.createdAt).toBeInstanceOf(Date);
  await expect(
    record.prisma.$transaction(async (tx) => {
      await tx.workspace.create(workspace("two"));
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  expect((await record.prisma.workspace.findMany()).map(({ slug }) => slug)).toEqual(["one"]);
  await expect(record.prisma.workspace.create(workspace("one"))).rejects.toMatchObject({ code: "P2002" });
});

it("plans a statement once: bytes and text across, beside others' transactions and within one", async () => {
  const ask = "SELECT n, n::bigint AS big, $2::text AS text FROM unnest($1::int[]) AS given(n)";
  const asked = (n: number) => [int4s([n]), "早上好"];
  const answer = (n: number) => [{ n, big: String(n), text: "早上好" }];
  const [inside, ...beside] = await Promise.all([
    record.transaction((sql) => sql.rows(ask, asked(0))),
    ...[1, 2, 3].map((n) => record.rows(ask, asked(n))),
  ]);
  expect([inside, ...beside]).toEqual([0, 1, 2, 3].map(answer));
  await expect(record.rows("SELECT 1 / $1::int AS n", ["0"])).rejects.toMatchObject({ code: "22012" });
  await expect(record.rows(ask, asked(4))).resolves.toEqual(answer(4));
});

it("tells what Postgres told, and goes on", async () => {
  await expect(record.rows("SELECT nonsense")).rejects.toMatchObject({ code: "42703" });
  await expect(record.rows("SELECT 1 AS n")).resolves.toEqual([{ n: 1 }]);
});

it("keeps transactions apart, commits them whole, and takes back what threw", async () => {
  await record.script("CREATE TABLE counted (n int)");
  const add = (n: number, fails = false) =>
    record.transaction(async (sql) => {
      await sql.rows("INSERT INTO counted VALUES ($1)", [n]);
      if (fails) throw new Error("no");
      await sql.rows("INSERT INTO counted VALUES ($1)", [n]);
    });
  await Promise.allSettled(Array.from({ length: 20 }, (_, n) => add(n, n % 4 === 0)));
  const rows = await record.rows<{ n: number; times: number }>(
    "SELECT n, count(*)::int AS times FROM counted GROUP BY n ORDER BY n",
  );
  expect(rows).toEqual(Array.from({ length: 20 }, (_, n) => ({ n, times: 2 })).filter(({ n }) => n % 4 !== 0));
});

it("is there again after it was closed", async () => {
  await record.close();
  record = await open();
  expect((await record.prisma.workspace.findMany()).map(({ slug }) => slug)).toEqual(["one"]);
});
