/** The rows behind a figure make the figure: for every metric, on a world that is hard to count, whole and narrowed. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import { dictionary } from "#domain/metrics/dictionary.ts";
import { measuresOf } from "#domain/metrics/metric.ts";
import { createToken } from "#server/gate/actions.ts";
import { answerBoard } from "#server/metrics/answer-board.ts";
import { getLineage, listLineageRows } from "#server/quality/queries.ts";
import { makeHardWorld } from "../world/hard-world.ts";
import { openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

let world: World;
let workspace: TestWorkspace;
let reader: { readonly authorization: string };

beforeAll(async () => {
  world = await openWorld();
  const made = await makeHardWorld(world, {
    ...{ seed: 21, timezone: "Asia/Kolkata", fromDay: "2026-05-20", toDay: "2026-06-08", messages: 2_000 },
  });
  workspace = made.workspace;
  const admin = { authorization: "Bearer test-admin-token-0123456789", workspace: workspace.slug };
  reader = { authorization: `Bearer ${(await createToken(admin, { name: "reader", scopes: ["read"] })).token}` };
}, 240_000);
afterAll(() => world.close());

const span = { from: "2026-05-24", to: "2026-06-03" };
const filters: readonly BoardQuestion["filter"][] = [{}, { channel: ["douyin", "search"] }, { device: ["mobile"] }];
const counted = dictionary.filter((metric) => !measuresOf([metric]).includes("plan"));

it.each(counted)("$id is what its rows make", async ({ id }) => {
  for (const filter of filters) {
    const { answer } = await getLineage(reader, { metric: id, ...span, filter });
    const asked: BoardQuestion = {
      ...{
        ...span,
        metrics: [id],
        grain: "total",
        by: "none",
        filter,
        benchmark: false,
        clock: "conversion",
        model: "last",
      },
    };
    const { total } = await answerBoard(world.platform, workspace, asked);
    expect(answer.value).toBe(total.values[id]);
    if (answer.value === null || answer.recounted === null) expect(answer.recounted).toBe(answer.value);
    else expect(answer.recounted).toBeCloseTo(answer.value, 6);
    for (const { kind, rows } of answer.measures) {
      if (kind === "events" && filter.device === undefined) expect(rows).toBeGreaterThan(0);
    }
  }
});

it("notes the statements that answered, and how the hours were counted before", async () => {
  const { answer } = await getLineage(reader, { metric: "roas", ...span, by: "channel" });
  expect(answer.statements.length).toBeGreaterThan(0);
  expect(answer.statements[0]).toMatchObject({ store: "columns", text: expect.stringContaining("FROM cells") });
  expect(answer.statements[0]?.params).toMatchObject({ workspace: workspace.id });
  expect(answer.counting.map((text) => /^INSERT INTO cells/.test(text))).toEqual([true, true]);
  expect(answer.parts.map(({ key }) => key)).toContain("douyin");
  expect(answer.entry).toMatchObject({ id: "roas", version: 1 });
});

it("a plan shows the plan's own statement and its budgets", async () => {
  const { answer } = await getLineage(reader, { metric: "plan", ...span });
  expect(answer.recounted).toBeNull();
  expect(answer.statements.some(({ store, text }) => store === "record" && text.includes("FROM budget"))).toBe(true);
  const { kind, total, rows } = (await listLineageRows(reader, { metric: "plan", measure: "plan", ...span })).answer;
  expect(kind).toBe("budgets");
  expect(rows.length).toBe(total);
});

it.each([
  ["orders", "orders"],
  ["ctr", "impressions"],
  ["bounce_rate", "sessions"],
] as const)("pages through the rows of %s", async (metric, measure) => {
  const asked = { metric, measure, ...span, filter: { channel: ["douyin"] } };
  const seen = new Set<string>();
  let total = 1;
  for (let offset = 0; offset < total; offset += 40) {
    const page = (await listLineageRows(reader, { ...asked, offset, limit: 40 })).answer;
    total = page.total;
    for (const row of page.rows) {
      expect(row.channel).toBe("douyin");
      seen.add(JSON.stringify(row));
    }
  }
  expect(total).toBeGreaterThan(0);
  expect(seen.size).toBe(total);
});

it("refuses a measure that the metric is not made of, and spans beyond a hundred days", async () => {
  await expect(listLineageRows(reader, { metric: "ctr", measure: "orders", ...span })).rejects.toThrow("not made of");
  await expect(getLineage(reader, { metric: "ctr", from: "2026-01-01", to: "2026-06-01" })).rejects.toThrow("100 days");
});
