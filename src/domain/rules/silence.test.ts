/** Who is silent when, by what another alert explains, and when all at once is one. */
import { describe, expect, it } from "vitest";
import { inhibitedBy } from "./inhibit.ts";
import { holds, isMuted, matches, silencedBy } from "./silence.ts";
import { stormAbove, tellFirings } from "./storm.ts";
import { findTemplate } from "./templates.ts";

const timezone = "Asia/Shanghai";
const at = (text: string) => Date.parse(`${text}+08:00`);
const subject = { ruleId: 7, severity: "red", scopeKind: "channel", scopeKey: "douyin" } as const;

describe("silences", () => {
  it("match what all their parts say", () => {
    expect(matches({ ruleId: 7 }, subject)).toBe(true);
    expect(matches({ ruleId: 7, scopeKey: "baidu" }, subject)).toBe(false);
    expect(matches({ severity: "red", scopeKind: "channel" }, subject)).toBe(true);
    expect(matches({}, subject)).toBe(false);
  });

  it("hold from their start to before their end", () => {
    const silence = { matcher: { ruleId: 7 }, startsMs: 100, endsMs: 200, weekly: null };
    expect([99, 100, 199, 200].map((ms) => holds(silence, ms, timezone))).toEqual([false, true, true, false]);
    expect(silencedBy(subject, [silence], 150, timezone)).toBe(silence);
    expect(silencedBy(subject, [silence], 250, timezone)).toBeNull();
  });

  it("recur weekly on the workspace's clock, past midnight too", () => {
    // Friday 22:00 to 08:00 the next day.
    const nights = [{ days: [5], from: 22 * 60, to: 8 * 60 }];
    const muted = (text: string) => isMuted(nights, at(text), timezone);
    expect(muted("2026-11-27T21:59")).toBe(false);
    expect(muted("2026-11-27T22:00")).toBe(true);
    expect(muted("2026-11-28T07:59")).toBe(true);
    expect(muted("2026-11-28T08:00")).toBe(false);
    expect(muted("2026-11-28T23:00")).toBe(false);
    const sunday = [{ days: [7], from: 23 * 60, to: 60 }];
    expect(isMuted(sunday, at("2026-11-30T00:30"), timezone)).toBe(true);
    const lunch = [{ days: [1, 2, 3, 4, 5], from: 720, to: 780 }];
    expect(isMuted(lunch, at("2026-11-30T12:30"), timezone)).toBe(true);
    expect(isMuted(lunch, at("2026-11-29T12:30"), timezone)).toBe(false);
  });
});

describe("inhibition", () => {
  const of = (id: string) => {
    const found = findTemplate(id);
    if (found === undefined) throw new Error(id);
    return found.definition;
  };
  const open = new Set(["douyin"]);

  it("late spend explains costs, and not complaints", () => {
    expect(inhibitedBy(of("roas_breaker"), "baidu", { stale: ["spend_late"], open })).toEqual({
      by: "data_stale",
      source: "spend",
    });
    expect(inhibitedBy(of("complaints_surge"), "", { stale: ["spend_late"], open })).toBeNull();
    expect(inhibitedBy(of("data_stale"), "spend", { stale: ["spend_late"], open })).toBeNull();
  });
  it("a paused channel explains its costs, and nothing else", () => {
    expect(inhibitedBy(of("roas_breaker"), "douyin", { stale: [], open })).toEqual({
      by: "breaker_open",
      channel: "douyin",
    });
    expect(inhibitedBy(of("roas_breaker"), "baidu", { stale: [], open })).toBeNull();
    expect(inhibitedBy(of("conversion_down"), "douyin", { stale: [], open })).toBeNull();
  });
});

it("more than fifty are told as one, and none is dropped", () => {
  const some = Array.from({ length: stormAbove }, (_, i) => i);
  expect(tellFirings(some)).toEqual({ each: some, asOne: [] });
  expect(tellFirings([...some, 50])).toEqual({ each: [], asOne: [...some, 50] });
});
