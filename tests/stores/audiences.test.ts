/** Audiences on real stores: counted when saved, counted again, deleted and restored, within their workspace. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { restorableMs } from "#domain/audiences/audience.ts";
import { recountAudience, removeAudience, restoreAudience, saveAudience } from "#server/audiences/actions.ts";
import { listAudiences } from "#server/audiences/queries.ts";
import { getFunnel, getFunnelPeople } from "#server/funnels/queries.ts";
import { deliver } from "../world/deliver.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

let world: World;
let shop: TestWorkspace;
const caller = { system: "test", workspace: "shop" };
const now = Date.parse("2026-03-20T12:00:00Z");
const funnel = { from: "2026-03-01", to: "2026-03-15", step: ["Page Viewed", "Product Added", "Order Completed"] };
const lostAt = (at: number) => ({ kind: "funnel_step", funnel, at, outcome: "lost" });

/** A visitor who gets through so many steps, a minute each. */
async function visit(anonymousId: string, steps: number): Promise<void> {
  const event = (step: number) => ({
    messageId: `${anonymousId}-${step}`,
    anonymousId,
    timestamp: `2026-03-10T08:0${step}:00Z`,
    ...(step === 0 ? { type: "page", context: { page: { url: "https://shop.test/", path: "/" } } } : { type: "track" }),
    ...(step === 1 ? { event: "Product Added" } : {}),
    ...(step === 2
      ? { event: "Order Completed", properties: { order_id: anonymousId, revenue: 1, currency: "CNY" } }
      : {}),
  });
  await deliver(
    world,
    shop,
    Array.from({ length: steps }, (_, step) => event(step)),
    now,
  );
}

beforeAll(async () => {
  world = await openWorld();
  shop = await addWorkspace(world.platform, "shop");
  await addWorkspace(world.platform, "elsewhere");
  world.setNow(now);
  for (const [id, steps] of [
    ["a", 1],
    ["b", 1],
    ["c", 1],
    ["d", 2],
    ["e", 2],
    ["f", 3],
  ] as const)
    await visit(id, steps);
  await world.projector.settle();
});
afterAll(() => world.close());

const names = async (who = caller) =>
  (await listAudiences(who, {})).audiences.map(({ name, size }) => `${name}: ${size}`);

it("counts whom the funnel counts", async () => {
  const { audience } = await saveAudience(caller, { name: "Left the cart", definition: lostAt(3) });
  expect(audience).toMatchObject({
    name: "Left the cart",
    size: 2,
    countedAt: new Date(now).toISOString(),
    createdBy: null,
  });
  const reached = { kind: "funnel_step", funnel, at: 2, outcome: "converted" };
  await saveAudience(caller, { name: "Filled it", definition: reached });
  await saveAudience(caller, {
    name: "Looked only",
    definition: { ...lostAt(2), funnel: { ...funnel, by: "channel" } },
  });
  expect(await names()).toEqual(["Looked only: 3", "Filled it: 3", "Left the cart: 2"]);
  const { answer } = await getFunnel(caller, funnel);
  expect(answer.steps.map(({ count }) => count)).toEqual([6, 3, 1]);
  const people = await getFunnelPeople(caller, { ...funnel, at: 3, outcome: "lost" });
  expect(people.answer.count).toBe(2);
});

it("counts again what has become of it", async () => {
  const { audiences } = await listAudiences(caller, {});
  const [cart] = audiences.filter(({ name }) => name === "Left the cart");
  await visit("g", 2);
  await world.projector.settle();
  world.setNow(now + 60_000);
  const { before, audience } = await recountAudience(caller, { audienceId: cart?.id });
  expect([before, audience.size, audience.countedAt]).toEqual([2, 3, new Date(now + 60_000).toISOString()]);
  expect(audience.definition).toEqual(cart?.definition);
});

it("gives a name once, and refuses spans that cannot be counted", async () => {
  const again = { name: " Left  the cart ", definition: lostAt(3) };
  await expect(saveAudience(caller, again)).rejects.toMatchObject({ code: "conflict" });
  const over = (span: object) =>
    saveAudience(caller, { name: "x", definition: { ...lostAt(3), funnel: { ...funnel, ...span } } });
  await expect(over({ from: "2026-03-15", to: "2026-03-01" })).rejects.toMatchObject({ code: "invalid" });
  await expect(over({ from: "1926-03-15" })).rejects.toMatchObject({ code: "invalid" });
  expect(await names()).toHaveLength(3);
});

it("takes a deletion back for a day", async () => {
  const [{ id: audienceId = 0 } = {}] = (await listAudiences(caller, {})).audiences;
  await removeAudience(caller, { audienceId });
  expect(await names()).toHaveLength(2);
  await expect(recountAudience(caller, { audienceId })).rejects.toMatchObject({ code: "unknown" });
  await restoreAudience(caller, { audienceId });
  expect(await names()).toHaveLength(3);
  await removeAudience(caller, { audienceId });
  world.setNow(now + 60_000 + 2 * restorableMs);
  await expect(restoreAudience(caller, { audienceId })).rejects.toMatchObject({ code: "unknown" });
});

it("belongs to its workspace, and is in its log", async () => {
  const foreign = { system: "test", workspace: "elsewhere" };
  const [{ id: audienceId = 0 } = {}] = (await listAudiences(caller, {})).audiences;
  expect(await names(foreign)).toEqual([]);
  await expect(recountAudience(foreign, { audienceId })).rejects.toMatchObject({ code: "unknown" });
  await expect(removeAudience(foreign, { audienceId })).rejects.toMatchObject({ code: "unknown" });
  const log = await world.platform.record.rows<{ action: string }>(
    "SELECT DISTINCT action FROM audit_entry WHERE workspace_id = $1 ORDER BY action",
    [shop.id],
  );
  expect(log.map(({ action }) => action)).toEqual([
    "audiences.recount",
    "audiences.remove",
    "audiences.restore",
    "audiences.save",
  ]);
});

it("keeps the size of what it can no longer read", async () => {
  await world.platform.record.rows(`UPDATE audience SET definition = '{"kind":"tarot"}' WHERE name = 'Left the cart'`);
  const [old] = (await listAudiences(caller, {})).audiences.filter(({ name }) => name === "Left the cart");
  expect(old).toMatchObject({ size: 3, definition: null });
  await expect(recountAudience(caller, { audienceId: old?.id })).rejects.toMatchObject({ code: "conflict" });
});
