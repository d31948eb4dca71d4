/** What broken, hostile and odd senders get for an answer: the contract's code and a sentence; neighbours are stored, nothing is lost, never a 5xx. */
import { connect } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";
import { type Served, serveCollector } from "../world/serve-collector.ts";

let world: World;
let shop: TestWorkspace;
let served: Served;
let sent = 0;
let answered = { accepted: 0, duplicate: 0, rejected: 0 };

beforeAll(async () => {
  world = await openWorld();
  shop = await addWorkspace(world.platform, "shop");
  served = await serveCollector(world.platform);
});
afterAll(async () => {
  await served.close();
  await world.close();
});
/** Nothing that an earlier case did may have cost the next one its server. */
afterEach(async () => {
  expect((await post("/v1/track", { event: "Alive", anonymousId: "probe" })).status).toBe(200);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly success: boolean;
    readonly accepted?: number;
    readonly duplicate?: number;
    readonly rejected?: readonly { index: number; messageId: string | null; code: string; message: string }[];
    readonly error?: { code: string; message: string };
  };
}

type Body = string | Uint8Array | object;

const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString("base64")}`;

async function send(
  path: string,
  body: Body | null,
  headers: Record<string, string> = {},
  method = "POST",
): Promise<Answer> {
  const raw = body === null || typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  const response = await fetch(served.url + path, { method, headers, body: raw as BodyInit | null });
  const text = await response.text();
  expect(response.status, text).toBeLessThan(500);
  return { status: response.status, headers: response.headers, body: text === "" ? {} : JSON.parse(text) };
}

const post = (path: string, body: Body, headers: Record<string, string> = {}) =>
  send(path, body, { "content-type": "application/json", authorization: basic(shop.writeKey), ...headers });

async function postBatch(batch: readonly unknown[], more: object = {}): Promise<Answer["body"]> {
  const { status, body } = await post("/v1/batch", { batch, ...more });
  expect(status).toBe(200);
  sent += batch.length;
  answered = {
    accepted: answered.accepted + (body.accepted ?? 0),
    duplicate: answered.duplicate + (body.duplicate ?? 0),
    rejected: answered.rejected + (body.rejected?.length ?? 0),
  };
  expect((body.accepted ?? 0) + (body.duplicate ?? 0) + (body.rejected?.length ?? 0)).toBe(batch.length);
  return body;
}

let nth = 0;
const track = (more: object = {}) => ({
  type: "track",
  event: "Tried",
  anonymousId: "a1",
  messageId: `m-${nth++}`,
  ...more,
});

interface Stored {
  readonly name: string;
  readonly properties: Record<string, unknown>;
  readonly revenue_minor: string | null;
  readonly flags: string[];
  readonly at: number;
  readonly received: number;
}

async function stored(messageId: string): Promise<Stored | undefined> {
  const rows = await world.platform.record.rows<Stored>(
    `SELECT name, properties, revenue_minor, flags, (extract(epoch FROM occurred_at) * 1000)::float8 AS at,
      (extract(epoch FROM received_at) * 1000)::float8 AS received FROM user_event WHERE message_id = $1`,
    [messageId],
  );
  expect(rows.length).toBeLessThanOrEqual(1);
  return rows[0];
}

async function counted(): Promise<{ events: number; quarantined: number }> {
  const [row] = await world.platform.record.rows<{ events: number; quarantined: number }>(
    `SELECT (SELECT count(*)::int FROM user_event) AS events, (SELECT count(*)::int FROM quarantined_event) AS quarantined`,
  );
  return row ?? { events: -1, quarantined: -1 };
}

/** One event between two good ones: the good ones are stored, whatever becomes of it. */
async function between(odd: unknown): Promise<Answer["body"]> {
  const before = await counted();
  const body = await postBatch([track(), odd, track()]);
  const after = await counted();
  expect(after.events - before.events).toBe(body.accepted);
  expect(after.quarantined - before.quarantined).toBe(body.rejected?.length);
  return body;
}

const nested = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${"}".repeat(depth - 1)}`;
const bottomless = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
const event = JSON.stringify(track());

describe("bodies refused as a whole, 400, kept in quarantine", () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ["an empty body", "/v1/track", "", "bad_json"],
    ["null", "/v1/track", "null", "bad_json"],
    ["an array", "/v1/track", "[]", "bad_json"],
    ["a text", "/v1/track", '"str"', "bad_json"],
    ["a number", "/v1/batch", "123", "bad_json"],
    ["no batch", "/v1/batch", '{"batch":null}', "empty_batch"],
    ["a batch that is an object", "/v1/batch", '{"batch":{}}', "empty_batch"],
    ["an empty batch", "/v1/batch", '{"batch":[]}', "empty_batch"],
    ["truncated JSON", "/v1/track", event.slice(0, -3), "bad_json"],
    ["rubbish after the document", "/v1/track", `${event}x`, "bad_json"],
    ["two documents", "/v1/track", event + event, "bad_json"],
    ["NDJSON", "/v1/batch", `${event}\n${event}`, "bad_json"],
    [
      "invalid UTF-8",
      "/v1/track",
      Buffer.concat([Buffer.from('{"event":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
      "bad_json",
    ],
    ["UTF-16", "/v1/track", Buffer.from(event, "utf16le"), "bad_json"],
    ["NaN", "/v1/track", '{"event":"a","anonymousId":"a","properties":{"revenue":NaN}}', "bad_json"],
    ["2,501 events", "/v1/batch", `{"batch":[${Array(2_501).fill('{"a":1}').join(",")}]}`, "too_many_events"],
    [
      "an event of 32,769 bytes alone",
      "/v1/track",
      JSON.stringify({ ...track(), pad: "x".repeat(32_769) }),
      "too_large",
    ],
    [
      "100,000 levels in an event alone",
      "/v1/track",
      `{"event":"a","anonymousId":"a","properties":{"a":${bottomless}}}`,
      "too_large",
    ],
  ])("%s", async (_name, path, body, code) => {
    const before = await counted();
    const answer = await post(path, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ success: false, error: { code, message: expect.stringMatching(/\w.*\.$/) } });
    const after = await counted();
    expect(after).toEqual({ events: before.events, quarantined: before.quarantined + 1 });
    const bytes = Buffer.from(body);
    const [row] = await world.platform.record.rows<{ code: string; bytes: number; body: Uint8Array }>(
      "SELECT code, bytes, body FROM quarantined_event ORDER BY id DESC LIMIT 1",
    );
    expect(row).toMatchObject({ code, bytes: bytes.length });
    expect(world.platform.vault.unsealOwn(row?.body ?? new Uint8Array())).toBe(
      bytes.subarray(0, 1024).toString("utf8"),
    );
  });

  it.each([
    ["broken gzip", gzipSync(event).subarray(0, 40)],
    ["gzip's header on plain JSON", Buffer.from(event)],
  ])("%s", async (_name, body) => {
    const before = await counted();
    const answer = await post("/v1/track", body, { "content-encoding": "gzip" });
    expect(answer.status).toBe(400);
    expect(answer.body.error?.code).toBe("bad_encoding");
    expect((await counted()).quarantined).toBe(before.quarantined + 1);
  });

  it("leaves no row where the key is unknown", async () => {
    const before = await counted();
    expect((await post("/v1/track", "{", { authorization: basic("wk_nobody") })).status).toBe(401);
    expect((await send("/v1/track", "{")).status).toBe(400);
    expect(await counted()).toEqual(before);
  });
});

describe("size and encoding", () => {
  it("takes an event of exactly 32,768 bytes, alone and in a batch, and sets one byte more aside", async () => {
    const sized = (bytes: number) => {
      const bare = track({ pad: "" });
      return { ...bare, pad: "x".repeat(bytes - JSON.stringify(bare).length) };
    };
    expect((await post("/v1/track", sized(32_768))).body.accepted).toBe(1);
    const body = await postBatch([sized(32_768), sized(32_769), track()]);
    expect(body.rejected).toMatchObject([{ index: 1, code: "too_large" }]);
  });

  it("takes 512,000 bytes and refuses 512,001 with 413", async () => {
    const sized = (bytes: number) => {
      const bare = JSON.stringify({ batch: [track()], pad: "" });
      return bare.replace('"pad":""', `"pad":"${"x".repeat(bytes - bare.length)}"`);
    };
    expect((await post("/v1/batch", sized(512_000))).status).toBe(200);
    const refused = await post("/v1/batch", sized(512_001));
    expect(refused.status).toBe(413);
    expect(refused.body.error?.code).toBe("too_large");
  });

  it("takes 2,500 events", async () => {
    const body = await postBatch(Array.from({ length: 2_500 }, () => track()));
    expect(body.accepted).toBe(2_500);
  });

  it("takes gzip, and no other encoding", async () => {
    const one = JSON.stringify(track());
    expect((await post("/v1/track", gzipSync(one), { "content-encoding": "gzip" })).body.accepted).toBe(1);
    expect((await post("/v1/track", gzipSync(gzipSync(one)), { "content-encoding": "gzip" })).body.error?.code).toBe(
      "bad_json",
    );
    for (const encoding of ["br", "zstd", "deflate", "gzip, gzip"]) {
      const answer = await post("/v1/track", brotliCompressSync(one), { "content-encoding": encoding });
      expect([answer.status, answer.body.error?.code]).toEqual([415, "unsupported_encoding"]);
    }
  });

  it("stops a gzip bomb at the limit, without the memory that it asks for", async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000, 0x20), { level: 9 });
    expect(bomb.length).toBeLessThan(512_000);
    const before = process.memoryUsage.rss();
    for (let i = 0; i < 5; i++) {
      const answer = await post("/v1/batch", bomb, { "content-encoding": "gzip" });
      expect([answer.status, answer.body.error?.code]).toEqual([413, "too_large"]);
    }
    expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000);
  });

  it("closes a connection whose lengths contradict each other", async () => {
    const head = `POST /v1/track HTTP/1.1\r\nHost: x\r\nAuthorization: ${basic(shop.writeKey)}\r\nContent-Type: application/json\r\n`;
    const before = await counted();
    expect(await raw(`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 400/,
    );
    await raw(`${head}Content-Length: 5000\r\n\r\n${event}`, true);
    expect(await counted()).toEqual(before);
  });
});

/** What the server says to these bytes; `hangUp` ends our side at once. */
function raw(bytes: string, hangUp = false): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(served.port, "127.0.0.1", () => (hangUp ? socket.end(bytes) : socket.write(bytes)));
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
    });
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
  });
}

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

describe("one odd event among good ones", () => {
  it("stores NUL and lone surrogates in a batch of fifty, replaced", async () => {
    const odd = track();
    const text = JSON.stringify({ ...odd, event: "a_b", properties: { value: "x_y", half: "p_q", k_k: 1 } })
      .replace("a_b", "a\\u0000b")
      .replace("x_y", "x\\u0000y")
      .replace("p_q", "p\\ud800q")
      .replace("k_k", "k\\udfffk");
    const batch = `{"batch":[${[...Array.from({ length: 49 }, () => JSON.stringify(track())), text].join(",")}]}`;
    const { status, body } = await post("/v1/batch", batch);
    expect([status, body.accepted]).toEqual([200, 50]);
    expect(await stored(odd.messageId)).toMatchObject({
      name: "a\ufffdb",
      properties: { value: "x\ufffdy", half: "p\ufffdq", "k\ufffdk": 1 },
    });
  });

  it.each([
    [100, 0],
    [101, 1],
    [60_000, 1],
  ])("nested %i levels: %i rejected", async (depth, rejected) => {
    const text = `{"type":"track","event":"Deep","anonymousId":"a1","messageId":"deep-${depth}","properties":${nested(depth - 1)}}`;
    const { status, body } = await post("/v1/batch", `{"batch":[${JSON.stringify(track())},${text}]}`);
    expect([status, body.accepted, body.rejected?.length]).toEqual([200, 2 - rejected, rejected]);
    if (rejected > 0)
      expect(body.rejected?.[0]).toMatchObject({ index: 1, code: "too_deep", messageId: `deep-${depth}` });
  });

  it("sets aside what is nested without bottom and no event at all", async () => {
    const { status, body } = await post("/v1/batch", `{"batch":[${bottomless},${JSON.stringify(track())}]}`);
    expect([status, body.accepted, body.rejected?.[0]?.code]).toEqual([200, 1, "not_an_object"]);
  });

  it("accepts a byte order mark", async () => {
    expect((await post("/v1/track", `\ufeff${JSON.stringify(track())}`)).body.accepted).toBe(1);
  });

  it("lets the last of equal keys win", async () => {
    await post("/v1/track", '{"event":"a","event":"b","anonymousId":"a1","messageId":"twice"}');
    expect((await stored("twice"))?.name).toBe("b");
  });

  it("keeps names of prototypes as data", async () => {
    const text = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":2}},"toString":"x"}';
    const body = `{"event":"Odd","anonymousId":"a1","messageId":"proto","properties":${text},"context":{"__proto__":{"polluted":3}}}`;
    expect((await post("/v1/track", body)).body.accepted).toBe(1);
    const [row] = await world.platform.record.rows<{ text: string }>(
      "SELECT properties::text AS text FROM user_event WHERE message_id = 'proto'",
    );
    expect(row?.text).toContain("__proto__");
    expect(row?.text).toContain("constructor");
  });

  it.each<[string, string, number | null, string[]]>([
    ["beyond every number", "1e400", null, ["bad_revenue"]],
    ["negative", "-5", null, ["bad_revenue"]],
    ["with a comma", '"12,50"', null, ["bad_revenue"]],
    ["with a sign", '"¥99"', null, ["bad_revenue"]],
    ["NaN in text", '"NaN"', null, ["bad_revenue"]],
    ["an object", '{"amount":5}', null, ["bad_revenue"]],
    ["more than can be counted", "1e300", null, ["bad_revenue"]],
    ["a sum of floats", "0.30000000000000004", 30, []],
    ["minus zero", "-0", 0, []],
    ["digits in text", '"99.5"', 9950, []],
    ["absent", "null", null, []],
  ])("revenue %s: %s", async (_name, revenue, minor, flags) => {
    const messageId = `revenue-${nth++}`;
    const text = `{"event":"Order Completed","anonymousId":"a1","messageId":"${messageId}","properties":{"revenue":${revenue}}}`;
    expect((await post("/v1/track", text)).body.accepted).toBe(1);
    const row = await stored(messageId);
    expect(row?.revenue_minor === null ? null : Number(row?.revenue_minor)).toBe(minor);
    expect(row?.flags).toEqual(flags);
  });

  it.each<[string, unknown, string[]]>([
    ["the year 1", "0001-01-01T00:00:00Z", ["bad_timestamp"]],
    ["the year 9999", "9999-12-31T23:59:59Z", ["clock_future"]],
    ["the year 2200", "2200-01-01T00:00:00Z", ["clock_future"]],
    ["1969", "1969-12-31T23:59:59Z", ["bad_timestamp"]],
    ["a day that is not", "2027-02-29T00:00:00Z", ["bad_timestamp"]],
    ["hour 24", "2026-01-01T24:00:00Z", ["bad_timestamp"]],
    ["a word", "yesterday", ["bad_timestamp"]],
    ["a date alone", "2026-01-21", ["bad_timestamp"]],
    ["epoch seconds", 1_760_000_000, ["bad_timestamp"]],
    ["an object", {}, ["bad_timestamp"]],
  ])("time %s becomes the server's, flagged", async (_name, timestamp, flags) => {
    const odd = track({ timestamp });
    expect((await between(odd)).accepted).toBe(3);
    const row = await stored(odd.messageId);
    expect(row?.flags).toEqual(flags);
    expect(row?.at).toBe(row?.received);
  });

  it("corrects a clock that is a day wrong, and believes one that is right", async () => {
    const day = 86_400_000;
    for (const wrong of [-day, 0, day]) {
      const happened = Date.now() - 60_000;
      const odd = track({ timestamp: new Date(happened + wrong).toISOString() });
      await postBatch([odd], { sentAt: new Date(Date.now() + wrong).toISOString() });
      expect(Math.abs(((await stored(odd.messageId))?.at ?? 0) - happened)).toBeLessThan(2_000);
    }
  });

  it.each<[string, object | unknown[] | string | number | null, string]>([
    ["null", null, "not_an_object"],
    ["a text", "event", "not_an_object"],
    ["an array", [], "not_an_object"],
    ["properties that are an array", track({ properties: [] }), "bad_field"],
    ["a context that is a text", track({ context: "x" }), "bad_field"],
    ["traits that are a number", track({ traits: 5 }), "bad_field"],
    ["an object as user", track({ userId: {} }), "bad_id"],
    ["an endless user id", track({ userId: "u".repeat(501) }), "bad_id"],
    ["a number as messageId", track({ messageId: 12 }), "bad_message_id"],
    ["a messageId of 101 characters", track({ messageId: "m".repeat(101) }), "bad_message_id"],
    ["a messageId of 9 KB", track({ messageId: "m".repeat(9_000) }), "bad_message_id"],
    ["no event name", track({ event: undefined }), "bad_event_name"],
    ["an empty event name", track({ event: "" }), "bad_event_name"],
    ["spaces as event name", track({ event: "   " }), "bad_event_name"],
    ["an event name of 10 KB", track({ event: "e".repeat(10_240) }), "bad_event_name"],
    ["nobody", track({ anonymousId: undefined }), "no_user_anon_id"],
    ["empty ids", track({ anonymousId: "", userId: "" }), "no_user_anon_id"],
    ["an unknown type", track({ type: "buy" }), "unknown_type"],
    ["a type in capitals", track({ type: "Track" }), "unknown_type"],
    ["no type", track({ type: undefined }), "unknown_type"],
    ["an alias without previousId", { type: "alias", userId: "u1" }, "bad_alias"],
  ])("sets aside %s", async (_name, odd, code) => {
    const body = await between(odd);
    expect(body.accepted).toBe(2);
    expect(body.rejected).toMatchObject([{ index: 1, code, message: expect.stringMatching(/\w/) }]);
  });

  it.each<[string, object]>([
    ["a number as user", track({ userId: 12345 })],
    ["an emoji as event name", track({ event: "🛒" })],
    ["a line break in the event name", track({ event: "a\nb" })],
    ["a messageId of 100 characters", track({ messageId: `${"m".repeat(96)}${1000 + nth++}` })],
    [
      "10,001 properties",
      track({ properties: Object.fromEntries(Array.from({ length: 2_500 }, (_, i) => [`p${i}`, i])) }),
    ],
    ["a property name of 30 KB", track({ properties: { ["k".repeat(30_000)]: 1 } })],
    ["an id that every broken page sends", track({ anonymousId: "undefined" })],
  ])("stores %s", async (_name, odd) => {
    expect((await between(odd)).accepted).toBe(3);
  });

  it("takes the path's word for the type on single routes", async () => {
    const odd = track({ type: "identify", event: "Conflict" });
    expect((await post("/v1/track", odd)).body.accepted).toBe(1);
    expect((await stored(odd.messageId))?.name).toBe("Conflict");
  });
});

describe("repeats", () => {
  it("counts one messageId once in a batch, in parallel requests, and once per source", async () => {
    const one = track();
    expect(await postBatch([one, one])).toMatchObject({ accepted: 1, duplicate: 1 });
    const two = track();
    const answers = await Promise.all(Array.from({ length: 8 }, () => postBatch([two])));
    expect(answers.reduce((sum, { accepted }) => sum + (accepted ?? 0), 0)).toBe(1);
    const source = await world.platform.record.prisma.source.create({ data: { workspaceId: shop.id, name: "second" } });
    const { digestOf } = await import("#platform/vault/vault.ts");
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

it("loses nothing: what was sent is accepted, duplicate or rejected", () => {
  expect(answered.accepted + answered.duplicate + answered.rejected).toBe(sent);
  expect(sent).toBeGreaterThan(2_600);
});
