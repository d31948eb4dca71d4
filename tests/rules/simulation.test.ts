/** The promises of the pausing rule on simulated months; `npm run bench -- --only rules` does the same on more of them. */
import { describe, expect, it } from "vitest";
import { falsePauses, hoursToFind } from "./simulated-policies.ts";

describe("a channel with one conversion in two hours", { timeout: 60_000 }, () => {
  it("exactly on target is hardly ever paused", () => {
    expect(falsePauses(0.5, false, 20)).toBeLessThanOrEqual(0.015);
  });
  it("is not paused for 36 hours without events, which would pause it without the gates", () => {
    expect(falsePauses(0.5, true, 12)).toBeLessThanOrEqual(0.02);
    expect(falsePauses(0.5, true, 4, false)).toBeGreaterThan(0.5);
  });
  it("that dies is found within two days", () => {
    const { p90, never } = hoursToFind(0.5, 0, 40);
    expect(p90).toBeLessThanOrEqual(48);
    expect(never).toBe(0);
  });
});
