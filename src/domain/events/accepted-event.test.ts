/** What becomes of events as they come, good and bad. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Arrival, acceptEvent } from "./accepted-event.ts";

const receivedAt = Date.parse("2026-11-23T10:00:00Z");
const arrival: Arrival = { receivedAt, sentAt: null, kind: null, history: false, currency: "CNY", userAgent: null };
const order = (properties: object) => ({
  type: "track",
  event: "Order Completed",
  messageId: "m",
  anonymousId: "a",
  properties,
});
const nested = (levels: number): object => JSON.parse(`${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`);

it.each<[string, unknown, string]>([
  ["a number", 123, "not_an_object"],
  ["a list", [], "not_an_object"],
  ["no type", { anonymousId: "a" }, "unknown_type"],
  ["a type in capitals", { type: "Track", event: "x", anonymousId: "a" }, "unknown_type"],
  ["nobody's", { type: "track", event: "x" }, "no_user_anon_id"],
  ["no event name", { type: "track", anonymousId: "a" }, "bad_event_name"],
  ["a blank name", { type: "track", event: "  ", anonymousId: "a" }, "bad_event_name"],
  ["a name of 201", { type: "track", event: "x".repeat(201), anonymousId: "a" }, "bad_event_name"],
  ["a messageId of 101", { type: "page", messageId: "x".repeat(101), anonymousId: "a" }, "bad_message_id"],
  ["a messageId that is a number", { type: "page", messageId: 5, anonymousId: "a" }, "bad_message_id"],
  ["properties that are a list", { type: "page", anonymousId: "a", properties: [] }, "bad_field"],
  ["a context that is a text", { type: "page", anonymousId: "a", context: "x" }, "bad_field"],
  ["a userId that is an object", { type: "page", userId: {} }, "bad_id"],
  ["101 levels", { type: "page", anonymousId: "a", properties: nested(100) }, "too_deep"],
  ["100,000 levels", { type: "page", anonymousId: "a", properties: nested(100_000) }, "too_deep"],
  ["an alias without previousId", { type: "alias", userId: "u" }, "bad_alias"],
])("sets aside %s", (_says, raw, code) => {
  expect(acceptEvent(raw, arrival)).toMatchObject({ code, message: expect.stringMatching(/\w/) });
});

it.each<[string, object, object]>([
  ["a number as userId", { type: "page", userId: 12345 }, { userId: "12345" }],
  ["99 levels of properties", { type: "page", anonymousId: "a", properties: nested(99) }, { kind: "page" }],
  ["revenue as a plain text", order({ revenue: "12.50" }), { revenueMinor: 1250, currency: "CNY", flags: [] }],
  ["yen without cents", order({ revenue: 1200, currency: "jpy" }), { revenueMinor: 1200, currency: "JPY" }],
  ["0.1 + 0.2", order({ revenue: 0.1 + 0.2 }), { revenueMinor: 30 }],
  ["negative revenue", order({ revenue: -5 }), { revenueMinor: null, flags: ["bad_revenue"] }],
  ["revenue “¥99”", order({ revenue: "¥99" }), { revenueMinor: null, flags: ["bad_revenue"] }],
  ["revenue “12,50”", order({ revenue: "12,50" }), { revenueMinor: null, flags: ["bad_revenue"] }],
  ["infinite revenue", order({ revenue: Number("1e400") }), { revenueMinor: null }],
  ["an unknown currency", order({ revenue: 1, currency: "XYZ" }), { revenueMinor: null, flags: ["bad_currency"] }],
  ["NUL and half a character", { type: "track", event: "a\0b\ud800", anonymousId: "a" }, { name: "a\ufffdb\ufffd" }],
  [
    "a page's path and campaign",
    {
      type: "page",
      anonymousId: "a",
      context: { campaign: { source: "douyin", name: "c1" } },
      properties: { path: "/lp/" },
    },
    { page: "/lp", touch: { source: "douyin", campaign: "c1" } },
  ],
])("keeps %s", (_says, raw, expected) => {
  expect(acceptEvent(raw, arrival)).toMatchObject(expected);
});

it("takes personal fields out of what can be read", () => {
  const read = acceptEvent(
    {
      type: "identify",
      userId: "u",
      traits: { name: "Li Lei", email: "li@example.com", plan: "gold" },
      context: {
        ip: "203.0.113.9",
        traits: { phone: "+86 138 0000 0000" },
        page: { url: "https://shop.test/?q=li@example.com" },
      },
    },
    arrival,
  );
  if ("code" in read) throw new Error(read.message);
  expect(JSON.stringify([read.properties, read.context])).not.toMatch(/Li Lei|li@example|203\.0|138/);
  expect(read.personal).toMatchObject({
    "traits.name": "Li Lei",
    "traits.email": "li@example.com",
    "context.ip": "203.0.113.9",
  });
  expect(read.properties).toMatchObject({ traits: { plan: "gold" } });
});

it("keeps once what a page says twice, and what its context alone says", () => {
  const url = "https://shop.test/lp";
  const page = { url, path: "/lp", title: "Landing" };
  const read = acceptEvent(
    { type: "page", anonymousId: "a", properties: { url, path: "/lp", title: "Other" }, context: { page } },
    arrival,
  );
  expect(read).toMatchObject({ page: "/lp", properties: { url, path: "/lp", title: "Other" } });
  expect(read).toHaveProperty("context.page", { title: "Landing" });
});

it("keeps hostile keys as data", () => {
  const read = acceptEvent(
    JSON.parse('{"type":"page","anonymousId":"a","properties":{"__proto__":{"polluted":1}}}'),
    arrival,
  );
  expect(JSON.stringify(read)).toContain("polluted");
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it("never throws, whatever comes", () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => void acceptEvent(raw, arrival)),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(
      fc.record({
        type: fc.constantFrom("track", "page", "alias"),
        event: fc.string(),
        anonymousId: fc.string(),
        properties: fc.object(),
        context: fc.object(),
        timestamp: fc.anything(),
      }),
      (raw) => void acceptEvent(raw, arrival),
    ),
    { numRuns: 300 },
  );
});
