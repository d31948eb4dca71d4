/** Whether alerts were worth their noise, and what would have been the better limit. */
import { describe, expect, it } from "vitest";
import { alertQuality, type PastAlert } from "./alert-quality.ts";
import { RuleDefinition } from "./rule.ts";

const hour = 3_600_000;
const watch = { kind: "metric", metric: "ctr", by: "channel" };
const below = RuleDefinition.parse({ watch, condition: { kind: "benchmark", side: "below", share: 0.15 } });

function alert(value: number, falseAlarm: boolean | null, more: Partial<PastAlert> = {}): PastAlert {
  const figures = { value, reference: 100, limit: 85, fromMs: 0, toMs: 1, sample: null, probability: null };
  return { firedMs: 0, resolvedMs: null, ownedMs: null, actedMs: null, falseAlarm, figures, ...more };
}

describe("quality", () => {
  it("counts what was owned, acted on and false", () => {
    const alerts = [
      alert(80, false, { ownedMs: 2 * hour, actedMs: 5 * hour, resolvedMs: 10 * hour }),
      alert(80, true, { ownedMs: 4 * hour }),
      alert(80, null),
      alert(80, null),
    ];
    expect(alertQuality(below, alerts, 100)).toEqual({
      alerts: 4,
      owned: 0.5,
      acted: 0.25,
      falseAlarms: 0.5,
      judged: 2,
      medianHoursToOwn: 3,
      medianHoursToAct: 5,
      medianHoursOpen: 10,
      suggestion: null,
    });
  });
  it("knows no shares of nothing", () => {
    expect(alertQuality(below, [], 100)).toMatchObject({
      alerts: 0,
      owned: null,
      falseAlarms: null,
      medianHoursToAct: null,
    });
  });
});

describe("the suggestion", () => {
  it("spares the false alarms and keeps the true ones", () => {
    const alerts = [
      ...[84, 83, 82].map((value) => alert(value, true)),
      ...[70, 60, 65, 50].map((value) => alert(value, false)),
    ];
    expect(alertQuality(below, alerts, 100).suggestion).toEqual({
      field: "share",
      from: 0.15,
      to: 0.2,
      trueKept: 4,
      trueAlerts: 4,
      falseSpared: 3,
      falseAlerts: 3,
    });
  });
  it("is none where true and false ones are alike", () => {
    const alerts = [70, 60, 65, 50].flatMap((value) => [
      alert(value, true),
      alert(value - 1, false),
      alert(value + 1, false),
    ]);
    expect(alertQuality(below, alerts, 100).suggestion).toBeNull();
  });
  it("is none below five that were judged", () => {
    expect(alertQuality(below, [alert(84, true), alert(83, true), alert(60, false)], 100).suggestion).toBeNull();
  });
  it("is in major units for a figure of money, and lower where too little is bad", () => {
    const rule = RuleDefinition.parse({
      watch: { ...watch, metric: "cpc" },
      condition: { kind: "threshold", side: "above", value: 2 },
    });
    const dear = [210, 215, 220].map((value) => alert(value, true));
    const dearer = [400, 500].map((value) => alert(value, false));
    expect(alertQuality(rule, [...dear, ...dearer], 100).suggestion).toMatchObject({
      field: "value",
      from: 2,
      to: 3,
      falseSpared: 3,
    });
    const few = RuleDefinition.parse({
      watch: { ...watch, metric: "orders" },
      condition: { kind: "threshold", side: "below", value: 10 },
    });
    const orders = [...[9, 8, 9].map((value) => alert(value, true)), ...[2, 3].map((value) => alert(value, false))];
    const { suggestion } = alertQuality(few, orders, 100);
    expect(suggestion).toMatchObject({ field: "value", from: 10, falseSpared: 3, trueKept: 2 });
    expect(suggestion?.to).toBeGreaterThanOrEqual(3);
    expect(suggestion?.to).toBeLessThan(8);
  });
});
