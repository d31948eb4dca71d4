/** Days and hours where clocks change, and where they stand half an hour off. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, isDate, localClock, localDate, localHour, startOfLocalDay, startOfLocalHour } from "./local-time.ts";

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

it.each([
  ["Shanghai", "2026-03-10", "Asia/Shanghai", "2026-03-09T16:00:00.000Z"],
  ["UTC", "2026-03-10", "UTC", "2026-03-10T00:00:00.000Z"],
  ["Kolkata, half an hour off", "2026-03-10", "Asia/Kolkata", "2026-03-09T18:30:00.000Z"],
  ["New York on the day that clocks go forward", "2026-03-08", "America/New_York", "2026-03-08T05:00:00.000Z"],
  ["New York on the day after", "2026-03-09", "America/New_York", "2026-03-09T04:00:00.000Z"],
  ["New York on the day that clocks go back", "2026-11-01", "America/New_York", "2026-11-01T04:00:00.000Z"],
  ["São Paulo where midnight was skipped", "2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
  ["Havana where midnight came twice", "2026-11-01", "America/Havana", "2026-11-01T04:00:00.000Z"],
])("begins the day in %s", (_name, date, zone, instant) => {
  expect(iso(startOfLocalDay(date, zone))).toBe(instant);
  expect(localDate(startOfLocalDay(date, zone), zone)).toBe(date);
  expect(localDate(startOfLocalDay(date, zone) - 1, zone)).toBe(addDays(date, -1));
});

it.each([
  ["a plain hour", "2026-03-10", 8, "Asia/Shanghai", "2026-03-10T00:00:00.000Z"],
  ["a skipped hour", "2026-03-08", 2, "America/New_York", null],
  ["the first of an hour that comes twice", "2026-11-01", 1, "America/New_York", "2026-11-01T05:00:00.000Z"],
])("finds %s", (_name, date, hour, zone, instant) => {
  expect(iso(localHour(date, hour, zone))).toBe(instant);
});

it.each([
  ["Shanghai", "2026-03-10T08:59:59.999Z", "Asia/Shanghai", "2026-03-10T08:00:00.000Z"],
  ["Kolkata", "2026-03-10T08:29:00Z", "Asia/Kolkata", "2026-03-10T07:30:00.000Z"],
  ["Kathmandu", "2026-03-10T08:29:00Z", "Asia/Kathmandu", "2026-03-10T08:15:00.000Z"],
])("begins the hour in %s", (_name, at, zone, start) => {
  expect(iso(startOfLocalHour(Date.parse(at), zone))).toBe(start);
});

it.each([
  ["2026-02-28", true],
  ["2026-02-29", false],
  ["2024-02-29", true],
  ["2026-13-01", false],
  ["26-01-01", false],
])("knows whether %s is a date", (date, is) => {
  expect(isDate(date)).toBe(is);
});

it("shows what the calendar shows, also in the hours in which clocks change", () => {
  const zones = ["Asia/Shanghai", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Monrovia"];
  const shown = new Map(
    zones.map((zone) => [
      zone,
      new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }),
    ]),
  );
  const changes = ["2026-03-08T07:00:00Z", "2018-11-04T03:00:00Z", "2026-04-04T15:00:00Z", "1972-01-07T00:44:30Z"];
  const anywhere = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
  const nearby = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -20_000_000, max: 20_000_000 }))
    .map(([change, away]) => Date.parse(change) + away);
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.oneof(anywhere, nearby), (zone, at) => {
      const clock = new Date(localClock(at, zone)).toISOString();
      expect(clock.slice(0, 19).replace("T", " ")).toBe(shown.get(zone)?.format(at));
      expect(clock.slice(20, 23)).toBe(new Date(at).toISOString().slice(20, 23));
    }),
    { numRuns: 400 },
  );
});
