/** The mornings of a workspace. */
import { expect, it } from "vitest";
import { dueDays } from "./digest-due.ts";

const monday = { from: "2026-11-22", to: "2026-11-23" };
it.each([
  ["daily", "2026-11-23T07:59:00+08:00", null],
  ["daily", "2026-11-23T08:00:00+08:00", monday],
  ["daily", "2026-11-23T23:59:00+08:00", monday],
  ["daily", "2026-11-24T00:10:00+08:00", null],
  ["weekly", "2026-11-23T07:59:00+08:00", null],
  ["weekly", "2026-11-23T08:00:00+08:00", { from: "2026-11-16", to: "2026-11-23" }],
  ["weekly", "2026-11-24T08:00:00+08:00", null],
] as const)("%s at %s", (period, at, days) => {
  expect(dueDays(period, Date.parse(at), "Asia/Shanghai")).toEqual(days);
});

it("goes by the workspace's clock", () => {
  const at = Date.parse("2026-11-23T08:30:00+08:00");
  expect(dueDays("daily", at, "America/New_York")).toEqual({ from: "2026-11-21", to: "2026-11-22" });
  expect(dueDays("daily", at, "Europe/London")).toBeNull();
});
