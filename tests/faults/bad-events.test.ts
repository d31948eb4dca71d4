/** One odd event among good ones: it is kept, mended or set aside with a reason, and never costs its neighbours. */
import { describe, expect, it } from "vitest";
import {
  another,
  answered,
  between,
  bottomless,
  nested,
  openPostOffice,
  post,
  postBatch,
  sent,
  stored,
  track,
  world,
} from "../world/post-office.ts";

openPostOffice();

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
    const messageId = `revenue-${another()}`;
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
    ["a messageId of 100 characters", track({ messageId: `${"m".repeat(96)}${1000 + another()}` })],
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

it("loses nothing: what was sent is accepted, duplicate or rejected", () => {
  expect(answered.accepted + answered.duplicate + answered.rejected).toBe(sent);
  expect(sent).toBeGreaterThan(60);
});
