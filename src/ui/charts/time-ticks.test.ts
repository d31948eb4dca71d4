/** Marks of a time axis stand on the workspace's own hours and midnights. */
import { expect, it } from "vitest";
import { stretches, timeTicks } from "./time-ticks.ts";

const at = (iso: string) => Date.parse(iso);

it("marks whole local hours of a day, also in a zone of half hours", () => {
  const { days, at: marks } = timeTicks(at("2026-11-19T00:00:00Z"), at("2026-11-20T00:00:00Z"), "Asia/Shanghai");
  expect(days).toBe(false);
  expect(marks.map((one) => new Date(one).toISOString().slice(11, 16))).toEqual([
    ...["01:00", "04:00", "07:00", "10:00", "13:00", "16:00", "19:00", "22:00"],
  ]);
});

it("marks midnights of weeks, no more than fit", () => {
  const { days, at: marks } = timeTicks(at("2026-08-28T00:00:00Z"), at("2026-11-26T00:00:00Z"), "Asia/Shanghai");
  expect(days).toBe(true);
  expect(marks.length).toBeLessThanOrEqual(8);
  for (const one of marks) expect(new Date(one).toISOString().slice(11)).toBe("16:00:00.000Z");
});

it("joins neighbouring hours that fired", () => {
  const hour = (i: number, fired: boolean) => ({ at: i * 3_600_000, fired });
  expect(stretches([hour(0, true), hour(1, true), hour(2, false), hour(3, true)])).toEqual([
    [0, 2 * 3_600_000],
    [3 * 3_600_000, 4 * 3_600_000],
  ]);
});
