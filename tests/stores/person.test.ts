/** One person's timeline, from messages as they are sent to the page's answer. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { personDays } from "#domain/people/person-days.ts";
import { readAllWorkspaces } from "#server/access/read-members.ts";
import { getPersonTimeline } from "#server/people/queries.ts";
import { deliver } from "../world/deliver.ts";
import { makeHardWorld } from "../world/hard-world.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

let world: World;
let shop: TestWorkspace;
const caller = { system: "test", workspace: "shop" };
const ask = (question: object) => getPersonTimeline(caller, question);
const day = "2026-03-10T";

let messages = 0;
const message = (type: string, clock: string, more: object) => ({
  type,
  messageId: `m${messages++}`,
  timestamp: `${day}${clock}:00Z`,
  ...more,
});
const page = (clock: string, url: string, who: object) =>
  message("page", clock, { ...who, context: { page: { url: `https://shop.test${url}`, path: url.split("?")[0] } } });
const track = (clock: string, event: string, properties: object, who: object) =>
  message("track", clock, { ...who, event, properties });
const mei = { userId: "mei" };
const phone = { anonymousId: "phone" };

const persons = () =>
  world.platform.columns.ask<{ person: string; events: number }>(
    "SELECT toString(person) AS person, count() AS events FROM trail GROUP BY person ORDER BY events DESC, person",
  );

beforeAll(async () => {
  world = await openWorld();
  shop = await addWorkspace(world.platform, "shop");
  await addWorkspace(world.platform, "elsewhere");
  await deliver(
    world,
    shop,
    [
      page("08:00", "/lp?utm_source=douyin&utm_medium=paid&utm_campaign=spring&utm_content=v7", phone),
      page("08:05", "/product", phone),
      message("identify", "08:06", { ...mei, ...phone, traits: { email: "mei@example.com" } }),
      track(
        "08:10",
        "Order Completed",
        { order_id: "o1", revenue: 120.5, currency: "CNY", email: "mei@example.com" },
        mei,
      ),
      page("20:00", "/lp?utm_source=newsletter&utm_medium=email", phone),
      track("20:05", "Order Completed", { order_id: "o2", revenue: 30, currency: "CNY" }, mei),
      track("22:00", "Order Refunded", { order_id: "o1", revenue: 20.25, currency: "CNY" }, mei),
      page("09:00", "/other", { anonymousId: "stranger" }),
    ],
    Date.parse("2026-03-12T00:00:00Z"),
  );
  await world.projector.settle();
});
afterAll(() => world.close());

it("answers facts and events, and names nobody", async () => {
  const [{ person = "" } = {}] = await persons();
  const timeline = await ask({ person });
  expect(timeline.facts).toMatchObject({
    firstAt: `${day}08:00:00.000Z`,
    lastAt: `${day}22:00:00.000Z`,
    events: 7,
    sessions: 2,
    orders: 2,
    refunds: 1,
    grossRevenue: 150.5,
    refunded: 20.25,
    netRevenue: 130.25,
    firstOrigin: { campaign: "spring", creative: "v7", landingPage: "/lp" },
  });
  expect(timeline.facts.channels.map(({ touches }) => touches)).toEqual([1, 1]);
  expect(timeline.events.map(({ event, marks, revenue }) => [event, ...marks, revenue])).toEqual([
    ["Order Refunded", "refund", 20.25],
    ["Order Completed", "order", 30],
    ["Page Viewed", "touch", null],
    ["Order Completed", "first_order", 120.5],
    ["identify", null],
    ["Page Viewed", null],
    ["Page Viewed", "touch", null],
  ]);
  const [refund, , , first] = timeline.events;
  expect(refund?.orderEvent).toBe(first?.id);
  expect(JSON.stringify(timeline)).not.toMatch(/mei|example/);
  const groups = personDays(timeline.events, timeline.timezone).flatMap((one) => one.groups);
  expect(groups.map(({ sessionAt, events }) => [sessionAt?.slice(11, 16) ?? null, events.length])).toEqual([
    [null, 1],
    ["20:00", 2],
    ["08:00", 4],
  ]);
});

it("pages through all events once, whatever the size of a page", async () => {
  const [{ person = "" } = {}] = await persons();
  const { events: all } = await ask({ person });
  for (const limit of [1, 2, 3, 7, 8]) {
    const seen: number[] = [];
    let before: string | null | undefined;
    do {
      const { events, next }: Awaited<ReturnType<typeof ask>> = await ask({
        person,
        limit,
        ...(before ? { before } : {}),
      });
      seen.push(...events.map(({ id }) => id));
      before = next;
    } while (before !== null);
    expect(seen).toEqual(all.map(({ id }) => id));
  }
});

it("pages through events of one and the same moment", async () => {
  const crowd = Array.from({ length: 5 }, () => track("12:00", "Content Interacted", {}, { anonymousId: "still" }));
  await deliver(world, shop, crowd, Date.parse("2026-03-12T00:00:00Z"));
  await world.projector.settle();
  const still = (await persons()).find(({ events }) => events === 5)?.person ?? "";
  const first = await ask({ person: still, limit: 3 });
  const second = await ask({ person: still, limit: 3, before: first.next });
  expect([...first.events, ...second.events].map(({ id }) => id)).toEqual(
    (await ask({ person: still })).events.map(({ id }) => id),
  );
  expect(second.next).toBeNull();
});

it("follows a person who turned out to be another", async () => {
  await deliver(world, shop, [page("10:00", "/a", { anonymousId: "tablet" })], Date.parse("2026-03-12T00:00:00Z"));
  await world.projector.settle();
  const before = await persons();
  const identify = message("identify", "10:01", { userId: "lin", anonymousId: "tablet" });
  await deliver(world, shop, [identify], Date.parse("2026-03-12T00:00:00Z"));
  await world.projector.settle();
  const left = new Set((await persons()).map(({ person }) => person));
  const gone = before.find(({ person }) => !left.has(person))?.person ?? "";
  const timeline = await ask({ person: gone });
  expect(left).toContain(timeline.person);
  expect(timeline.facts.events).toBe(2);
});

it("knows nobody who is not there, and nobody of another workspace", async () => {
  const [{ person = "" } = {}] = await persons();
  await expect(ask({ person: "424242" })).rejects.toMatchObject({ code: "unknown" });
  const foreign = getPersonTimeline({ system: "test", workspace: "elsewhere" }, { person });
  await expect(foreign).rejects.toMatchObject({ code: "unknown" });
  await expect(ask({ person: "mei" })).rejects.toMatchObject({ code: "unknown" });
  await expect(ask({ person, limit: "501" })).rejects.toMatchObject({ code: "invalid" });
});

it("answers the same facts whether all events are on the page or one of them", async () => {
  await makeHardWorld(world, {
    seed: 33,
    timezone: "America/New_York",
    fromDay: "2026-03-01",
    toDay: "2026-03-15",
    messages: 900,
  });
  const everybody = await world.platform.columns.ask<{ workspace: number; person: string }>(
    "SELECT DISTINCT workspace, toString(person) AS person FROM trail",
  );
  const slugs = new Map((await readAllWorkspaces()).map(({ id, slug }) => [id, slug]));
  for (const { workspace, person } of everybody) {
    const who = { system: "test", workspace: slugs.get(workspace) ?? "" };
    const whole = await getPersonTimeline(who, { person, limit: 500 });
    const parted = await getPersonTimeline(who, { person, limit: 1 });
    expect(whole.next).toBeNull();
    expect(parted.facts).toEqual(whole.facts);
  }
  expect(everybody.length).toBeGreaterThan(50);
});
