/** Rows for the map's matrix: states of cells, late sources, rows that the catalogue does not name. */
import { describe, expect, it } from "vitest";
import type { BoardRow } from "./board-question.ts";
import { bucketsOf } from "./board-range.ts";
import { lateSources } from "./freshness.ts";
import { type MapInput, mapRows } from "./map-grid.ts";

const now = Date.parse("2026-11-23T06:06:00Z");
const buckets = bucketsOf({ from: "2026-11-23", to: "2026-11-24" }, "Asia/Shanghai", now);
const channels = [
  { key: "weibo", name: "Weibo", kind: "paid", position: 2 },
  { key: "douyin", name: "Douyin feed", kind: "paid", position: 1 },
  { key: "idle", name: "Idle", kind: "paid", position: 0 },
];
const late = lateSources([{ source: "Weibo", name: null, through: "2026-11-23T12:00:00+08:00", late: true }], now);

function row(key: string, hour: number, spend: number | null, usual: number | null): BoardRow {
  const at = `2026-11-23T${String(hour).padStart(2, "0")}:00:00+08:00`;
  return { at, key, values: { spend }, benchmark: { spend: usual } };
}

function grid(metric: string, rows: readonly BoardRow[]) {
  const answer = (some: readonly BoardRow[]) => ({ rows: some, totals: [], total: { values: {} } });
  const input: MapInput = {
    metric,
    buckets,
    now,
    channels,
    late,
    all: answer(rows.filter(({ key }) => key === "")),
    parts: answer(rows.filter(({ key }) => key !== "")),
    allName: "All",
  };
  return mapRows(input);
}

describe("mapRows", () => {
  const rows = grid("spend", [
    row("weibo", 11, 90, 100),
    row("weibo", 13, null, 100),
    row("douyin", 11, 120, 100),
    row("douyin", 13, null, 100),
    row("douyin", 14, 5, 100),
    row("elsewhere", 11, 7, null),
    row("", 11, 217, 200),
  ]);
  const of = (key: string) => rows.find((one) => one.key === key);

  it("orders by the catalogue, then strangers, all first", () => {
    expect(rows.map(({ name }) => name)).toEqual(["All", "Douyin feed", "Weibo", "elsewhere"]);
  });

  it.each([
    ["weibo", 11, "known", 90],
    ["weibo", 12, "late", null],
    ["weibo", 13, "late", null],
    ["weibo", 10, "empty", null],
    ["douyin", 13, "empty", null],
    ["douyin", 14, "open", 5],
    ["douyin", 15, "ahead", null],
    ["elsewhere", 11, "bare", null],
    ["", 11, "known", 109],
  ])("%s at %s is %s", (key, hour, state, index) => {
    expect(of(key)?.cells[hour]).toMatchObject({ state, index });
  });

  it("takes a row's index over the hours that have both sides", () => {
    expect(of("weibo")?.index).toBe(90);
    expect(of("elsewhere")?.index).toBeNull();
  });
});

it("an event metric is never late", () => {
  const visited = { ...row("weibo", 11, null, null), values: { sessions: 90 } };
  expect(grid("sessions", [visited])[1]?.cells[13]?.state).toBe("empty");
});

it("a channel that never has the metric has no row", () => {
  const clicked = { ...row("weibo", 11, null, null), values: { ctr: 0.01 } };
  expect(grid("ctr", [row("douyin", 11, 90, 100), clicked]).map(({ name }) => name)).toEqual(["All", "Weibo"]);
});

it("where none has the metric, all keep their rows", () => {
  expect(grid("ctr", [row("douyin", 11, 90, 100)]).map(({ name }) => name)).toEqual(["All", "Douyin feed"]);
});
