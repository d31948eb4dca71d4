/** Each axis of a definition by named rows: a few people, what each of them did, and what a definition makes of it. */
import { describe, expect, it } from "vitest";
import { countBy, lastDayOf, openCounting } from "./count-by.ts";
import { Axes, type Counted, type Measure } from "./definition.ts";
import { explainGap } from "./explain-gap.ts";
import { type FactNames, type FactRows, flags } from "./fact-rows.ts";

interface Told {
  readonly who: number;
  readonly browser?: number;
  /** Wall time in Shanghai. */
  readonly at: string;
  readonly what: number;
  readonly channel?: string;
  readonly event?: string;
  readonly status?: string;
  readonly currency?: string;
  readonly order?: number;
  readonly about?: number;
  readonly minor?: number;
  readonly tax?: number;
  readonly shipping?: number;
}

const names: FactNames = {
  events: ["Order Completed", "Signed Up"],
  channels: ["direct", "douyin", "search"],
  statuses: ["paid"],
  currencies: ["CNY", "USD"],
};
const rates: Readonly<Record<string, number>> = { "2026-03-10": 7, "2026-03-15": 8 };
const place = {
  from: "2026-03-09",
  to: "2026-03-16",
  timezone: "Asia/Shanghai",
  currency: "CNY",
  asOfMs: Date.parse("2026-03-20T00:00:00+08:00"),
  convert: (minor: number, _currency: string, day: string) =>
    rates[day] === undefined ? null : minor * (rates[day] ?? 0),
};

const { touch, click, conversion, refund, paid, signUp, bot } = flags;
const ad = touch | click;
const visit = (who: number, at: string, channel = "direct", more: Partial<Told> = {}): Told => {
  return { who, at, what: channel === "direct" ? touch : ad, channel, ...more };
};
const order = (who: number, at: string, minor: number, more: Partial<Told> = {}): Told => {
  return { who, at, what: conversion, event: "Order Completed", minor, ...more };
};
const refundOf = (who: number, at: string, about: number, minor: number): Told => {
  return { who, at, what: refund, about, minor };
};

/** Ids are places from 1, as told. */
function rowsOf(told: readonly Told[]): FactRows {
  const rows = told.map((one, i) => ({ ...one, id: i + 1, ms: Date.parse(`${one.at}+08:00`) }));
  rows.sort((a, b) => a.who - b.who || a.ms - b.ms || a.id - b.id);
  type Row = (typeof rows)[number];
  const floats = (of: (row: Row) => number) => Float64Array.from(rows, of);
  const placeIn = (list: readonly string[], name: string | undefined) => list.indexOf(name ?? "") + 1;
  return {
    length: rows.length,
    person: Uint32Array.from(rows, ({ who }) => who),
    browser: Uint32Array.from(rows, ({ browser, who }) => browser ?? who),
    at: floats(({ ms }) => ms),
    id: floats(({ id }) => id),
    flags: Uint8Array.from(rows, ({ what }) => what),
    event: Uint8Array.from(rows, ({ event }) => placeIn(names.events, event)),
    channel: Uint16Array.from(rows, ({ channel }) => placeIn(names.channels, channel)),
    status: Uint8Array.from(rows, ({ status }) => placeIn(names.statuses, status)),
    currency: Uint16Array.from(rows, ({ currency }) => placeIn(names.currencies, currency ?? "CNY")),
    order: floats(({ order: number }) => number ?? 0),
    about: floats(({ about }) => about ?? 0),
    minor: floats(({ minor }) => minor ?? -1),
    tax: floats(({ tax }) => tax ?? -1),
    shipping: floats(({ shipping }) => shipping ?? -1),
  };
}

const counted = (axes: object, measure: Measure = "conversions"): Counted => ({ measure, axes: Axes.parse(axes) });
const count = (told: readonly Told[], axes: object, measure: Measure = "conversions") =>
  countBy(counted(axes, measure), rowsOf(told), names, place);

const clickThenOrder = [visit(1, "2026-03-08T23:00", "douyin"), order(1, "2026-03-09T00:30", 100)];
const orderAfter = [visit(1, "2026-03-15T12:00", "douyin"), order(1, "2026-03-17T12:00", 100)];

describe("date basis", () => {
  it.each<[string, readonly Told[], string, number]>([
    ["the click lay before the span", clickThenOrder, "touch", 0],
    ["the order lies in it", clickThenOrder, "conversion", 1],
    ["the click lies in it, the order after it", orderAfter, "touch", 1],
    ["the order lies after it", orderAfter, "conversion", 0],
    ["no touch led to the order: it counts on its own day", [order(1, "2026-03-10T10:00", 100)], "touch", 1],
    ["nothing says that it was paid", [order(1, "2026-03-10T10:00", 100, { order: 5 })], "paid", 0],
  ])("%s", (_name, told, dateBasis, expected) => {
    expect(count(told, { dateBasis })).toBe(expected);
  });

  it("counts by the day of the first payment of the order", () => {
    const payment = { who: 1, what: paid, order: 5 };
    const told = [
      order(1, "2026-03-08T10:00", 100, { order: 5 }),
      { ...payment, at: "2026-03-09T00:00" },
      { ...payment, at: "2026-03-17T00:00" },
    ];
    expect(count(told, { dateBasis: "paid" })).toBe(1);
    expect(count(told, { dateBasis: "conversion" })).toBe(0);
  });

  it("takes a refund off on its own day, by the event", () => {
    const told = [order(1, "2026-03-01T10:00", 100), refundOf(1, "2026-03-10T10:00", 1, 100)];
    expect(count(told, { dateBasis: "event" })).toBe(-1);
    expect(count(told, { dateBasis: "event" }, "value")).toBe(-100);
    expect(count(told, { dateBasis: "event" }, "people")).toBe(0);
    expect(count(told, { dateBasis: "conversion" }, "value")).toBe(0);
  });
});

it.each([
  ["workspace", 1],
  ["UTC", 0],
  ["Asia/Tokyo", 1],
])("a day begins by the clock of %s", (timezone, expected) => {
  expect(count([order(1, "2026-03-09T00:30", 100)], { timezone })).toBe(expected);
});

describe("population", () => {
  const told = [
    visit(1, "2026-03-10T09:00", "douyin"),
    order(1, "2026-03-10T10:00", 100),
    visit(2, "2026-03-10T09:00"),
    order(2, "2026-03-10T10:00", 100),
    { who: 3, at: "2026-03-10T10:00", what: signUp },
    order(3, "2026-03-10T10:00", 100),
    order(4, "2026-03-10T10:00", 100),
    { who: 4, at: "2026-03-10T10:01", what: signUp },
  ];
  it.each([
    ["clicked", 1],
    ["visited", 2],
    ["registered", 1],
    ["everyone", 4],
  ])("%s: %d", (population, expected) => {
    expect(count(told, { population })).toBe(expected);
    expect(count(told, { population }, "people")).toBe(expected);
  });
});

it.each([
  [1, 0],
  [2, 1],
])("a touch two days old is looked back to by %d days: %d", (lookbackDays, expected) => {
  const told = [visit(1, "2026-03-10T10:00", "douyin"), order(1, "2026-03-12T10:00", 100)];
  expect(count(told, { population: "clicked", lookbackDays })).toBe(expected);
});

describe("attribution and channel", () => {
  const told = [
    visit(1, "2026-03-10T08:00", "douyin"),
    visit(1, "2026-03-10T09:00", "search"),
    visit(1, "2026-03-10T10:00"),
    order(1, "2026-03-10T10:00", 100),
  ];
  it.each([
    ["first", ["douyin"]],
    ["last", ["direct"]],
    ["last_non_direct", ["search"]],
    ["any", ["direct", "douyin", "search"]],
  ])("%s credits %j", (model, channels) => {
    const credited = ["direct", "douyin", "search", "unknown"].filter(
      (channel) => count(told, { model, channel }) === 1,
    );
    expect(credited).toEqual(channels);
    expect(count(told, { model })).toBe(1);
  });

  it("takes only clicks for touches of who clicked", () => {
    expect(count(told, { population: "clicked", model: "last", channel: "search" })).toBe(1);
  });
});

describe("what is one conversion", () => {
  const told = [
    order(1, "2026-03-10T10:00", 100, { order: 5, browser: 11 }),
    order(1, "2026-03-10T10:01", 100, { order: 5, browser: 12 }),
    order(1, "2026-03-11T10:00", 50, { order: 6, browser: 11 }),
    order(2, "2026-03-01T10:00", 100),
    order(2, "2026-03-11T10:00", 100, { browser: 13 }),
  ];
  it.each<[string, object, number, number]>([
    ["an order number counts once", {}, 3, 2],
    ["every event", { dedupe: "none" }, 4, 2],
    ["one per person and span", { count: "one" }, 2, 2],
    ["only the first ever", { count: "first" }, 1, 1],
    ["browsers are people", { identity: "browser" }, 4, 3],
    ["one per browser", { identity: "browser", count: "one" }, 3, 3],
    ["the first of each browser", { identity: "browser", count: "first" }, 3, 3],
  ])("%s", (_name, axes, conversions, people) => {
    expect([count(told, axes), count(told, axes, "people")]).toEqual([conversions, people]);
  });

  it("is the event that is asked for, with the status that is asked for", () => {
    const some = [
      order(1, "2026-03-10T10:00", 100, { status: "paid" }),
      order(2, "2026-03-10T10:00", 100),
      { who: 3, at: "2026-03-10T10:00", what: conversion | signUp, event: "Signed Up" },
    ];
    expect(count(some, { status: "paid" })).toBe(1);
    expect(count(some, { event: "Signed Up", population: "registered" })).toBe(1);
  });

  it("is a bot's only where bots are kept, and hides nobody's order", () => {
    const some = [
      order(1, "2026-03-10T10:00", 100, { order: 5, what: conversion | bot }),
      order(1, "2026-03-10T11:00", 100, { order: 5 }),
      order(2, "2026-03-10T11:00", 100, { what: conversion | bot }),
    ];
    expect(count(some, {})).toBe(1);
    expect(count(some, { bots: "kept" })).toBe(2);
    expect(count(some, { bots: "kept", dedupe: "none" })).toBe(3);
  });
});

describe("money", () => {
  const told = [
    order(1, "2026-03-10T10:00", 1_000, { currency: "USD", tax: 100, shipping: 50 }),
    order(2, "2026-03-11T10:00", 300, { tax: 30 }),
    refundOf(2, "2026-03-18T10:00", 2, 100),
    order(3, "2026-03-12T10:00", 200, { tax: 20 }),
    refundOf(3, "2026-03-13T10:00", 4, 200),
  ];
  it.each<[string, object, number]>([
    ["gross", { refunds: "kept" }, 7_500],
    ["net of refunds, whenever they came", {}, 7_200],
    ["refunds on their own days", { dateBasis: "event" }, 7_300],
    ["the workspace's currency alone", { currency: "own", refunds: "kept" }, 500],
    ["by the rate of the period's end", { rateDate: "period_end", refunds: "kept" }, 8_500],
    ["without tax", { tax: "taken_off", refunds: "kept" }, 6_750],
    ["without tax, and of what was sent back nothing twice", { tax: "taken_off" }, 6_470],
    ["without shipping", { shipping: "taken_off", refunds: "kept" }, 7_150],
  ])("%s", (_name, axes, expected) => {
    expect(count(told, axes, "value")).toBe(expected);
  });

  it("does not count what was sent back as a whole", () => {
    expect(count(told, {})).toBe(2);
    expect(count(told, { refunds: "kept" })).toBe(3);
    expect(count(told, { currency: "own" })).toBe(1);
    expect(count(told, {}, "people")).toBe(2);
  });

  it("counts unknown money for nothing, and its conversion for one", () => {
    const some = [order(1, "2026-03-10T10:00", -1), order(2, "2026-03-12T10:00", 100, { currency: "USD" })];
    expect([count(some, {}), count(some, {}, "value")]).toEqual([2, 0]);
  });
});

it.each([
  [0, 2],
  [7, 1],
  [30, 0],
])("with %d days of maturity: %d", (maturityDays, expected) => {
  const told = [order(1, "2026-03-10T10:00", 100), order(2, "2026-03-14T10:00", 100)];
  expect(count(told, { maturityDays })).toBe(expected);
});

describe("a gap", () => {
  const told = [
    ...clickThenOrder,
    order(2, "2026-03-10T10:00", 100),
    visit(3, "2026-03-10T09:00", "douyin"),
    order(3, "2026-03-11T10:00", 70),
  ];
  const rows = rowsOf(told);
  const a = counted({ population: "clicked", dateBasis: "touch", refunds: "kept" });
  const b = counted({ population: "everyone", dateBasis: "conversion" });
  const gap = explainGap(a, b, openCounting(rows, names, place), { persons: rows.person, show: "population" });

  it("is told apart by axes, and what changes nothing is no step of any size", () => {
    expect([gap.a, gap.b]).toEqual([1, 3]);
    expect(gap.steps.map(({ axis, delta, rows: behind }) => [axis, delta, behind])).toEqual([
      ["population", 1, 1],
      ["dateBasis", 1, 1],
      ["refunds", 0, 0],
    ]);
  });

  it("has the rows that make up each step", () => {
    const parts = [...(gap.parts ?? [])];
    expect(parts.filter((part) => part !== 0)).toEqual([1]);
    expect(rows.person[parts.indexOf(1)]).toBe(2);
  });
});

it("takes the last day of a span of instants from the workspace's calendar", () => {
  const to = "2026-03-01T16:00:00Z";
  expect(lastDayOf({ to, timezone: "Asia/Shanghai" })).toBe("2026-03-01");
  expect(lastDayOf({ to: "2026-03-01T17:00:00Z", timezone: "Asia/Shanghai" })).toBe("2026-03-02");
  expect(lastDayOf({ to: "2026-03-02", timezone: "Asia/Shanghai" })).toBe("2026-03-01");
});
