/** Bodies that cannot be used, too large, wrongly encoded: the contract's code and a sentence, and a row in quarantine. */
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  basic,
  bottomless,
  counted,
  event,
  openPostOffice,
  post,
  postBatch,
  raw,
  send,
  shop,
  track,
  world,
} from "../world/post-office.ts";

openPostOffice();

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
