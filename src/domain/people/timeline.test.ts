/** Sessions, touchpoints and credit, one rule per row. */
import { describe, expect, it } from "vitest";
import { advance, emptyTimeline, follows, type Step, type Timeline, type TimelineEvent } from "./timeline.ts";

const minute = 60_000;
const day = 86_400_000;
const start = Date.parse("2026-03-10T00:00:00Z");
let nextId = 1;

function event(minutes: number, more: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: nextId++,
    at: start + minutes * minute,
    kind: "page",
    name: "Page Viewed",
    origin: null,
    page: "/lp",
    device: "mobile",
    country: "CN",
    revenueMinor: null,
    orderId: null,
    isBot: false,
    browser: "1",
    own: null,
    properties: {},
    ...more,
  };
}

const from = (channel: string, tagged = true, campaign = "", creative = "") => ({
  origin: { channel, campaign, creative, tagged },
});
const track = (name: string, more: Partial<TimelineEvent> = {}) => ({ kind: "track", name, page: null, ...more });
const order = (orderId: string, revenueMinor = 100) => track("Order Completed", { orderId, revenueMinor });

function foldAll(events: readonly TimelineEvent[]): { steps: Step[]; timeline: Timeline } {
  let timeline = emptyTimeline;
  const steps = events.map((one) => {
    const next = advance(timeline, one);
    timeline = next.timeline;
    return next.step;
  });
  return { steps, timeline };
}

describe("sessions", () => {
  it.each([
    ["goes on after exactly 30 minutes", 30, [1, 2]],
    ["ends after more", 30 + 1 / minute, [1, 1]],
    ["goes on after a minute", 1, [1, 2]],
  ])("a session %s", (_says, gap, positions) => {
    const { steps } = foldAll([event(0), event(gap)]);
    expect(steps.map(({ session }) => session?.position)).toEqual(positions);
  });

  it("of somebody who only met an arm of an experiment stays one of a single event", () => {
    const { steps } = foldAll([event(0), event(1, track("Experiment Viewed", from("douyin"))), event(31)]);
    expect(steps.map(({ session }) => session?.position ?? null)).toEqual([1, null, 1]);
    expect(steps[1]?.isTouch).toBe(false);
  });

  it("is not begun by a server's event, nor prolonged by an identify", () => {
    const { steps } = foldAll([
      event(0, order("a")),
      event(1),
      event(20, { kind: "identify", name: "identify" }),
      event(32),
      event(40, order("b")),
    ]);
    expect(steps.map(({ session }) => session?.position ?? null)).toEqual([null, 1, null, 1, 2]);
  });
});

it("names the creative of the touch, and says so where there was none", () => {
  const { steps } = foldAll([event(0, from("douyin", true, "x", "video-7")), event(60, from("baidu"))]);
  expect(steps.map(({ credit }) => credit.last.creative)).toEqual(["video-7", "(none)"]);
});

describe("touchpoints", () => {
  it.each<[string, Partial<TimelineEvent>[], string[]]>([
    ["a page without any is direct", [{}], ["direct"]],
    ["a tagged page is its channel", [from("douyin")], ["douyin"]],
    ["the same again within the session is the same", [from("douyin"), from("douyin")], ["douyin", "-"]],
    ["another campaign within the session is another", [from("a", true, "x"), from("a", true, "y")], ["a", "a"]],
    ["a referrer within a session is none", [from("douyin"), from("referral", false)], ["douyin", "-"]],
    ["a referrer begins a session", [from("referral", false)], ["referral"]],
    ["an untagged page goes on", [from("douyin"), {}], ["douyin", "-"]],
    ["a tagged track of a browser begins one", [track("Product Viewed", from("sms"))], ["sms"]],
    ["a refund is none, whatever it carries", [from("a"), track("Order Refunded", from("sms"))], ["a", "-"]],
  ])("%s", (_says, given, expected) => {
    const { steps } = foldAll(given.map((more, i) => event(i, more)));
    expect(steps.map(({ isTouch, credit }) => (isTouch ? credit.last.channel : "-"))).toEqual(expected);
  });
});

describe("credit", () => {
  const journey = [event(0, from("douyin")), event(60, from("baidu")), event(120), event(121, order("a"))];

  it("knows last, last non-direct and first", () => {
    const { credit } = foldAll(journey).steps.at(-1) ?? {};
    expect([credit?.last.channel, credit?.lastNonDirect.channel, credit?.first.channel]).toEqual([
      "direct",
      "baidu",
      "douyin",
    ]);
  });

  it.each([
    ["at exactly thirty days", 30 * day, "douyin"],
    ["a millisecond later", 30 * day + 1, "(unattributed)"],
  ])("ends %s", (_says, after, channel) => {
    const { steps } = foldAll([event(0, from("douyin")), event(after / minute, order("a"))]);
    expect(steps.at(-1)?.credit.last.channel).toBe(channel);
  });

  it("counts an order id once, and its first order makes a customer", () => {
    const { steps } = foldAll([event(0), event(1, order("a")), event(2, order("a")), event(3, order("b"))]);
    expect(steps.map(({ isOrder, isNewCustomer }) => [isOrder, isNewCustomer])).toEqual([
      [false, false],
      [true, true],
      [false, false],
      [true, false],
    ]);
  });

  it("credits a refund like its order, whatever came between", () => {
    const refund = track("Order Refunded", { orderId: "a", revenueMinor: 50 });
    const { steps } = foldAll([
      event(0, from("douyin")),
      event(1, order("a")),
      event(600, from("baidu")),
      event(601, refund),
    ]);
    expect(steps.at(-1)).toMatchObject({ isRefund: true, credit: { last: { channel: "douyin" } } });
  });

  it("leads a refund to its order's event, and to none where the order is not known", () => {
    const refund = (orderId: string) => track("Order Refunded", { orderId, revenueMinor: 50 });
    const { steps } = foldAll([
      event(0, { id: 71, ...order("a") }),
      event(1, { id: 72, ...order("a") }),
      event(2, { id: 73, ...refund("a") }),
      event(3, { id: 74, ...refund("b") }),
    ]);
    expect(steps.map(({ orderEvent }) => orderEvent)).toEqual([71, 0, 71, 0]);
  });
});

it("knows what comes after it, by time and then by id", () => {
  const { timeline } = foldAll([event(5, { id: 100 })]);
  expect(
    [event(5, { id: 101 }), event(5, { id: 99 }), event(4, { id: 200 })].map((one) => follows(timeline, one)),
  ).toEqual([true, false, false]);
});
