/** What a rule would have done over hours that are past. */
import { describe, expect, it } from "vitest";
import { hourMs } from "#domain/base/local-time.ts";
import { type BackTestOptions, backTest } from "./back-test.ts";
import { fallbackLag } from "./lag-curve.ts";
import { RuleDefinition } from "./rule.ts";

const start = Date.UTC(2026, 0, 5);
const options: BackTestOptions = {
  fromMs: start + 340 * hourMs,
  toMs: start + 700 * hourMs,
  margin: 0.6,
  timezone: "Asia/Shanghai",
  minor: 100,
  lag: fallbackLag,
};
const breaker = RuleDefinition.parse({
  watch: { kind: "metric", metric: "cpa", by: "channel" },
  condition: { kind: "probably", target: 200 },
  actions: ["notify", "file_task", "pause_channel"],
});

/** Spends 100 an hour; an order of 500 every other hour while it lives. */
const channel = (key: string, alive: (hour: number) => boolean, hours = 700) => ({
  key,
  hours: Array.from({ length: hours }, (_, i) => {
    const orders = i % 2 === 0 && alive(i) ? 1 : 0;
    return { at: start + i * hourMs, sums: { spend: 10_000, orders, gross_revenue: 50_000 * orders, refunds: 0 } };
  }),
});

describe("a back-test", () => {
  it("fires for a channel that dies, pauses it, and says what that saves", () => {
    const test = backTest(breaker, [channel("douyin", (hour) => hour < 450), channel("baidu", () => true)], options);
    expect(test).toMatchObject({ tasks: 1, pauses: 1, falseAlarms: 0, judged: 1, revenueForgoneMinor: 0 });
    const [firing] = test.firings;
    expect(firing?.key).toBe("douyin");
    const late = ((firing?.firedAt ?? 0) - start) / hourMs - 450;
    expect(late).toBeGreaterThan(20);
    expect(late).toBeLessThan(48);
    // To the end: it never comes back.
    expect(test.spendAvoidedMinor).toBe(10_000 * (700 - 450 - late - 1));
    expect(firing?.resolvedAt).toBeNull();
  });

  it("calls a firing false that would have passed by itself", () => {
    const test = backTest(breaker, [channel("douyin", (hour) => hour < 450 || hour >= 490)], options);
    expect(test).toMatchObject({ pauses: 1, falseAlarms: 1 });
    expect(test.revenueForgoneMinor).toBeGreaterThan(0);
    expect(test.firings[0]?.resolvedAt).not.toBeNull();
  });

  it("leaves out what had not been reported by then", () => {
    const healthy = backTest(breaker, [channel("douyin", () => true)], options);
    expect(healthy.firings).toEqual([]);
    expect(new Set(healthy.scopes[0]?.marks.map(({ verdict }) => verdict))).toEqual(new Set(["good"]));
  });

  it("looks at no hour after the one that it judges", () => {
    const whole = backTest(breaker, [channel("douyin", (hour) => hour < 450)], options);
    const cut = backTest(breaker, [channel("douyin", (hour) => hour < 450, 500)], {
      ...options,
      toMs: start + 500 * hourMs,
    });
    const marks = (of: typeof whole) => of.scopes[0]?.marks.slice(0, 160);
    expect(marks(cut)).toEqual(marks(whole));
  });

  it("pauses no more channels in a day than the workspace allows", () => {
    const dead = ["a", "b", "c", "d", "e"].map((key) => channel(key, (hour) => hour < 450));
    const test = backTest(breaker, dead, options);
    expect(test.firings).toHaveLength(5);
    expect(test.pauses).toBe(3);
    expect(test.firings.filter(({ pause }) => pause === null)).toHaveLength(2);
  });

  it("marks every hour, with its value and its limit", () => {
    const test = backTest(breaker, [channel("douyin", () => true)], options);
    const marks = test.scopes[0]?.marks ?? [];
    expect(marks).toHaveLength(360);
    expect(marks[100]).toMatchObject({
      at: start + 440 * hourMs,
      phase: "inactive",
      value: 20_000,
      reference: 20_000,
      limit: 30_000,
    });
  });

  it("pauses nothing where the rule does not", () => {
    const told = RuleDefinition.parse({ ...breaker, actions: ["notify"] });
    const test = backTest(told, [channel("douyin", (hour) => hour < 450)], options);
    expect(test).toMatchObject({ pauses: 0, tasks: 0, spendAvoidedMinor: null, revenueForgoneMinor: null });
  });

  it("has nothing to say of pages and sources", () => {
    const page = RuleDefinition.parse({ watch: { kind: "page" }, condition: { kind: "present" } });
    expect(backTest(page, [channel("douyin", () => true)], options)).toMatchObject({ scopes: [], firings: [] });
  });
});
