/** The document has the shape of OpenAPI 3.1, its examples are valid, and every route of the API is in it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { openapiDocument, operations } from "./openapi-document.ts";

const Schema = z.record(z.string(), z.unknown());
const Content = z.record(z.string(), z.object({ schema: Schema, example: z.unknown().optional() }));
const Ref = z.strictObject({ $ref: z.string().regex(/^#\/components\/(responses|parameters|schemas)\/\w+$/) });
const Response = z.union([Ref, z.strictObject({ description: z.string().min(1), content: Content.optional() })]);
const Parameter = z.union([
  Ref,
  z.strictObject({
    name: z.string().min(1),
    in: z.enum(["query", "path", "header", "cookie"]),
    required: z.boolean(),
    description: z.string().min(1),
    schema: Schema,
    example: z.unknown().optional(),
  }),
]);
const Operation = z.strictObject({
  operationId: z.string().min(1),
  tags: z.array(z.string()).min(1),
  summary: z.string().min(1),
  description: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))).min(1),
  parameters: z.array(Parameter),
  requestBody: z.strictObject({ required: z.boolean(), content: Content }).optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), Response),
});
const Document = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(
    z.string().startsWith("/"),
    z.partialRecord(z.enum(["get", "post", "put", "patch", "delete"]), Operation),
  ),
  components: z.strictObject({
    schemas: z.record(z.string(), Schema),
    responses: z.record(z.string(), Response),
    parameters: z.record(z.string(), Parameter),
    securitySchemes: z.record(z.string(), z.object({ type: z.enum(["http", "apiKey"]) })),
  }),
});

const document = Document.parse(JSON.parse(JSON.stringify(openapiDocument())));
const described = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
);

it("names each operation once, with parameters for every part of its path, and refers to what is there", () => {
  const ids = described.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { name, path, operation } of described) {
    const inPath = operation.parameters.flatMap((one) => ("in" in one && one.in === "path" ? [one.name] : []));
    expect(inPath, name).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    for (const scheme of operation.security.flatMap(Object.keys))
      expect(Object.keys(document.components.securitySchemes), name).toContain(scheme);
  }
  for (const [, kind, key] of JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
    const parts: Readonly<Record<string, object>> = document.components;
    expect(Object.keys(parts[kind ?? ""] ?? {})).toContain(key);
  }
});

const withBody = operations.flatMap(({ id, body }) => (body === undefined ? [] : [{ id, ...body }]));
it.each(withBody)("$id takes its own example", ({ schema, example }) => {
  expect(schema.safeParse(example).error?.issues ?? []).toEqual([]);
});

const withAnswer = operations.flatMap(({ id, answer }) => (answer.example === undefined ? [] : [{ id, ...answer }]));
it.each(withAnswer)("$id answers with its own example", ({ schema, example }) => {
  expect(schema?.safeParse(example).error?.issues ?? []).toEqual([]);
});

/** `METHOD /path` of every route file of the API. */
function routes(): string[] {
  const files = readdirSync("src/app/api/v1", { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.name === "route.ts",
  );
  return files.flatMap(({ parentPath, name }) => {
    const path = parentPath.replace("src/app", "").replace(/\[(\w+)\]/g, "{$1}");
    const source = readFileSync(join(parentPath, name), "utf8");
    return [...source.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
      ([, method]) => `${method} ${path}`,
    );
  });
}

it("describes every route of the API and no other", () => {
  const ours = described.map(({ name }) => name).filter((name) => name.includes(" /api/v1/"));
  expect(ours.sort()).toEqual(routes().sort());
});
