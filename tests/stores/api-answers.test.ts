/** What the HTTP API answers is what its description says: every operation that takes its own example, for real. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { isOfLinks, operations } from "#features/api-docs/openapi-document.ts";
import { Trace } from "#features/api-docs/operation.ts";
import { knownDefinitions } from "#ui/report/known-definitions.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { operationNamed as named, sendOperation as send } from "../world/send-operation.ts";

const adminToken = "test-admin-token-0123456789";
let world: World;
let apiToken: string;
let link: string;

beforeAll(async () => {
  world = await openWorld();
  const opened = await send(named("createWorkspace"), adminToken);
  expect(opened.status).toBe(201);
  const answer = named("createWorkspace").answer.schema?.parse(await opened.json());
  apiToken = z.object({ apiToken: z.string() }).parse(answer).apiToken;
  // What the examples of spend and budgets refer to.
  for (const id of ["saveChannels", "saveCampaigns"]) await send(named(id), apiToken);
  const shared = await send({ ...named("createShare"), body: wallBody }, apiToken);
  link = z.object({ token: z.string() }).parse(await shared.json()).token;
});
afterAll(() => world.close());

const wallBody = { schema: z.unknown(), example: { name: "Wall", page: "wall", days: 1 } };

/** What has been asked already, and what is about one event that was set aside: none is here. */
const elsewhere: ReadonlySet<string> = new Set([
  "createWorkspace",
  "openQuarantined",
  "repairQuarantined",
  "saveDigests",
]);

/** Not of the collector, about nobody in particular, and for a token. */
const asked = operations.filter(
  ({ id, needs, path }) =>
    needs !== "write-key" &&
    !isOfLinks(needs) &&
    needs !== "account:write" &&
    !path.includes("{") &&
    !elsewhere.has(id),
);

it.each(asked)("$method $path", async (operation) => {
  const response = await send(operation, apiToken);
  const body: unknown = await response.json();
  expect({ status: response.status, body }).toMatchObject({ status: operation.answer.status });
  expect(operation.answer.schema?.safeParse(body).error?.issues ?? []).toEqual([]);
});

it.each(operations.filter(({ needs }) => isOfLinks(needs)))("$method $path, by a link", async (operation) => {
  const response = await send(operation, link, {}, "Share");
  const body: unknown = await response.json();
  expect({ status: response.status, body }).toMatchObject({ status: operation.answer.status });
  expect(operation.answer.schema?.safeParse(body).error?.issues ?? []).toEqual([]);
});

const reports = operations.filter(({ path }) => path.startsWith("/api/v1/reports/") || path === "/api/v1/anomalies");

it.each(reports)("$method $path refuses a filter that it does not describe", async (operation) => {
  const described = (operation.parameters ?? []).flatMap(({ name }) => /^filter\[(.+)\]$/.exec(name)?.[1] ?? []);
  const response = await send(operation, apiToken, { "filter[channel-group]": "paid" });
  expect(response.status).toBe(400);
  if (described.length > 0) return;
  const narrowed = await send(operation, apiToken, { "filter[channel]": "douyin" });
  expect({ status: narrowed.status, body: await narrowed.json() }).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining("this report takes no filter") } },
  });
});

const traced = reports.filter(({ parameters = [] }) =>
  parameters.some(({ name, schema }) => name === "format" && schema.safeParse("trace").success),
);

it("traces every report that answers figures", () => {
  const untraced = reports.filter((report) => !traced.includes(report)).map(({ id }) => id);
  expect(untraced.sort()).toEqual([
    ...["getFunnelPeople", "getLineage", "getStepRows", "listAnomalies", "listLineageRows", "listMetrics"],
  ]);
});

it.each(traced)(
  "$method $path says where its figures come from, each time anew, and nothing of who asks",
  async (operation) => {
    const plain = z.object({ question: z.unknown(), meta: z.object({ definitions: z.unknown() }) });
    const answered = plain.parse(await (await send(operation, apiToken)).json());
    for (let time = 0; time < 2; time++) {
      const response = await send(operation, apiToken, { format: "trace" });
      expect(response.status).toBe(200);
      const body: unknown = await response.json();
      const { question, meta, statements } = Trace.parse(body);
      expect(question).toEqual(answered.question);
      expect(meta.definitions).toEqual(answered.meta.definitions);
      expect(meta.definitions.filter(({ id }) => knownDefinitions(id).length === 0)).toEqual([]);
      expect(body).not.toHaveProperty("answer");
      expect(statements.some(({ store }) => store === (operation.id === "getHealth" ? "record" : "columns"))).toBe(
        true,
      );
      expect(statements.filter(({ text }) => /api_token|user_session|password/.test(text))).toEqual([]);
    }
  },
);
