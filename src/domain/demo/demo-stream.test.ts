/** The demo's stream against its own truth: counts, shares, rhythm, faults, and that any interval is a part of the whole. */
import { describe, expect, it } from "vitest";
import { createDemoStream, type DemoHour, demoStream } from "./demo-stream.ts";
import { demoWorld } from "./demo-world.ts";
import type { SegmentMessage } from "./segment-message.ts";

const hourMs = 3_600_000;
const end = Date.UTC(2026, 5, 20, 6);
const days = 40;
const start = end - days * 24 * hourMs;
const world = demoWorld({ seed: 3, end, days, events: 60_000 });
const hours = [...demoStream(world, start, end)];
const sent = hours.flatMap(({ messages }) => messages);
const once = [...new Map(sent.map((message) => [message.messageId, message])).values()];
const shareOf = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;
const named = (event: string) => once.filter((message) => message.event === event);
const isBot = ({ context }: SegmentMessage) => /spider|bot/i.test(context.userAgent ?? "");
const shanghaiHour = ({ timestamp }: SegmentMessage) => (new Date(timestamp).getUTCHours() + 8) % 24;

function flat(chunks: Iterable<DemoHour>) {
  const all = [...chunks];
  return {
    messages: all.flatMap(({ messages }) => messages),
    sentAt: all.flatMap(({ sentAt }) => sentAt),
    spend: all.flatMap(({ spend }) => spend),
  };
}

describe("the history", () => {
  it("holds about as many messages as asked for", () => {
    expect(sent.length / 60_000).toBeGreaterThan(0.9);
    expect(sent.length / 60_000).toBeLessThan(1.1);
  });

  it.each([
    ["duplicates", 1 - shareOf(once, sent), world.truth.duplicateShare, 0.004],
    ["crawlers", shareOf(once.filter(isBot), once), world.truth.botShare, 0.005],
    ["refunds", shareOf(named("Order Refunded"), named("Order Completed")), world.truth.refundShare, 0.035],
  ])("keeps the share of %s", (_, found, truth, tolerance) => expect(Math.abs(found - truth)).toBeLessThan(tolerance));

  it.each([
    "Product Viewed",
    "Product Added",
    "Checkout Started",
    "Order Completed",
    "Order Refunded",
    "Signed Up",
    "Content Interacted",
    "Complaint Filed",
    "Code Scanned",
    "Lead Handed Over",
  ])("holds %s", (event) => expect(named(event).length).toBeGreaterThan(0));

  it("repeats a messageId only with the very same message", () => {
    const first = new Map(once.map((message) => [message.messageId, message]));
    expect(sent.every((message) => first.get(message.messageId) === message)).toBe(true);
  });

  it("is in the order of sending, never before it happened, sometimes long after", () => {
    const { messages, sentAt } = flat(hours);
    expect(sentAt.every((at, place) => place === 0 || at >= (sentAt[place - 1] ?? 0))).toBe(true);
    const delays = messages.map(({ timestamp }, place) => (sentAt[place] ?? 0) - Date.parse(timestamp));
    expect(Math.min(...delays.slice(0, 10_000))).toBe(0);
    expect(delays.some((delay) => delay > hourMs)).toBe(true);
  });

  it("follows the Shanghai day", () => {
    const between = (from: number, to: number) =>
      once.filter((message) => from <= shanghaiHour(message) && shanghaiHour(message) < to).length;
    expect(between(20, 22)).toBeGreaterThan(5 * between(3, 5));
    expect(between(12, 13)).toBeGreaterThan(1.2 * between(10, 11));
  });

  it("peaks on the day of the promotion", () => {
    const byDay = new Map<string, number>();
    for (const { timestamp } of once) {
      const day = new Date(Date.parse(timestamp) + 8 * hourMs).toISOString().slice(0, 10);
      byDay.set(day, (byDay.get(day) ?? 0) + 1);
    }
    const [peak] = [...byDay].sort((a, b) => b[1] - a[1]);
    expect(peak?.[0]).toBe("2026-06-02");
  });

  it("lets people be anonymous first and known later, also on a second device", () => {
    const devices = new Map<string, Set<string>>();
    for (const { userId, anonymousId } of once) {
      if (userId === undefined || anonymousId === undefined) continue;
      devices.set(userId, (devices.get(userId) ?? new Set()).add(anonymousId));
    }
    const identified = new Set([...devices.values()].flatMap((ids) => [...ids]));
    const anonymously = once.filter(
      ({ userId, anonymousId }) => userId === undefined && identified.has(anonymousId ?? ""),
    );
    expect(anonymously.length).toBeGreaterThan(100);
    expect([...devices.values()].some((ids) => ids.size === 2)).toBe(true);
  });

  it("has orders of the server: a customer, no page, revenue in whole fen", () => {
    for (const { userId, context, properties } of named("Order Completed")) {
      expect(userId).toBeDefined();
      expect(context.page).toBeUndefined();
      const revenue = properties !== undefined && "revenue" in properties ? Number(properties.revenue) : Number.NaN;
      expect(Math.abs(revenue * 100 - Math.round(revenue * 100))).toBeLessThan(1e-6);
    }
  });
});

describe("the faults", () => {
  function addRate(from: number, to: number, page = world.truth.leakingPage): number {
    const onPage = once.filter((message) => {
      const at = Date.parse(message.timestamp);
      return from <= at && at < to && message.context.page?.path === page && !isBot(message);
    });
    const count = (kind: string) => onPage.filter(({ type, event }) => (event ?? type) === kind).length;
    return count("Product Added") / count("page");
  }

  it("is mended on another", () => {
    const { mendedPage, mendedAt } = world.truth;
    expect(addRate(mendedAt, end, mendedPage)).toBeGreaterThan(3 * addRate(start, mendedAt, mendedPage));
  });

  it("leaks on one page", () => {
    const { leakStartsAt } = world.truth;
    expect(addRate(leakStartsAt, end)).toBeLessThan(0.4 * addRate(start, leakStartsAt));
  });

  it.each([
    ["before it sinks", -200, 0, 0.0092, 0.001],
    ["after", 0, 30, 0.0092 * 0.65, 0.0012],
  ])("shows Weibo's CTR %s", (_, from, to, ctr, tolerance) => {
    const since = world.truth.sinkStartsAt;
    const rows = hours
      .filter(({ hour }) => since + from * hourMs <= hour && hour < since + to * hourMs)
      .flatMap(({ spend }) => spend.filter(({ channel }) => channel === world.truth.sinkingChannel));
    const sum = (of: "clicks" | "impressions") => rows.reduce((total, row) => total + row[of], 0);
    expect(Math.abs(sum("clicks") / sum("impressions") - ctr)).toBeLessThan(tolerance);
  });
});

describe("spend", () => {
  const rows = flat(hours).spend;

  it("has at most two decimals, no more clicks than impressions, one row per hour and campaign", () => {
    for (const { cost, clicks, impressions } of rows) {
      expect(Number(cost.toFixed(2))).toBe(cost);
      expect(clicks).toBeLessThanOrEqual(impressions);
    }
    expect(new Set(rows.map(({ at, campaign }) => `${at} ${campaign}`)).size).toBe(rows.length);
  });

  it("is for clicks of which 85 % arrive", () => {
    const paid = new Set(rows.map(({ campaign }) => campaign));
    const arrived = once.filter(({ type, context }) => type === "page" && paid.has(context.campaign?.name ?? ""));
    const clicks = rows.reduce((sum, row) => sum + row.clicks, 0);
    expect(Math.abs(arrived.length / clicks - 0.85)).toBeLessThan(0.02);
  });

  it("earns about two to three times what it costs", () => {
    const money = (event: string) =>
      named(event).reduce((sum, { properties }) => sum + Number(Object(properties).revenue), 0);
    const roas = (money("Order Completed") - money("Order Refunded")) / rows.reduce((sum, { cost }) => sum + cost, 0);
    expect(roas).toBeGreaterThan(1.8);
    expect(roas).toBeLessThan(3.8);
  });
});

describe("an interval", () => {
  const from = end - 50 * hourMs;
  const to = end - 20 * hourMs;
  const whole = flat(hours.filter(({ hour }) => from <= hour && hour < to));

  it("by itself is the same as within the history", () => {
    expect(flat(demoStream(world, from, to))).toEqual(whole);
  });

  it("asked for minute by minute is the same as at once", () => {
    const stream = createDemoStream(world);
    const minutes = Array.from({ length: 180 }, (_, nth) => [
      ...stream.between(from + nth * 60_000, from + (nth + 1) * 60_000),
    ]);
    expect(flat(minutes.flat())).toEqual(flat(demoStream(world, from, from + 3 * hourMs)));
  });

  it("asked for backwards is the same as forwards", () => {
    const stream = createDemoStream(world);
    const second = flat(stream.between(to, to + hourMs));
    expect(flat(stream.between(from, to))).toEqual(whole);
    expect(flat(stream.between(to, to + hourMs))).toEqual(second);
  });

  it("after the end goes on: people come, the leak and the sinking stay", () => {
    const { messages, spend } = flat(demoStream(world, end, end + 24 * hourMs));
    expect(messages.length).toBeGreaterThan(800);
    const weibo = spend.filter(({ channel }) => channel === world.truth.sinkingChannel);
    const sum = (of: "clicks" | "impressions") => weibo.reduce((total, row) => total + row[of], 0);
    expect(sum("clicks") / sum("impressions")).toBeLessThan(0.0075);
  });

  it("before the start is empty", () => {
    expect([...demoStream(world, start - 5 * hourMs, start)]).toEqual([]);
  });
});
