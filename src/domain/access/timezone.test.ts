/** Promise: a zone in any spelling is one zone, and what is none is refused in words. */
import { expect, test } from "vitest";
import { canonicalTimezone, Timezone, timezones } from "./timezone.ts";

test.each(["Asia/Kolkata", "asia/calcutta", "ASIA/KOLKATA"])("%s is kept under one of few names", (zone) => {
  const kept = Timezone.parse(zone);
  expect(kept).toMatch(/^Asia\/(Kolkata|Calcutta)$/);
  expect(Timezone.parse(kept)).toBe(kept);
});

test("every zone on offer is kept as it is", () => {
  expect(timezones).toContain("UTC");
  for (const zone of timezones) expect(canonicalTimezone(zone)).toBe(zone);
});

test.each(["", "+08:00", "-05", "Mars/Olympus", "Asia/Shanghai ", "workspace", "UTC\u0000"])("%j is none", (zone) => {
  const answer = Timezone.safeParse(zone);
  expect(answer.error?.issues[0]?.message).toBe("an IANA time zone, such as Asia/Shanghai");
});
