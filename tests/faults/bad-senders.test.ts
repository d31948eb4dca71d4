/** Senders without a key, with the wrong method or type, too fast, or twice. */
import { describe, expect, it } from "vitest";
import { digestOf } from "#platform/vault/vault.ts";
import { addWorkspace } from "../world/open-world.ts";
import {
  basic,
  counted,
  openPostOffice,
  post,
  postBatch,
  raw,
  send,
  shop,
  track,
  world,
} from "../world/post-office.ts";
import { serveCollector } from "../world/serve-collector.ts";

openPostOffice();

describe("who and how", () => {
  it.each([
    ["GET", 405],
    ["HEAD", 405],
    ["PUT", 405],
    ["DELETE", 405],
    ["OPTIONS", 204],
  ])("%s → %i", async (method, status) => {
    const answer = await send("/v1/track?data=e30", null, {}, method);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    if (status === 405) expect(answer.headers.get("allow")).toBe("POST, OPTIONS");
  });

  it("answers a browser's preflight", async () => {
    const asked = {
      origin: "https://shop.test",
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type",
    };
    const answer = await send("/v1/t", null, asked, "OPTIONS");
    expect(answer.headers.get("access-control-allow-methods")).toContain("POST");
    expect(answer.headers.get("access-control-allow-headers")).toMatch(/authorization.*content-type/);
  });

  it.each<[string, Record<string, string>, object, number]>([
    ["no key", {}, {}, 401],
    ["an unknown key", { authorization: basic("wk_nobody") }, {}, 401],
    ["an unknown key in the body", {}, { writeKey: "wk_nobody" }, 401],
    ["a number as key", {}, { writeKey: 7 }, 401],
    ["a bearer token", { authorization: "Bearer wk_shop_0123456789" }, {}, 401],
    ["rubbish instead of base64", { authorization: "Basic %%%" }, {}, 401],
    ["a header and a body that differ", { authorization: basic("wk_shop_0123456789") }, { writeKey: "wk_other" }, 401],
    [
      "a header and a body that agree",
      { authorization: basic("wk_shop_0123456789") },
      { writeKey: "wk_shop_0123456789" },
      200,
    ],
    ["the key in the body", {}, { writeKey: "wk_shop_0123456789" }, 200],
    [
      "a key without a colon",
      { authorization: `Basic ${Buffer.from("wk_shop_0123456789").toString("base64")}` },
      {},
      200,
    ],
    ["the scheme in small letters", { authorization: basic("wk_shop_0123456789").replace("Basic", "basic") }, {}, 200],
  ])("%s", async (_name, headers, more, status) => {
    const before = await counted();
    const answer = await send("/v1/track", track(more), headers);
    expect(answer.status).toBe(status);
    if (status === 401)
      expect(answer.body.error).toEqual({ code: "unknown_write_key", message: expect.stringContaining(".") });
    expect((await counted()).events - before.events).toBe(status === 200 ? 1 : 0);
  });

  it.each([
    ["text/plain", 200],
    ["text/plain;charset=UTF-8", 200],
    ["application/json; charset=utf-8", 200],
    ["application/x-www-form-urlencoded", 415],
    ["multipart/form-data", 415],
  ])("content type %s → %i", async (type, status) => {
    expect((await post("/v1/track", track(), { "content-type": type })).status).toBe(status);
  });

  it.each(["t", "p", "s", "i", "g", "track", "page/", "screen", "identify", "group"])(
    "serves /v1/%s",
    async (route) => {
      expect((await post(`/v1/${route}`, { ...track(), userId: "u1" })).body.accepted).toBe(1);
    },
  );

  it.each(["nothing", "../v1/track", "TRACK", "constructor", "track/more"])("has no /v1/%s", async (route) => {
    expect(
      (await raw(`POST /v1/${route} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`)).slice(
        9,
        12,
      ),
    ).toBe("404");
  });
});

it("stops taking a key that was rotated, however busy it is", async () => {
  const rotated = await addWorkspace(world.platform, "rotated");
  const start = Date.now();
  const at = async (seconds: number) => {
    world.setNow(start + seconds * 1000);
    return (await send("/v1/track", track(), { authorization: basic(rotated.writeKey) })).status;
  };
  expect(await at(0)).toBe(200);
  await world.platform.record.rows(
    "UPDATE write_key SET expires_at = to_timestamp($1::float8 / 1000.0) WHERE source_id = $2",
    [start + 10_000, rotated.sourceId],
  );
  expect([await at(4), await at(8), await at(12)]).toEqual([200, 200, 401]);
  world.setNow(null);
});

it.each([
  ["in the body", {}, { writeKey: "k".repeat(100_000) }],
  ["in the header", { authorization: basic("k".repeat(5_000)) }, {}],
])("knows no key of that length %s", async (_where, headers, more) => {
  expect((await send("/v1/track", track(more), headers)).status).toBe(401);
});

it("limits the rate of one source, says for how long, and spares the others", async () => {
  const tight = await serveCollector(world.platform, { perSecond: 10, burst: 20 });
  const other = await addWorkspace(world.platform, "other");
  const ask = (key: string, events: number) =>
    fetch(`${tight.url}/v1/batch`, {
      method: "POST",
      headers: { authorization: basic(key), "content-type": "application/json" },
      body: JSON.stringify({ batch: Array.from({ length: events }, () => track()) }),
    });
  const answers = [await ask(shop.writeKey, 15), await ask(shop.writeKey, 15), await ask(other.writeKey, 15)];
  expect(answers.map(({ status }) => status)).toEqual([200, 429, 200]);
  const [, limited] = answers;
  expect(await limited?.json()).toMatchObject({ success: false, error: { code: "rate_limited" } });
  const wait = Number(limited?.headers.get("retry-after"));
  expect(wait).toBeGreaterThanOrEqual(1);
  expect(Number(limited?.headers.get("x-ratelimit-reset"))).toBeGreaterThan(Date.now() / 1000 - 5);
  await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  expect((await ask(shop.writeKey, 10)).status).toBe(200);
  await tight.close();
});

it("stores no more than its rate of a source gone wild, and answers the others as before", async () => {
  const rate = { perSecond: 50, burst: 50 };
  const tight = await serveCollector(world.platform, rate);
  const calm = await addWorkspace(world.platform, "calm");
  const wild = await addWorkspace(world.platform, "wild");
  const ask = async (key: string, events: number) => {
    const startedAt = performance.now();
    const { status } = await fetch(`${tight.url}/v1/batch`, {
      method: "POST",
      headers: { authorization: basic(key), "content-type": "application/json" },
      body: JSON.stringify({ batch: Array.from({ length: events }, () => track()) }),
    });
    return { status, took: performance.now() - startedAt };
  };
  const calmly = async (times: number) => {
    const took: number[] = [];
    for (let i = 0; i < times; i++) {
      const answer = await ask(calm.writeKey, 1);
      expect(answer.status).toBe(200);
      took.push(answer.took);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return took.sort((a, b) => a - b)[Math.floor(times * 0.9)] ?? 0;
  };
  const before = await calmly(50);
  let going = true;
  const statuses: number[] = [];
  const startedAt = performance.now();
  const senders = Array.from({ length: 4 }, async () => {
    while (going) statuses.push((await ask(wild.writeKey, 40)).status);
  });
  const meanwhile = await calmly(50);
  going = false;
  await Promise.all(senders);
  const allowed = rate.burst + (rate.perSecond * (performance.now() - startedAt)) / 1000;
  const taken = 40 * statuses.filter((status) => status === 200).length;
  expect([...new Set(statuses)].sort()).toEqual([200, 429]);
  expect(40 * statuses.length).toBeGreaterThan(5 * allowed);
  expect(taken).toBeLessThanOrEqual(allowed + 1);
  const [row] = await world.platform.record.rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM user_event WHERE workspace_id = $1",
    [wild.id],
  );
  expect(row?.n).toBe(taken);
  // The senders run in this process too: their own work is borne, waiting behind theirs is not.
  expect(meanwhile).toBeLessThan(2 * before + 40);
  await tight.close();
});

describe("repeats", () => {
  it("counts one messageId once in a batch, in parallel requests, and once per source", async () => {
    const one = track();
    expect(await postBatch([one, one])).toMatchObject({ accepted: 1, duplicate: 1 });
    const two = track();
    const answers = await Promise.all(Array.from({ length: 8 }, () => postBatch([two])));
    expect(answers.reduce((sum, { accepted }) => sum + (accepted ?? 0), 0)).toBe(1);
    const source = await world.platform.record.prisma.source.create({ data: { workspaceId: shop.id, name: "second" } });
    await world.platform.record.prisma.writeKey.create({
      data: { sourceId: source.id, digest: digestOf("wk_second"), hint: "" },
    });
    expect((await post("/v1/track", two, { authorization: basic("wk_second") })).body.accepted).toBe(1);
  });

  it("names events that come without a messageId", async () => {
    const before = await counted();
    const anonymous = { type: "track", event: "Unnamed", anonymousId: "a1" };
    expect(await postBatch([anonymous, anonymous])).toMatchObject({ accepted: 2, duplicate: 0 });
    expect((await counted()).events).toBe(before.events + 2);
  });
});
