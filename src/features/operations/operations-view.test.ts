/** The view's URL, the hours that it asks about, and whose changes stand beside a page. */
import { expect, it } from "vitest";
import {
  formatView,
  funnelAddress,
  healthAddress,
  hoursOf,
  newTaskAddress,
  pairsAddress,
  parseView,
  usualHours,
} from "./operations-view.ts";
import { lastChanges } from "./page-changes.ts";

it("keeps days, pages and channels in the URL, and nothing else", () => {
  const view = parseView(new URLSearchParams("range=7d&landing_page=/a,/b&channel=douyin&device=mobile&sort=x"));
  expect(view).toEqual({ range: "7d", filter: { landing_page: ["/a", "/b"], channel: ["douyin"] } });
  expect(formatView(view).toString()).toBe("range=7d&channel=douyin&landing_page=%2Fa%2C%2Fb");
  expect(parseView(formatView(view))).toEqual(view);
  expect(formatView(parseView(new URLSearchParams("range=ever"))).toString()).toBe("");
});

it.each([
  ["in the afternoon", "2026-11-19T06:40:00Z", "2026-11-18T16:00:00.000Z", "2026-11-19T06:00:00.000Z"],
  ["on the hour", "2026-11-19T06:00:00Z", "2026-11-18T16:00:00.000Z", "2026-11-19T06:00:00.000Z"],
  ["in the day's first hour", "2026-11-18T16:20:00Z", "2026-11-18T16:00:00.000Z", "2026-11-18T17:00:00.000Z"],
])("asks about the hours of today that are over: %s", (_when, now, from, to) => {
  expect(hoursOf("today", Date.parse(now), "Asia/Shanghai")).toEqual({ from, to });
});

it("takes whole days before today, over a change of the clocks", () => {
  const { from, to } = hoursOf("28d", Date.parse("2026-11-10T15:30:00Z"), "America/New_York");
  expect({ from, to }).toEqual({ from: "2026-10-14T04:00:00.000Z", to: "2026-11-10T15:00:00.000Z" });
});

it("takes the same time of day 28 days before, over a change of the clocks", () => {
  const today = hoursOf("today", Date.parse("2026-11-10T15:30:00Z"), "America/New_York");
  expect(today.from).toBe("2026-11-10T05:00:00.000Z");
  expect(usualHours(today, "America/New_York")).toEqual({ from: "2026-10-13T04:00:00.000Z", to: today.from });
});

it("asks all reports about the same hours and keys", () => {
  const hours = { from: "2026-11-18T16:00:00.000Z", to: "2026-11-19T06:00:00.000Z" };
  const asked = [funnelAddress, pairsAddress, healthAddress].map((address) => {
    const { searchParams } = new URL(address("muhe", hours, { channel: ["douyin"] }), "http://x");
    return ["workspace", "from", "to", "filter[channel]"].map((name) => searchParams.get(name));
  });
  for (const one of asked) expect(one).toEqual(["muhe", hours.from, hours.to, "douyin"]);
  expect(newTaskAddress("muhe", { page: "/lp/a b", channel: "Douyin", title: "x" })).toBe(
    "/w/muhe/tasks?new=1&page=%2Flp%2Fa+b&channel=Douyin&title=x",
  );
});

const effect = {
  ...{ verdict: "helped", reason: null, metric: "conversion_rate", dimension: "landing_page", key: "/a" },
  ...{ method: "against_others", before: 0.01, after: 0.012, expected: 0.01, effect: 0.002, low: 0.001, high: 0.003 },
  ...{ days: 7, controls: 5, changedMs: 0, measuredMs: 0, final: false },
};
const change = (at: string, title: string, page: string | null, taskId: number | null) => ({ at, title, page, taskId });

it("shows the latest change of a page, with the effect of its task alone", () => {
  const changes = lastChanges(
    [
      change("2026-11-17T00:00:00Z", "form", "/a", 1),
      change("2026-11-16T00:00:00Z", "headline", "/a", null),
      change("2026-11-15T00:00:00Z", "header", "/b", 2),
      change("2026-11-18T00:00:00Z", "paused", null, null),
      change("2026-11-12T00:00:00Z", "note", "/c", null),
    ],
    [
      { id: 1, effect },
      { id: 2, effect: null },
    ],
  );
  expect([...changes]).toEqual([
    ["/a", { at: "2026-11-17T00:00:00Z", title: "form", taskId: 1, effect }],
    ["/b", { at: "2026-11-15T00:00:00Z", title: "header", taskId: 2, effect: null }],
    ["/c", { at: "2026-11-12T00:00:00Z", title: "note", taskId: null, effect: null }],
  ]);
});
