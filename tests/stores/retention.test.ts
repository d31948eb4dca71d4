/** The doors of retention: what they refuse before any store is asked, what they answer where there is nothing, and late news. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { retentionCsv } from "#domain/retention/retention-params.ts";
import { getLifecycle, getRetention } from "#server/retention/queries.ts";
import { deliver } from "../world/deliver.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

let world: World;
let shop: TestWorkspace;
const who = { authorization: "Bearer test-admin-token-0123456789", workspace: "retained" };
const march = { from: "2026-03-02", to: "2026-03-30" };

beforeAll(async () => {
  world = await openWorld();
  shop = await addWorkspace(world.platform, "retained");
  world.setNow(Date.parse("2026-04-15T04:00:00Z"));
  await world.projector.settle();
});
afterAll(() => world.close());

const arrive = async (messages: readonly object[]) => {
  await deliver(world, shop, messages, world.platform.now());
  await world.projector.settle();
};
const track = (device: string, event: string, timestamp: string, properties: object = {}) => ({
  ...{ type: "track", messageId: `${device} ${event} ${timestamp}`, anonymousId: device, event, timestamp, properties },
});

describe("refuses", () => {
  it.each([
    [{ from: "2026-03-30", to: "2026-03-02" }, "from must be before to"],
    [{ from: "1926-03-02", to: "2026-03-02" }, "at most 1100 days"],
    [{ from: "2020-01-01", to: "2026-01-01", grain: "day" }, "at most 400 days"],
    [{ from: "2026-02-30" }, "not a date"],
    [{ from: "2200-01-01", to: "2201-01-01" }, "between 1970 and 2099"],
    [{ from: "9990-01-01", to: "9991-01-01" }, "between 1970 and 2099"],
    [{ periods: "0" }, "periods"],
    [{ periods: "99" }, "periods"],
    [{ grain: "hour" }, "grain"],
    [{ mode: "sometimes" }, "mode"],
    [{ within: "-1" }, "within"],
    [{ start: " " }, "start"],
    [{ filter: { planet: ["earth"] } }, "filter"],
  ])("%o", async (wrong, says) => {
    await expect(getRetention(who, { ...march, filter: {}, ...wrong })).rejects.toThrow(says);
  });

  it("a lifecycle of a hundred years", async () => {
    await expect(getLifecycle(who, { from: "1976-01-01", to: "2026-01-01" })).rejects.toThrow("at most 800 days");
  });
});

describe("where there is nothing", () => {
  it.each(["2026-03-02", "1970-01-02", "2098-01-01"])("from %s", async (from) => {
    const to = `${Number(from.slice(0, 4)) + 1}-01-01`;
    const { answer } = await getRetention(who, { from, to });
    expect(answer.cohorts).toEqual([]);
    expect(answer.projection).toEqual({ identified: false, reason: "few_periods" });
    const lifecycle = await getLifecycle(who, { from, to });
    expect(lifecycle.answer.lifecycle.flows).toEqual([]);
    expect(lifecycle.answer.repurchase.within90.rate).toBeNull();
  });
});

it("follows late events and people who turn out to be one, and says by which definitions", async () => {
  await arrive([
    track("ann", "Signed Up", "2026-03-03T02:00:00Z"),
    track("bob", "Signed Up", "2026-03-04T02:00:00Z"),
    track("bob", "Order Completed", "2026-03-12T02:00:00Z", { order_id: "1", revenue: 5 }),
  ]);
  const ask = async () => (await getRetention(who, { ...march, periods: "3" })).answer.cohorts;
  expect(await ask()).toMatchObject([{ cohort: "2026-03-02", size: 2, returned: [2, 1, 0, 0], small: true }]);
  await arrive([track("ann", "Product Viewed", "2026-03-17T02:00:00Z")]);
  expect(await ask()).toMatchObject([{ size: 2, returned: [2, 1, 1, 0] }]);
  const one = { type: "identify", userId: "someone", timestamp: "2026-03-20T02:00:00Z" };
  await arrive(["ann", "bob"].map((device) => ({ ...one, messageId: `one ${device}`, anonymousId: device })));
  expect(await ask()).toMatchObject([{ size: 1, returned: [1, 1, 1, 0] }]);
  const report = await getRetention(who, march);
  expect(report.meta.definitions).toContainEqual({ id: "retention_d7", version: 1 });
  expect(retentionCsv(report).text).toContain("2026-03-02,1,1,1,1,0,");
});

it("asks nothing of another workspace", async () => {
  await expect(getRetention({ ...who, workspace: "nowhere" }, march)).rejects.toThrow();
});
