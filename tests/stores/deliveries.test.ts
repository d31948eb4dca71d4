/** Messages to contact points, against real receivers on this machine: signed, retried, grouped, given up, sent again. */
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { PointInput } from "#domain/notifications/contact-point.ts";
import { startDelivery } from "#jobs/deliver.ts";
import { platform } from "#platform/slot.ts";
import {
  changeContactPoint,
  removeContactPoint,
  resendDelivery,
  saveContactPoint,
  testContactPoint,
} from "#server/notifications/actions.ts";
import { deliverDue } from "#server/notifications/deliver-due.ts";
import { listContactPoints, listDeliveries, listNotices } from "#server/notifications/queries.ts";
import { type NoticeWorld, openNoticeWorld } from "../world/notice-world.ts";
import { answers, openReceiver, type Receiver } from "../world/receiver.ts";

let world: NoticeWorld;
let hook: Receiver;
const start = Date.parse("2026-03-16T06:00:00Z");
const minute = 60_000;

beforeAll(async () => {
  world = await openNoticeWorld({ WARROOM_URL: "https://warroom.example.com" });
  hook = await openReceiver();
});
afterAll(async () => {
  await hook.close();
  await world.close();
});
beforeEach(async () => {
  hook.answer(answers.ok);
  hook.forget();
  await world.clear(start);
});

const manager = () => world.as("manager");
const save = async (input: Partial<z.input<typeof PointInput>> = {}) => {
  const given = { kind: "webhook", name: "Hook", url: hook.url, routing: { severities: ["red", "yellow", "blue"] } };
  const { point, secret = "" } = await saveContactPoint(manager(), { ...given, ...input });
  return { point, secret };
};
const fire = async (change: Record<string, unknown> = {}) =>
  world.tell("alert.fired", { alertId: await world.addAlert(change) });
const later = (ms: number) => world.setNow(world.now() + ms);
const listed = async () => (await listDeliveries(manager(), { limit: "100" })).deliveries;
const statuses = async () => (await listed()).map(({ status }) => status);
const bodies = () => hook.received.map(({ body }) => JSON.parse(body));
const failures = async () => (await listContactPoints(manager(), {})).points.map(({ failures: n }) => n);

describe("a webhook", () => {
  it("is signed by Standard Webhooks, and tells what happened", async () => {
    const { secret } = await save();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    world.setNow(Date.now());
    await fire({ severity: "red" });
    expect(await deliverDue()).toBe(1);
    const [one] = hook.received;
    const headers = one?.headers as Record<string, string>;
    const verified = new Webhook(secret).verify(one?.body ?? "", headers);
    expect(verified).toMatchObject({
      type: "alert.fired",
      data: { workspace: "brand", topic: "alerts", severity: "red", title: "douyin: CTR 0.41%, limit 0.51%" },
    });
    expect((verified as { data: { url: string } }).data.url).toMatch(
      /^https:\/\/warroom\.example\.com\/w\/brand\/alerts\/\d+$/,
    );
    expect(() => new Webhook(secret).verify(`${one?.body} `, headers)).toThrow();
    expect(await statuses()).toEqual(["sent"]);
    expect(await deliverDue()).toBe(0);
  });

  it("keeps its id and signs anew in every retry", async () => {
    const { secret } = await save();
    hook.answer(answers.status(500));
    world.setNow(Date.now() - 120_000);
    await fire();
    await deliverDue();
    expect(await statuses()).toEqual(["pending"]);
    expect(await deliverDue()).toBe(0);
    world.setNow(Date.now());
    hook.answer(answers.ok);
    await deliverDue();
    const [first, second] = hook.received;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.headers["webhook-signature"]).not.toBe(first?.headers["webhook-signature"]);
    expect(() =>
      new Webhook(secret).verify(second?.body ?? "", second?.headers as Record<string, string>),
    ).not.toThrow();
    expect(await statuses()).toEqual(["sent"]);
    expect(await failures()).toEqual([0]);
  });
});

describe("a receiver that is no good", () => {
  it("is tried nine times in about sixteen hours, and then the message is given up and shown", async () => {
    await save();
    hook.answer(answers.status(503));
    await fire();
    for (let i = 0; i < 17 * 12; i++) {
      await deliverDue();
      later(5 * minute);
    }
    expect(hook.received).toHaveLength(9);
    expect(await listed()).toMatchObject([{ status: "dead", attempts: 9, error: "The receiver answered 503." }]);
  });

  it("gets what it missed after six hours, and loses nothing", async () => {
    await save();
    hook.answer(answers.status(502));
    await fire();
    await fire();
    for (let i = 0; i < 72; i++) {
      await deliverDue();
      later(5 * minute);
    }
    hook.answer(answers.ok);
    for (let i = 0; i < 48; i++) {
      await deliverDue();
      later(5 * minute);
    }
    expect(await statuses()).toEqual(["sent", "sent"]);
    expect(await failures()).toEqual([0]);
  });

  it("is switched off after twenty failures in a row, of which the managers are told, and on again by hand", async () => {
    const { point } = await save();
    hook.answer(answers.status(500));
    for (let i = 0; i < 20; i++) {
      await fire();
      await deliverDue();
      later(61 * minute);
    }
    expect(hook.received).toHaveLength(20);
    const told = (await listNotices(manager(), { limit: "100" })).notices.filter(({ kind }) =>
      kind.startsWith("point_"),
    );
    expect(told.map(({ kind, params }) => [kind, params.failures])).toEqual([
      ["point_disabled", 20],
      ["point_failing", 15],
      ["point_failing", 10],
      ["point_failing", 5],
    ]);
    expect((await listContactPoints(manager(), {})).points).toMatchObject([{ enabled: false, failures: 20 }]);
    await fire();
    later(61 * minute);
    expect(await deliverDue()).toBe(0);
    hook.answer(answers.ok);
    await changeContactPoint(manager(), { pointId: point.id, enabled: true });
    later(9 * 60 * minute);
    await deliverDue();
    expect(await failures()).toEqual([0]);
    expect(new Set(await statuses())).not.toContain("pending");
  });

  it("waits as long as a receiver asks for", async () => {
    await save();
    hook.answer(answers.status(429, { "retry-after": "900" }));
    await fire();
    await deliverDue();
    later(14 * minute);
    expect(await deliverDue()).toBe(0);
    later(2 * minute);
    expect(await deliverDue()).toBe(1);
  });

  it("is not followed elsewhere, and is shown why", async () => {
    const inside = await openReceiver();
    await save();
    hook.answer(answers.status(307, { location: inside.url }));
    await fire();
    await deliverDue();
    expect(inside.received).toEqual([]);
    expect((await listed())[0]?.error).toBe("The receiver answered 307, a redirect, which is not followed.");
    await inside.close();
  });

  it("may answer a gigabyte: 64 KB of it are read", async () => {
    await save();
    hook.answer(answers.gigabyte);
    await fire();
    const before = process.memoryUsage().rss;
    await deliverDue();
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    expect(await statuses()).toEqual(["sent"]);
  });

  it("that hangs is given ten seconds, and holds no other up", async () => {
    const fast = await openReceiver();
    await save();
    await save({ name: "Fast", url: fast.url });
    hook.answer(answers.hang);
    await fire();
    const since = performance.now();
    const delivering = deliverDue();
    await expect.poll(() => fast.received.length).toBe(1);
    expect(performance.now() - since).toBeLessThan(5_000);
    await delivering;
    expect(performance.now() - since).toBeLessThan(13_000);
    expect((await listed()).find(({ point }) => point === "Hook")).toMatchObject({
      status: "pending",
      error: "No answer within 10 s.",
    });
    await fast.close();
  });
});

describe("many at once", () => {
  it("more than five go as one, urgent ones alone and first", async () => {
    await save();
    for (let i = 0; i < 7; i++) await fire();
    await fire({ severity: "red" });
    await deliverDue();
    expect(bodies().map(({ type }) => type)).toEqual(["alert.fired", "notices.grouped"]);
    expect(bodies()[0].data.severity).toBe("red");
    expect(bodies()[1].data.notices).toHaveLength(7);
    expect(new Set(await statuses())).toEqual(new Set(["sent"]));
  });

  it("never more than twenty a minute, and nothing is lost by it", async () => {
    await save();
    for (let i = 0; i < 30; i++) await fire({ severity: "red" });
    await deliverDue();
    expect(hook.received).toHaveLength(20);
    expect(bodies().at(-1).data.notices).toHaveLength(11);
    await fire({ severity: "red" });
    expect(await deliverDue()).toBe(0);
    later(minute + 1);
    expect(await deliverDue()).toBe(1);
    expect(new Set(await statuses())).toEqual(new Set(["sent"]));
  });

  it("keeps those together that went out together", async () => {
    await save();
    for (let i = 0; i < 6; i++) await fire();
    hook.answer(answers.status(500));
    await deliverDue();
    await fire();
    later(31_000);
    hook.answer(answers.ok);
    await deliverDue();
    const [failed, again, other] = hook.received;
    expect(again?.headers["webhook-id"]).toBe(failed?.headers["webhook-id"]);
    expect(again?.body).toBe(failed?.body);
    expect(JSON.parse(other?.body ?? "").type).toBe("alert.fired");
  });
});

describe("when", () => {
  const quiet = { severities: ["red", "yellow"] as ("red" | "yellow")[], quiet: { from: 22, to: 8 } };

  it("quiet hours hold back what is not urgent, on the workspace's clock", async () => {
    await save({ routing: quiet });
    world.setNow(Date.parse("2026-03-16T15:00:00Z"));
    await fire();
    await fire({ severity: "red" });
    await deliverDue();
    expect(bodies().map(({ data }) => data.severity)).toEqual(["red"]);
    world.setNow(Date.parse("2026-03-16T23:59:59Z"));
    expect(await deliverDue()).toBe(0);
    world.setNow(Date.parse("2026-03-17T00:00:00Z"));
    await deliverDue();
    expect(bodies().map(({ data }) => data.severity)).toEqual(["red", "yellow"]);
  });

  it("a digest brings the day's messages as one, and red ones at once", async () => {
    await save({ routing: { severities: ["red", "yellow"], digest: "daily" } });
    await fire();
    await fire();
    await fire({ severity: "red" });
    await deliverDue();
    expect(hook.received).toHaveLength(1);
    world.setNow(Date.parse("2026-03-17T01:00:00Z"));
    await deliverDue();
    expect(bodies()[1]).toMatchObject({
      type: "notices.grouped",
      data: { title: "Brand: 2 messages since the last digest" },
    });
  });

  it("a point hears only of what it asks for", async () => {
    await save({ name: "Red", routing: { severities: ["red"] } });
    await save({
      name: "Tasks of operations",
      routing: { severities: ["blue"], topics: ["tasks"], teams: ["operations"] },
    });
    await fire();
    await world.tell("task.assigned", { taskId: await world.addTask(), userId: world.ids.operations, by: "manager" });
    await world.tell("task.assigned", {
      taskId: await world.addTask({ team: "promotion" }),
      userId: world.ids.promotion,
      by: "manager",
    });
    expect((await listed()).map(({ point, kind }) => [point, kind])).toEqual([
      ["Tasks of operations", "task_assigned"],
    ]);
  });
});

describe("by hand", () => {
  it("tests a point at once, also one that is switched off, and says what is wrong", async () => {
    const { point } = await save({ enabled: false });
    expect(await testContactPoint(manager(), { pointId: point.id })).toEqual({
      point: "Hook",
      arrived: true,
      error: null,
    });
    expect(bodies()[0]).toMatchObject({ type: "test", data: { title: "A test message to “Hook”: it arrived" } });
    hook.answer(answers.status(401));
    const refused = await testContactPoint(manager(), { pointId: point.id });
    expect(refused).toEqual({ point: "Hook", arrived: false, error: "The receiver answered 401." });
    expect(await statuses()).toEqual(["dead", "sent"]);
    expect(await failures()).toEqual([0]);
  });

  it("sends again what was given up, under its id", async () => {
    await save();
    hook.answer(answers.status(410));
    await fire();
    await deliverDue();
    const [dead] = await listed();
    expect(dead).toMatchObject({ status: "dead", attempts: 1 });
    later(minute);
    hook.answer(answers.ok);
    await resendDelivery(manager(), { deliveryId: dead?.id });
    await deliverDue();
    expect(await statuses()).toEqual(["sent"]);
    expect(new Set(hook.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    await expect(resendDelivery(manager(), { deliveryId: dead?.id })).rejects.toMatchObject({ code: "conflict" });
    await expect(resendDelivery(manager(), { deliveryId: "999999" })).rejects.toMatchObject({ code: "unknown" });
  });

  it("stops sending when a point is deleted, and forgets its address", async () => {
    const { point } = await save();
    await fire();
    await removeContactPoint(manager(), { pointId: point.id });
    expect(await deliverDue()).toBe(0);
    expect(hook.received).toEqual([]);
    const [row] = await world.record.rows<{ sealed: string }>("SELECT sealed FROM contact_point");
    expect(row?.sealed).toBe("");
    expect(await listed()).toEqual([]);
  });
});

it("delivers a message once, though two processes deliver at the same time", async () => {
  await save();
  for (let i = 0; i < 5; i++) await fire();
  await Promise.all([deliverDue(), deliverDue(), deliverDue()]);
  await deliverDue();
  const ids = hook.received.map(({ headers }) => headers["webhook-id"]);
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(5);
});

it("takes up what a process left that died while it was sending", async () => {
  await save();
  await fire();
  await world.record.rows("UPDATE delivery SET attempts = 1, due_at = to_timestamp($1::float8 / 1000)", [
    start + 120_000,
  ]);
  expect(await deliverDue()).toBe(0);
  later(121_000);
  expect(await deliverDue()).toBe(1);
  expect(await statuses()).toEqual(["sent"]);
});

it("the job delivers round after round, and ends", async () => {
  await save();
  const job = startDelivery(platform(), 20);
  await fire();
  await expect.poll(() => hook.received.length, { timeout: 10_000 }).toBe(1);
  later(minute);
  await fire();
  await expect.poll(() => hook.received.length, { timeout: 10_000 }).toBe(2);
  await job.stop();
  await fire();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(hook.received).toHaveLength(2);
});
