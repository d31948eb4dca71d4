/** Weeks of the calendar, points of components, and each component by named rows. */
import { describe, expect, it } from "vitest";
import { accuracyRows } from "./accuracy.ts";
import { automationOf, automationWeek } from "./automation.ts";
import { standardDefinition, Weights } from "./definition.ts";
import { componentValue, componentValues, type EvidenceRow } from "./evidence.ts";
import { feedbackRows } from "./feedback.ts";
import { topMisses } from "./holds-back.ts";
import { responseRow, responseTimes } from "./response.ts";
import { scoreOf } from "./score.ts";
import { boardRows } from "./shared-board.ts";
import { targetRows } from "./targets.ts";
import { shiftWeek, Week, weekAt, weekBefore, weekSpan, weeksThrough } from "./week-range.ts";

const hour = 3_600_000;

describe("ISO weeks", () => {
  it.each([
    // Summer time ends on 2026-10-25 and begins on 2026-03-29: the weeks have 169 and 167 hours.
    ["2026-W44", "Europe/Berlin", 7 * 24 + 1],
    ["2026-W14", "Europe/Berlin", 7 * 24 - 1],
    ["2026-W47", "Europe/Berlin", 7 * 24],
    ["2026-W44", "Asia/Shanghai", 7 * 24],
  ])("the week before %s in %s begins %i hours earlier", (week, zone, hours) => {
    const span = weekSpan(week, zone);
    const whole = weekBefore(span, zone);
    expect(whole).toEqual(weekSpan(shiftWeek(week, -1), zone));
    expect((span.fromMs - whole.fromMs) / hour).toBe(hours);
    // As far as Wednesday noon has come, Wednesday noon of the week before.
    const part = weekBefore({ fromMs: span.fromMs, toMs: span.fromMs + 60 * hour }, zone);
    expect(part.toMs - part.fromMs).toBe(60 * hour);
  });

  it.each([
    ["2026-11-19T12:00:00Z", "2026-W47"],
    ["2026-12-31T12:00:00Z", "2026-W53"],
    ["2027-01-03T12:00:00Z", "2026-W53"],
    ["2027-01-04T12:00:00Z", "2027-W01"],
    ["2024-12-30T12:00:00Z", "2025-W01"],
    ["2023-01-01T12:00:00Z", "2022-W52"],
  ])("%s lies in %s", (at, week) => expect(weekAt(Date.parse(at), "UTC")).toBe(week));

  it("is of the workspace's calendar", () => {
    const at = Date.parse("2026-11-15T18:00:00Z");
    expect([weekAt(at, "UTC"), weekAt(at, "Asia/Shanghai")]).toEqual(["2026-W46", "2026-W47"]);
  });

  it("has as many hours as its clock has", () => {
    const { fromMs, toMs } = weekSpan("2026-W44", "America/New_York");
    expect(new Date(fromMs).toISOString()).toBe("2026-10-26T04:00:00.000Z");
    expect((toMs - fromMs) / hour).toBe(169);
  });

  it("goes on over the turn of a year", () => {
    expect(shiftWeek("2026-W53", 1)).toBe("2027-W01");
    expect(shiftWeek("2027-W01", -1)).toBe("2026-W53");
    expect(weeksThrough("2027-W01", 3)).toEqual(["2026-W52", "2026-W53", "2027-W01"]);
  });

  it.each(["2025-W53", "2026-W00", "2026-W54", "2026-47", "0001-W01", "9999-W01"])("refuses %s", (week) =>
    expect(Week.safeParse(week).success).toBe(false),
  );
});

const value = (id: EvidenceRow["component"], share: number | null) => ({
  ...{ id, numerator: share ?? 0, denominator: share === null ? 0 : 1, value: share },
});

describe("the score", () => {
  it("gives a component that meets its target all its points, and half of it half of them", () => {
    const { score, components, move } = scoreOf(
      [
        ...[value("connectivity", 0.95), value("response", 0.45), value("accuracy", 0.9)],
        ...[value("board", 0.9), value("feedback", 0.85), value("targets", 1)],
      ],
      standardDefinition,
    );
    expect(components.map(({ points }) => points)).toEqual([20, 10, 20, 10, 15, 15]);
    expect(score).toBe(90);
    expect(move).toEqual({ id: "response", gain: 10 });
  });

  it("spreads the weight of what is not measured over the rest, in their proportion", () => {
    const { score, components } = scoreOf([value("connectivity", 0.45), value("board", 0.9)], standardDefinition);
    const possible = Object.fromEntries(components.map((one) => [one.id, one.possible]));
    expect(possible.connectivity).toBeCloseTo(66.667, 3);
    expect(possible.board).toBeCloseTo(33.333, 3);
    expect(possible.targets).toBeNull();
    expect(score).toBeCloseTo(66.667, 3);
  });

  it("is unknown where nothing is measured, and where only what has no weight is", () => {
    expect(scoreOf([], standardDefinition)).toMatchObject({ score: null, move: null });
    const weights = { ...standardDefinition.weights, board: 0, connectivity: 30 };
    expect(scoreOf([value("board", 1)], { ...standardDefinition, weights }).score).toBeNull();
  });

  it("takes weights that add up to 100 and no others", () => {
    expect(Weights.safeParse(standardDefinition.weights).success).toBe(true);
    expect(Weights.safeParse({ ...standardDefinition.weights, board: 11 }).success).toBe(false);
    expect(Weights.safeParse({ ...standardDefinition.weights, board: -10, feedback: 35 }).success).toBe(false);
  });
});

describe("response", () => {
  const week = { fromMs: 0, toMs: 168 * hour, asOfMs: 216 * hour };
  const task = (asked: number, moves: [number, "todo" | "doing" | "review" | "done" | "dropped"][]) => ({
    ...{ id: 1, title: "Form", team: "operations", page: "/lp", askedMs: asked * hour },
    moves: moves.map(([at, to]) => ({ atMs: at * hour, to })),
  });

  it.each([
    [
      "answered in time",
      task(10, [
        [12, "doing"],
        [41, "review"],
        [60, "done"],
      ]),
      { numerator: 1, hours: 31 },
    ],
    ["answered late counts when its limit passed", task(10, [[80, "review"]]), { numerator: 0, hours: 70 }],
    ["never answered", task(10, []), { numerator: 0, hours: 206 }],
    [
      "taken up again in time",
      task(10, [
        [20, "review"],
        [30, "doing"],
        [50, "done"],
      ]),
      { numerator: 1, hours: 40 },
    ],
    [
      "taken up again and then late",
      task(10, [
        [20, "review"],
        [30, "doing"],
        [70, "done"],
      ]),
      { numerator: 0, hours: 60 },
    ],
    ["asked in the week before, and its limit in this", task(-40, []), { numerator: 0, hours: 256 }],
  ] as const)("%s", (_name, asked, expected) => {
    const row = responseRow(asked, week);
    expect({ numerator: row?.numerator, hours: row?.facts.hours }).toEqual(expected);
  });

  it.each([
    ["dropped before its limit", task(10, [[20, "dropped"]])],
    ["its limit comes in the next week", task(150, [])],
    ["answered in the week before", task(-40, [[-2, "done"]])],
  ] as const)("%s: counts in none or another", (_name, asked) => expect(responseRow(asked, week)).toBeNull());

  it("counts nothing that is still to come", () => {
    expect(responseRow(task(10, [[40, "done"]]), { ...week, asOfMs: 30 * hour })).toBeNull();
  });

  it("tells the middle of the hours", () => {
    const rows = [task(0, [[10, "done"]]), task(0, [[30, "done"]]), task(0, [[20, "done"]])].flatMap(
      (one) => responseRow(one, week) ?? [],
    );
    expect([rows, rows.slice(0, 2), []].map((some) => responseTimes(some).median)).toEqual([20, 20, null]);
    // What nobody has answered yet has no time: it is counted beside the middle, and does not move it.
    const open = [task(-20, []), task(-20, [])].flatMap((one) => responseRow(one, week) ?? []);
    expect(open.map(({ facts }) => facts.answered)).toEqual([false, false]);
    expect(responseTimes([...rows, ...open])).toEqual({ median: 20, unanswered: 2 });
    expect(responseTimes(open)).toEqual({ median: null, unanswered: 2 });
  });
});

describe("accuracy", () => {
  it("holds orders per visit of four weeks against what the week's visits brought", () => {
    const rows = accuracyRows([
      { channel: "douyin", week: 1, visits: 600, orders: 60 },
      { channel: "douyin", week: 3, visits: 400, orders: 40 },
      { channel: "douyin", week: 0, visits: 500, orders: 40 },
      { channel: "fresh", week: 0, visits: 10, orders: 10 },
    ]);
    expect(rows.map(({ ref, numerator, denominator }) => [ref, numerator, denominator])).toEqual([
      ["douyin", 10, 40],
      ["fresh", 10, 10],
    ]);
    expect(componentValue("accuracy", rows).value).toBeCloseTo(0.6, 12);
  });

  it("is never below nothing, and says nothing of too few orders", () => {
    const rows = accuracyRows([
      { channel: "a", week: 1, visits: 10, orders: 30 },
      { channel: "a", week: 0, visits: 100, orders: 30 },
    ]);
    expect(componentValue("accuracy", rows).value).toBe(0);
    expect(accuracyRows([{ channel: "a", week: 0, visits: 100, orders: 29 }])).toEqual([]);
  });
});

describe("the board, feedback and targets", () => {
  it("counts who decides, and those who came during the week once they have looked", () => {
    const person = (userId: number, role: string, days: number, wasThere = true) => ({
      ...{ userId, role, days, wasThere, name: role },
    });
    const rows = boardRows([
      ...[person(1, "promotion", 4), person(2, "operations", 3), person(3, "analyst", 7)],
      ...[person(4, "manager", 0, false), person(5, "executive", 1, false)],
    ]);
    expect(rows.map(({ ref, numerator }) => [ref, numerator])).toEqual([
      ["user:1", 1],
      ["user:2", 0],
      ["user:5", 0],
    ]);
  });

  it("counts a change once the other team has answered it, or had its time", () => {
    const window = { fromMs: 0, toMs: 168 * hour, asOfMs: 100 * hour };
    const change = (ref: string, at: number, from: "promotion" | "operations" = "promotion") => ({
      ...{ ref, title: ref, kind: "task" as const, from, atMs: at * hour },
    });
    const deed = (ref: string, at: number, team: "promotion" | "operations") => ({
      ...{ ref, team, by: team, atMs: at * hour },
    });
    const rows = feedbackRows(
      [
        change("task:1", 10),
        change("task:2", 10),
        change("task:3", 10),
        change("task:4", 90),
        change("task:5", 20, "operations"),
      ],
      [
        ...[deed("task:1", 20, "operations"), deed("task:2", 20, "promotion"), deed("task:3", 70, "operations")],
        ...[deed("task:5", 22, "promotion")],
      ],
      window,
    );
    expect(rows.map(({ ref, part, numerator }) => [ref, part, numerator])).toEqual([
      ["task:1", "promotion", 1],
      ["task:2", "promotion", 0],
      ["task:3", "promotion", 0],
      ["task:5", "operations", 1],
    ]);
  });

  it("leaves goals out of which nothing is known", () => {
    const goal = (id: number, onTrack: boolean | null) => ({
      ...{ id, title: "g", value: 1, expectedByNow: 1, target: 2, onTrack },
    });
    const rows = targetRows([goal(1, true), goal(2, false), goal(3, null)]);
    expect(componentValues(rows).find(({ id }) => id === "targets")?.value).toBe(0.5);
    expect(topMisses(rows, 3).map(({ ref }) => ref)).toEqual(["goal:2"]);
  });
});

it("connectivity is the mean of its parts, out of their rows", () => {
  const row = (part: string, numerator: number, denominator: number): EvidenceRow => ({
    ...{ component: "connectivity", part, ref: "x", title: "x", numerator, denominator, facts: {} },
  });
  expect(componentValue("connectivity", [row("spend", 1, 2), row("visits", 300, 300), row("visits", 0, 100)])).toEqual({
    ...{ id: "connectivity", numerator: 301, denominator: 402, value: 0.625 },
  });
});

it("tells automation by medians and shares, and nothing where nothing happened", () => {
  const none = { setUpHours: [], responseHours: [], unmet: 0, manual: 0, automatic: 0, campaigns: 0, plan: null };
  expect(automationWeek("2026-W47", none)).toMatchObject({
    ...{ setUpHours: null, responseHours: null, manualShare: null, campaignsPerPlan: null },
  });
  const week = {
    ...none,
    setUpHours: [2, 10, 4],
    responseHours: [1, 2],
    manual: 1,
    automatic: 3,
    campaigns: 12,
    plan: 40_000,
  };
  expect(automationWeek("2026-W47", week)).toMatchObject({
    ...{ setUpHours: 4, responseHours: 1.5, manualShare: 0.25, campaignsPerPlan: 3 },
  });
  // Of 104 things done, 101 were done by a hand: a week of a single one does not weigh as much.
  const quiet = automationWeek("2026-W46", { ...none, manual: 100, automatic: 0, campaigns: 2, plan: 10_000 });
  const both = automationOf([quiet, automationWeek("2026-W47", week), automationWeek("2026-W48", none)]);
  expect(both).toEqual({ setUp: 4, response: 1.5, manual: 101 / 104, campaigns: 2.8 });
});
