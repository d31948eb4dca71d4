/** The migrations and the Prisma schema agree, table by table and column by column. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { migrate } from "#platform/record/migrate.ts";
import type { RecordStore } from "#platform/record/record.ts";
import { openRecord } from "../world/open-record.ts";

const Model = z.object({
  dbName: z.string().nullable(),
  fields: z.array(z.object({ name: z.string(), kind: z.string(), dbName: z.string().nullish() })),
});
/** What the generated client knows of the schema at run time. */
const Client = z.object({ _runtimeDataModel: z.object({ models: z.record(z.string(), Model) }) });
const Table = z.object({ findFirst: z.custom<() => Promise<unknown>>((value) => typeof value === "function") });

let record: RecordStore;
beforeAll(async () => {
  record = await openRecord();
  await migrate(record, "prisma/migrations");
});
afterAll(() => record.close());

const modelsOf = () => {
  const prisma: object = record.prisma;
  return Client.parse({ _runtimeDataModel: Reflect.get(prisma, "_runtimeDataModel") })._runtimeDataModel.models;
};

it("reads every model with all its fields", async () => {
  const names = Object.keys(modelsOf());
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) {
    const delegate: unknown = Reflect.get(record.prisma, name.charAt(0).toLowerCase() + name.slice(1));
    const { findFirst } = Table.parse({ findFirst: Reflect.get(Object(delegate), "findFirst") });
    await expect(findFirst(), name).resolves.toSatisfy((row) => row === null || typeof row === "object");
  }
});

it("has no table and no column that the schema does not name", async () => {
  const named = Object.entries(modelsOf()).flatMap(([name, { dbName, fields }]) =>
    fields.filter(({ kind }) => kind !== "object").map((field) => `${dbName ?? name}.${field.dbName ?? field.name}`),
  );
  const made = await record.rows<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1`,
  );
  expect(made.map(({ name }) => name)).toEqual(named.sort());
});
