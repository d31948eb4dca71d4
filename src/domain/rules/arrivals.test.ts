/** Silence is judged by what the same hours usually bring; spend by its source; a channel by its age and budget. */
import { describe, expect, it } from "vitest";
import { hourMs } from "#domain/base/local-time.ts";
import { conversionSigns, eventSigns, isLearning, SpendKnown } from "./arrivals.ts";

const nowMs = Date.parse("2026-03-16T00:00:00Z");
const weekMs = 168 * hourMs;

describe("events", () => {
  const steady = (perStretch: number) => {
    const counts = new Map(Array.from({ length: 4_200 }, (_, i) => [i, i < 12 ? 0 : perStretch] as const));
    return eventSigns({ nowMs, counts, firstMs: nowMs - 29 * 24 * hourMs, lastMs: nowMs - 2 * hourMs });
  };
  it("may be silent for half an hour, or as long as ten of them usually take", () => {
    expect(steady(20).eventsDueMs).toBe(hourMs / 2);
    expect(steady(1).eventsDueMs).toBe(100 * 60_000);
  });
  it("are compared with the same two hours of four weeks", () => {
    expect(steady(20)).toMatchObject({ eventsIn2h: 0, usualIn2h: [240, 240, 240, 240] });
  });
});

it("orders may be missing for as long as five of them usually take", () => {
  const orders = (perHour: number, quiet: number) =>
    Array.from({ length: 1_000 }, (_, i) => ({
      at: nowMs - (1_000 - i) * hourMs,
      sums: { orders: i < 1_000 - quiet ? perHour : 0 },
    }));
  expect(conversionSigns(orders(1, 3))).toEqual({ lastConversionMs: nowMs - 3 * hourMs, conversionsPerHour: 1 });
  expect(conversionSigns(orders(0, 3))).toEqual({ lastConversionMs: null, conversionsPerHour: 0 });
});

it("spend of a channel that stopped is known as far as its source's; one that is merely late is not", () => {
  const row = (channel: string, hours: number) => ({
    source: "a",
    channel,
    hourly: true,
    through: nowMs - hours * hourMs,
    restated: null,
  });
  const known = new SpendKnown([row("on", 1), row("late", 6), row("stopped", 40)]);
  expect(known.of("late")?.through).toBe(nowMs - 6 * hourMs);
  expect(known.of("stopped")?.through).toBe(nowMs - hourMs);
  expect(known.of(null)?.through).toBe(nowMs - 6 * hourMs);
  expect(known.of("never")).toBeUndefined();
});

it("a channel is learning while it is young or its budget has just changed, and not for a weekend", () => {
  const hours = (spend: (back: number) => number | null) =>
    Array.from({ length: 313 }, (_, i) => ({ at: nowMs - (313 - i) * hourMs, sums: { spend: spend(313 - i) } }));
  expect(isLearning(hours(() => 100))).toBe(false);
  expect(isLearning(hours((back) => (back > 60 ? null : 100)))).toBe(true);
  expect(isLearning(hours((back) => (back <= 24 ? 160 : 100)))).toBe(true);
  const weekend = (back: number) => ((back * hourMs) % weekMs <= 24 * hourMs ? 200 : 100);
  expect(isLearning(hours(weekend))).toBe(false);
});
