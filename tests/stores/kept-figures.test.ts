/** The board's figures: read once while nothing is counted anew, and beside them what is always new. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import { saveBudgets } from "#server/budgets/actions.ts";
import { saveChannels } from "#server/catalogue/actions.ts";
import { answerBoards } from "#server/metrics/answer-board.ts";
import { keptFigures } from "#server/metrics/kept-figures.ts";
import { deliver } from "../world/deliver.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

let world: World;
let shop: TestWorkspace;
beforeAll(async () => {
  world = await openWorld();
  shop = await addWorkspace(world.platform, "figures");
});
afterAll(() => world.close());

const question: BoardQuestion = {
  from: "2026-03-10",
  to: "2026-03-11",
  metrics: ["page_views", "plan"],
  grain: "hour",
  by: "none",
  filter: {},
  benchmark: true,
  clock: "conversion",
  model: "last",
};

let readings = 0;
const total = async (more: Partial<BoardQuestion> = {}) => {
  const { columns } = world.platform;
  const askRows: typeof columns.askRows = (...asked) => {
    readings++;
    return columns.askRows(...asked);
  };
  const platform = { ...world.platform, columns: { ...columns, askRows } };
  const [answer] = await answerBoards(platform, shop, [{ ...question, ...more }], keptFigures);
  return answer?.total;
};
const arrive = async (messageId: string, timestamp: string, more: object = {}) => {
  const message = { type: "page", messageId, anonymousId: "a", timestamp, ...more };
  await deliver(world, shop, [message], Date.parse("2026-03-12T12:00:00Z"));
  await world.projector.settle();
};

it("reads figures again when something of their hours is counted, and not before", async () => {
  await arrive("first", "2026-03-10T10:00:00+08:00");
  expect(await total()).toMatchObject({ values: { page_views: 1 } });
  expect(await total()).toMatchObject({ values: { page_views: 1 } });
  expect(readings).toBe(1);
  await arrive("second", "2026-03-10T11:00:00+08:00");
  expect(await total()).toMatchObject({ values: { page_views: 2 } });
  expect(readings).toBe(2);
});

it("reads them again when something that they are compared with is counted", async () => {
  for (const [id, day] of [
    ["week", "2026-03-03"],
    ["two weeks", "2026-02-24"],
    ["three weeks", "2026-02-17"],
  ]) {
    expect((await total())?.benchmark).toMatchObject({ page_views: null });
    await arrive(id ?? "", `${day}T10:00:00+08:00`);
  }
  expect((await total())?.benchmark).toMatchObject({ page_views: 1 });
});

it("reads them again when a touch of their days brings something later", async () => {
  const message = (more: object) => ({ type: "track", anonymousId: "b", event: "Order Completed", ...more });
  const asked = () => total({ metrics: ["orders"], clock: "touch", benchmark: false });
  await arrive("touch", "2026-03-10T12:00:00+08:00", { anonymousId: "b", context: { campaign: { source: "douyin" } } });
  expect(await asked()).toMatchObject({ values: { orders: 0 } });
  await arrive("order", "2026-03-11T23:00:00+08:00", message({ properties: { order_id: "1", revenue: 5 } }));
  expect(await asked()).toMatchObject({ values: { orders: 1 } });
});

it("keeps figures of one question from another", async () => {
  expect(await total({ filter: { device: ["mobile"] } })).toMatchObject({ values: { page_views: 0 } });
  expect(await total()).toMatchObject({ values: { page_views: 3 } });
});

it("says a plan that was saved just now, without reading figures", async () => {
  const caller = { system: "test", workspace: shop.slug };
  await saveChannels(caller, [{ key: "douyin", name: "Douyin", kind: "paid_social", match: [] }]);
  await world.projector.settle();
  await total();
  const before = readings;
  await saveBudgets(caller, [{ period: "2026-03", channel: "douyin", amount: 3100, currency: "CNY" }]);
  expect(await total()).toMatchObject({ values: { plan: 100 } });
  expect(readings).toBe(before);
});
