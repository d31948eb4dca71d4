/** The order of the demo world's channels by what their customers are worth is found again by the report, from their orders. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, localDate } from "#domain/base/local-time.ts";
import { demoChannels } from "#domain/demo/demo-channels.ts";
import { lifeOf } from "#domain/demo/demo-life.ts";
import { basketDice, basketOf } from "#domain/demo/demo-products.ts";
import { DemoSetting } from "#domain/demo/demo-setting.ts";
import { demoWorld } from "#domain/demo/demo-world.ts";
import type { CacLtvQuestion } from "#domain/ltv/cac-ltv-question.ts";
import { answerCacLtv } from "#server/ltv/answer-cac-ltv.ts";
import { addWorkspace, openWorld, type World } from "../world/open-world.ts";

const end = Date.parse("2026-03-15T16:00:00Z");
const options = { seed: 7, end, days: 150, events: 2_000 };
const hourMs = 3_600_000;
const arrivalsPerHour = 14;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Orders of people who came early enough for their lives to be over, as lines of the trail. */
function ordersOf(workspaceId: number): string[] {
  const setting = new DemoSetting(options, 1);
  const lines: string[] = [];
  for (let hour = setting.startHour; hour < setting.endHour - 75 * 24; hour++) {
    for (const [way, { key, taste }] of demoChannels.entries()) {
      for (let nth = 0; nth < arrivalsPerHour; nth++) {
        const index = way * arrivalsPerHour + nth;
        const person = hour * 1_000 + index;
        const orders = lifeOf(setting, { hour, index, way }, -1)
          .filter(({ order, kind }) => order >= 0 && kind !== "refund" && kind !== "complaint")
          .sort((a, b) => a.at - b.at);
        const seen = new Set<number>();
        for (const { order, at } of orders) {
          if (seen.has(order)) continue;
          const { revenueMinor } = basketOf(basketDice(options.seed, hour, index, order), taste, 0);
          const moment = new Date(at).toISOString().slice(0, 23).replace("T", " ");
          const row = [workspaceId, person, moment, lines.length + 1, "Order Completed", 1, Number(seen.size === 0)];
          lines.push(JSON.stringify([...row, revenueMinor, key]));
          seen.add(order);
        }
      }
    }
  }
  return lines;
}

it("ranks channels as the truth does", async () => {
  const workspace = await addWorkspace(world.platform, "truth");
  const columns = "workspace, person, at, id, event, is_order, is_new_customer, revenue, first_channel";
  await world.projector.settle();
  const lines = ordersOf(workspace.id);
  await world.platform.columns.insert(`trail (${columns})`, lines, "truth");
  world.setNow(end);
  const span = { fromMs: end - options.days * 24 * hourMs, toMs: end };
  const question: CacLtvQuestion = {
    from: localDate(span.fromMs, workspace.timezone),
    to: addDays(localDate(end, workspace.timezone), 1),
    ...{ by: "channel", grain: "month", months: 12, model: "first", lag: 0, filter: {} },
  };
  const answer = await answerCacLtv(world.platform, workspace, question, span, new AbortController().signal);
  const { truth } = demoWorld(options);
  const found = answer.rows.toSorted((a, b) => (b.ltv ?? 0) - (a.ltv ?? 0)).map(({ key }) => key);
  expect(found.toSorted()).toEqual(truth.ltvOrder.toSorted());
  for (const { key, newCustomers, ltv } of answer.rows) {
    expect(newCustomers, key).toBeGreaterThan(100);
    expect(Math.abs((ltv ?? 0) / (truth.ltv[key] ?? 1) - 1), `${key}: ${ltv} against ${truth.ltv[key]}`).toBeLessThan(
      0.15,
    );
  }
  const misplaced = truth.ltvOrder.map((key, place) => (place - found.indexOf(key)) ** 2).reduce((a, b) => a + b, 0);
  const n = found.length;
  expect(1 - (6 * misplaced) / (n * (n * n - 1)), `${found} against ${truth.ltvOrder}`).toBeGreaterThan(0.9);
  expect(found.slice(0, 2).toSorted()).toEqual(truth.ltvOrder.slice(0, 2).toSorted());
  expect(found.at(-1)).toBe(truth.ltvOrder.at(-1));
});
