/** One person's events by day and session, rule by rule. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { personDays } from "./person-days.ts";
import { isPerson, type PersonEvent, PersonQuestion, placeOf, placeText } from "./person-question.ts";

const origin = { channel: "douyin", campaign: "(none)", creative: "(none)", landingPage: "/lp" };
const at = (clock: string) => `2026-03-10T${clock}:00.000Z`;

function event(id: number, clock: string, session: string | null): PersonEvent {
  return {
    id,
    at: at(clock),
    event: "Page Viewed",
    marks: [],
    revenue: null,
    orderEvent: null,
    origin,
    page: "/lp",
    device: "mobile",
    country: "CN",
    sessionAt: session === null ? null : at(session),
    properties: {},
  };
}

/** Days as `date: session ids; session ids`. */
function drawn(events: readonly PersonEvent[], timezone = "UTC"): string[] {
  return personDays(events, timezone).map(
    ({ date, groups }) =>
      `${date.slice(5)}: ${groups
        .map(
          (group) =>
            `${group.sessionAt === null ? "-" : group.sessionAt.slice(11, 16)} ${group.events.map(({ id }) => id)}`,
        )
        .join("; ")}`,
  );
}

it.each<[string, PersonEvent[], string[]]>([
  ["nothing", [], []],
  ["a session", [event(2, "08:10", "08:00"), event(1, "08:00", "08:00")], ["03-10: 08:00 2,1"]],
  ["two sessions of a day", [event(2, "09:00", "09:00"), event(1, "08:00", "08:00")], ["03-10: 09:00 2; 08:00 1"]],
  [
    "an identify in the middle of a session",
    [event(3, "08:10", "08:00"), event(2, "08:05", null), event(1, "08:00", "08:00")],
    ["03-10: 08:00 3,2,1"],
  ],
  [
    "an order of a server before a session",
    [event(2, "08:00", "08:00"), event(1, "07:59", null)],
    ["03-10: 08:00 2; - 1"],
  ],
  [
    "an order of a server after a session",
    [event(2, "08:40", null), event(1, "08:00", "08:00")],
    ["03-10: - 2; 08:00 1"],
  ],
  ["two orders outside", [event(2, "08:40", null), event(1, "08:00", null)], ["03-10: - 2; - 1"]],
])("%s", (_name, events, expected) => expect(drawn(events)).toEqual(expected));

it("puts a session over midnight into the day of its start, on the workspace's calendar", () => {
  const night = [event(3, "17:00", "17:00"), event(2, "16:05", "15:55"), event(1, "15:55", "15:55")];
  expect(drawn(night, "Asia/Shanghai")).toEqual(["03-11: 17:00 3", "03-10: 15:55 2,1"]);
  expect(personDays(night, "Asia/Shanghai")[1]?.groups[0]?.lengthMs).toBe(10 * 60_000);
});

it("loses nothing, keeps the order, and groups the pages of a timeline as the whole", () => {
  const gap = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(fc.array(fc.tuple(gap, fc.boolean()), { maxLength: 40 }), (steps) => {
      let clock = Date.parse("2026-03-10T00:00:00Z");
      let session: number | null = null;
      let active = 0;
      const events = steps.map(([minutes, inside], index): PersonEvent => {
        clock += minutes * 60_000;
        if (inside && (session === null || clock - active > 30 * 60_000)) session = clock;
        if (inside) active = clock;
        const sessionAt = inside && session !== null ? new Date(session).toISOString() : null;
        return { ...event(index + 1, "00:00", null), at: new Date(clock).toISOString(), sessionAt };
      });
      const newest = events.toReversed();
      const groups = personDays(newest, "Asia/Shanghai").flatMap((day) => day.groups);
      expect(groups.flatMap((group) => group.events.map(({ id }) => id))).toEqual(newest.map(({ id }) => id));
      const sessions = groups.flatMap(({ sessionAt }) => (sessionAt === null ? [] : [sessionAt]));
      expect(new Set(sessions).size).toBe(sessions.length);
      for (const { lengthMs } of groups) expect(lengthMs).toBeGreaterThanOrEqual(0);
    }),
  );
});

it.each([
  ["0", false],
  ["1", true],
  ["0012", false],
  ["9223372036854775807", true],
  ["9223372036854775808", false],
  ["18446744073709551616", false],
  ["-4", false],
  ["mei@example.com", false],
  ["1 OR 1=1", false],
])("%s is the number of a person: %s", (text, itIs) => expect(isPerson(text)).toBe(itIs));

it.each([
  [{ limit: "0" }, false],
  [{ limit: "501" }, false],
  [{ limit: "500" }, true],
  [{ before: "yesterday" }, false],
  [{ before: "1773129600000-42" }, true],
])("asks with %j: %s", (more, taken) => expect(PersonQuestion.safeParse({ person: "5", ...more }).success).toBe(taken));

it("writes a place so that it is read again", () => {
  expect(placeOf(placeText({ atMs: 1_773_129_600_123, id: 42 }))).toEqual({ atMs: 1_773_129_600_123, id: 42 });
});
