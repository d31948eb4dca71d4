/** From a delivery to the board's figures: stored once, projected once, counted once. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type AcceptedEvent, acceptEvent } from "#domain/events/accepted-event.ts";
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import { openEventWriter } from "#server/events/record-events.ts";
import { answerBoard } from "#server/metrics/answer-board.ts";
import { sweepHours } from "#server/metrics/count-hours.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

let world: World;
let shop: TestWorkspace;
const receivedAt = Date.parse("2026-03-10T12:00:00Z");

beforeAll(async () => {
  world = await openWorld();
  shop = await addWorkspace(world.platform, "shop");
});
afterAll(() => world.close());

function accepted(raw: object): AcceptedEvent {
  const read = acceptEvent(raw, {
    receivedAt,
    sentAt: null,
    kind: null,
    history: true,
    currency: "CNY",
    userAgent: null,
  });
  if ("code" in read) throw new Error(read.message);
  return read;
}

const question = (more: Partial<BoardQuestion>): BoardQuestion => ({
  from: "2026-03-10",
  to: "2026-03-11",
  metrics: [
    "orders",
    "gross_revenue",
    "refunds",
    "net_revenue",
    "visitors",
    "sessions",
    "bounce_rate",
    "new_customers",
  ],
  grain: "total",
  by: "none",
  filter: {},
  benchmark: false,
  clock: "conversion",
  model: "last",
  ...more,
});

const page = (id: string, who: object, time: string, source?: string) => ({
  type: "page",
  messageId: id,
  ...who,
  timestamp: `2026-03-10T${time}+08:00`,
  context: source ? { campaign: { source, medium: "cpc", name: `${source}-1` } } : {},
  properties: { url: "https://shop.test/lp", path: "/lp" },
});
const order = (id: string, who: object, time: string, revenue: number) => ({
  type: "track",
  event: "Order Completed",
  messageId: id,
  ...who,
  timestamp: `2026-03-10T${time}+08:00`,
  properties: { order_id: `O-${id}`, revenue, currency: "CNY" },
});

it("counts each event once, also when it is sent again, and joins people by identify", async () => {
  const writer = openEventWriter(world.platform.record, world.platform.vault);
  const source = { sourceId: shop.sourceId, workspaceId: shop.id };
  const send = (raw: readonly object[]) => writer.write([{ source, receivedAt, events: raw.map(accepted), aside: [] }]);
  const batch = [
    page("p1", { anonymousId: "a1" }, "08:00:00", "douyin"),
    page("p2", { anonymousId: "a2" }, "08:05:00", "baidu"),
    order("o1", { anonymousId: "a1" }, "08:10:00", 100.1),
  ];
  expect(await send(batch)).toEqual([{ accepted: 3, duplicate: 0 }]);
  expect(await send(batch)).toEqual([{ accepted: 0, duplicate: 3 }]);
  await world.projector.settle();
  const before = await answerBoard(world.platform, shop, question({}));
  expect(before.total.values).toMatchObject({
    orders: 1,
    gross_revenue: 100.1,
    visitors: 2,
    sessions: 2,
    bounce_rate: 0.5,
    new_customers: 1,
  });

  // a2 turns out to be the same person as user u1, who orders from another device.
  await send([
    {
      type: "identify",
      messageId: "i1",
      anonymousId: "a2",
      userId: "u1",
      traits: { email: "li@example.com" },
      timestamp: "2026-03-10T09:00:00+08:00",
    },
    order("o2", { userId: "u1" }, "10:00:00", 50),
    {
      type: "track",
      event: "Order Refunded",
      messageId: "r1",
      userId: "u1",
      timestamp: "2026-03-10T11:00:00+08:00",
      properties: { order_id: "O-o2", revenue: 20 },
    },
  ]);
  await world.projector.settle();
  const after = await answerBoard(world.platform, shop, question({ by: "channel" }));
  const byKey = Object.fromEntries(after.totals.map(({ key, values }) => [key, values]));
  expect(after.total.values).toMatchObject({
    orders: 2,
    gross_revenue: 150.1,
    refunds: 20,
    net_revenue: 130.1,
    visitors: 2,
  });
  expect(byKey.paid_search).toMatchObject({ orders: 1, gross_revenue: 50, refunds: 20 });
  await world.projector.stop();
  await sweepHours(world.platform);
  expect(await answerBoard(world.platform, shop, question({ by: "channel" }))).toEqual(after);
  const [left] = await world.platform.columns.ask<{ stale: number }>(
    "SELECT countIf((hour, version) NOT IN (SELECT hour, max(version) FROM cell_hour GROUP BY hour)) AS stale FROM cells",
  );
  expect(left?.stale).toBe(0);
  const [sealed] = await world.platform.record.rows<{ text: string }>(
    "SELECT string_agg(properties::text || context::text, ' ') AS text FROM user_event",
  );
  expect(sealed?.text).not.toContain("li@example.com");
});
