/** Keys of the presenter, its clock, and what a decision is about. */
import { expect, it } from "vitest";
import { aboutOf } from "./decision-about.ts";
import { leftText, moveBy } from "./presenting.ts";

it.each([
  [0, "ArrowRight", 1],
  [4, "ArrowRight", 4],
  [0, "ArrowLeft", 0],
  [3, "PageUp", 2],
  [3, "Home", 0],
  [1, "End", 4],
  [2, "x", 2],
])("from %i, %s leads to %i", (place, key, to) => {
  expect(moveBy(place, key, 5)).toBe(to);
});

it("counts the hour down in minutes and seconds", () => {
  expect([3_600_000, 3_547_000, 1, 0].map(leftText)).toEqual(["60:00", "59:07", "0:01", "0:00"]);
});

it("knows a channel from a page, whatever is in its name", () => {
  expect(aboutOf("channel a b")).toEqual({ channel: "a b", page: null });
  expect(aboutOf("landing_page /lp/x y")).toEqual({ channel: null, page: "/lp/x y" });
  expect(aboutOf("")).toEqual({ channel: null, page: null });
});
