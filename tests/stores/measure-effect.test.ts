/** What a finished task changed is measured from the columns, kept where it is looked for, and told once. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { watchEffects } from "#jobs/measure-effects.ts";
import { handleTaskDone, measureEffectsOf, readEffectOf } from "#server/tasks/measure-effect.ts";
import { deliver } from "../world/deliver.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

const hour = 3_600_000;
const day = 24 * hour;
const changed = Date.parse("2026-03-10T06:20:00Z");
const start = changed + 40 * 60_000;
const pages = ["/lp/fixed", "/lp/other", "/lp/touched"];

let world: World;
let shop: TestWorkspace;
let alertId: number;
let taskId: number;

/** Three visits to each page in each hour that is compared; one in 24 buys, of the fixed page one in 8 afterwards. */
function visits(): object[] {
  const hours = Array.from({ length: 4 * 24 }, (_, i) => start + i * hour);
  let n = 0;
  return [...hours.map((at) => at - 7 * day), ...hours].flatMap((at) =>
    pages.flatMap((page, p) =>
      [0, 1, 2].flatMap((i) => {
        n++;
        const one = { anonymousId: `v${n}`, timestamp: new Date(at + i * 60_000).toISOString() };
        const url = `https://shop.test${page}?utm_source=feed&utm_medium=cpc&utm_campaign=c${p}`;
        const seen = { type: "page", messageId: `p${n}`, ...one, context: { page: { url, path: page } } };
        const buys = n % (p === 0 && at >= start ? 8 : 24) === 0;
        const properties = { order_id: `o${n}`, revenue: 10, currency: "CNY" };
        const order = { type: "track", event: "Order Completed", messageId: `o${n}`, ...one, properties };
        return buys ? [seen, order] : [seen];
      }),
    ),
  );
}

beforeAll(async () => {
  world = await openWorld();
  shop = await addWorkspace(world.platform, "effects", "UTC");
  world.setNow(start + 4 * day + hour);
  const { prisma } = world.platform.record;
  const all = visits();
  for (let i = 0; i < all.length; i += 1000) await deliver(world, shop, all.slice(i, i + 1000), start + 4 * day + hour);
  await world.projector.settle();
  const alert = await prisma.alert.create({
    data: {
      ...{ workspaceId: shop.id, severity: "red", metric: "conversion_rate", figures: {}, state: "resolved" },
      ...{ scopeKind: "landing_page", scopeKey: "/lp/fixed", activeAt: new Date(start), firedAt: new Date(start) },
    },
  });
  alertId = alert.id;
  const task = await prisma.task.create({ data: taskData({ alertId }) });
  taskId = task.id;
  const touched = { at: new Date(changed + day), kind: "note", title: "New price", pagePath: "/lp/touched" };
  await prisma.annotation.create({ data: { workspaceId: shop.id, author: "Su Qing", ...touched } });
});
afterAll(() => world.close());

function taskData(more: object) {
  return {
    ...{ workspaceId: shop.id, title: "Say the offer", kind: "landing_page", status: "done", team: "operations" },
    ...{
      priority: "roi",
      dueAt: new Date(changed),
      doneAt: new Date(changed + hour),
      updatedPageAt: new Date(changed),
    },
    ...{ objectKind: "landing_page", objectKey: "/lp/fixed", ...more },
  };
}

const told = (of: number) =>
  handleTaskDone({ id: "1", workspaceId: shop.id, topic: "task.done", body: { taskId: of } });
const notes = async () => ({
  ofTask: await world.platform.record.prisma.taskNote.count({ where: { taskId, kind: "effect" } }),
  ofAlert: await world.platform.record.prisma.alertNote.count({ where: { alertId, kind: "effect" } }),
  handed: await world.platform.record.prisma.outbox.count({ where: { topic: "task.effect" } }),
});

it("leaves one mark where the page was updated, and says that it is too early, however often it is told", async () => {
  world.setNow(changed + hour);
  await told(taskId);
  await told(taskId);
  const marks = await world.platform.record.prisma.annotation.findMany({ where: { taskId } });
  expect(marks).toMatchObject([{ kind: "task_done", at: new Date(changed), pagePath: "/lp/fixed" }]);
  expect(await readEffectOf(shop.id, taskId)).toMatchObject({ verdict: "too_early", reason: "days", days: 0 });
  expect(await notes()).toEqual({ ofTask: 0, ofAlert: 0, handed: 0 });
});

it("measures it again a day later, against the pages that nobody touched", async () => {
  expect(await measureEffectsOf(shop)).toBe(0);
  world.setNow(start + 4 * day + hour);
  expect(await measureEffectsOf(shop)).toBe(1);
  const effect = await readEffectOf(shop.id, taskId);
  expect(effect).toMatchObject({
    ...{ metric: "conversion_rate", dimension: "landing_page", key: "/lp/fixed", days: 4, controls: 1 },
    ...{ verdict: "helped", method: "against_others", final: false },
  });
  // Three visits an hour over four days, and of every 24 visits to all pages together one buys.
  expect(effect?.before).toBeGreaterThan(0.02);
  expect(effect?.effect).toBeGreaterThan(0.05);
  expect(effect?.low).toBeGreaterThan(0);
});

it("writes it to the task, the alert and both their histories, once", async () => {
  expect(await measureEffectsOf(shop)).toBe(0);
  const alert = await world.platform.record.prisma.alert.findUniqueOrThrow({ where: { id: alertId } });
  expect(alert.effect).toMatchObject({ verdict: "helped" });
  expect(await notes()).toEqual({ ofTask: 1, ofAlert: 1, handed: 1 });
});

it("says it for the last time when fourteen days are over and nothing more came", async () => {
  world.setNow(start + 16 * day + hour);
  expect(await measureEffectsOf(shop)).toBe(1);
  expect(await readEffectOf(shop.id, taskId)).toMatchObject({ final: true });
  world.setNow(start + 17 * day + 2 * hour);
  expect(await measureEffectsOf(shop)).toBe(0);
  world.setNow(start + 4 * day + hour);
});

it("measures nothing of a task that was opened again, and says where nothing can be measured", async () => {
  const { prisma } = world.platform.record;
  const open = await prisma.task.create({ data: taskData({ status: "doing" }) });
  await told(open.id);
  expect(await readEffectOf(shop.id, open.id)).toBeNull();
  const vague = await prisma.task.create({ data: taskData({ objectKind: "none", objectKey: "" }) });
  await told(vague.id);
  expect(await readEffectOf(shop.id, vague.id)).toMatchObject({ verdict: "no_evidence", reason: "no_object" });
  await expect(readEffectOf(shop.id + 1, vague.id)).rejects.toMatchObject({ code: "unknown" });
});

it("measures a channel's clicks by its spend, and before and after alone without others", async () => {
  const { prisma } = world.platform.record;
  const task = await prisma.task.create({
    data: taskData({ kind: "creative", objectKind: "channel", objectKey: "feed" }),
  });
  await told(task.id);
  expect(await readEffectOf(shop.id, task.id)).toMatchObject({
    metric: "ctr",
    dimension: "channel",
    verdict: "too_early",
  });
});

it("is measured by the clock's job, which ends when it is told to", async () => {
  const { prisma } = world.platform.record;
  const task = await prisma.task.create({ data: taskData({}) });
  const watch = watchEffects(world.platform, 0, 20);
  for (let i = 0; i < 200 && (await readEffectOf(shop.id, task.id)) === null; i++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  await watch.stop();
  expect(await readEffectOf(shop.id, task.id)).toMatchObject({ verdict: "helped" });
});
