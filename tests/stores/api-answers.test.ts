/** What the HTTP API answers is what its description says: every operation that takes its own example, for real. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { operations } from "#features/api-docs/openapi-document.ts";
import type { Operation } from "#features/api-docs/operation.ts";
import { openWorld, type World } from "../world/open-world.ts";

const adminToken = "test-admin-token-0123456789";
const Handler = z.custom<(request: Request, context: object) => Promise<Response>>(
  (value) => value instanceof Function,
);

let world: World;
let apiToken: string;

/** Asks an operation with its own examples, and with `more` beside them. */
async function send(
  { method, path, parameters = [], body }: Operation,
  token: string,
  more: readonly (readonly [name: string, value: string])[] = [],
): Promise<Response> {
  const query = parameters.flatMap((one) =>
    one.in === "query" && one.example ? [one.example].flat().map((value) => [one.name, String(value)]) : [],
  );
  const text = typeof body?.example === "string" ? body.example : JSON.stringify(body?.example);
  const request = new Request(
    `http://localhost${path}?${new URLSearchParams([...query, ...more].map(([name, value]) => [name ?? "", value ?? ""]))}`,
    {
      method: method.toUpperCase(),
      headers: { authorization: `Bearer ${token}`, "content-type": body?.type ?? "application/json" },
      ...(body === undefined ? {} : { body: text }),
    },
  );
  const file = pathToFileURL(join(process.cwd(), "src/app", path, "route.ts")).href;
  const route: Readonly<Record<string, unknown>> = await import(file);
  return Handler.parse(route[method.toUpperCase()])(request, { params: Promise.resolve({}) });
}

const named = (id: string): Operation => {
  const found = operations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not described`);
  return found;
};

beforeAll(async () => {
  world = await openWorld();
  const opened = await send(named("createWorkspace"), adminToken);
  expect(opened.status).toBe(201);
  const answer = named("createWorkspace").answer.schema?.parse(await opened.json());
  apiToken = z.object({ apiToken: z.string() }).parse(answer).apiToken;
  // What the examples of spend and budgets refer to.
  for (const id of ["saveChannels", "saveCampaigns"]) await send(named(id), apiToken);
});
afterAll(() => world.close());

/** What has been asked already, and what is about one event that was set aside: none is here. */
const elsewhere: ReadonlySet<string> = new Set(["createWorkspace", "openQuarantined", "repairQuarantined"]);

/** Not of the collector, about nobody in particular, and for a token. */
const asked = operations.filter(
  ({ id, needs, path }) =>
    needs !== "write-key" && needs !== "account:write" && !path.includes("{") && !elsewhere.has(id),
);

it.each(asked)("$method $path", async (operation) => {
  const response = await send(operation, apiToken);
  const body: unknown = await response.json();
  expect({ status: response.status, body }).toMatchObject({ status: operation.answer.status });
  expect(operation.answer.schema?.safeParse(body).error?.issues ?? []).toEqual([]);
});

const reports = operations.filter(({ path }) => path.startsWith("/api/v1/reports/") || path === "/api/v1/anomalies");

it.each(reports)("$method $path refuses a filter that it does not describe", async (operation) => {
  const described = (operation.parameters ?? []).flatMap(({ name }) => /^filter\[(.+)\]$/.exec(name)?.[1] ?? []);
  const response = await send(operation, apiToken, [["filter[channel-group]", "paid"]]);
  expect(response.status).toBe(400);
  if (described.length > 0) return;
  const narrowed = await send(operation, apiToken, [["filter[channel]", "douyin"]]);
  expect({ status: narrowed.status, body: await narrowed.json() }).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining("this report takes no filter") } },
  });
});
