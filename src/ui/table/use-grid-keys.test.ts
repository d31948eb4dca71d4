/** Rows for the keys that move over the map. */
import { expect, it } from "vitest";
import { moved } from "./use-grid-keys.ts";

it.each([
  ["ArrowUp", 1, 5],
  ["ArrowDown", 3, 5],
  ["ArrowLeft", 2, 4],
  ["ArrowRight", 2, 6],
  ["Home", 2, 0],
  ["End", 2, 23],
  ["PageUp", 0, 5],
  ["PageDown", 10, 5],
])("%s", (key, row, column) => {
  expect(moved({ row: 2, column: 5 }, key, 11, 24)).toEqual({ row, column });
});

it.each([
  ["ArrowUp", { row: 0, column: 0 }],
  ["ArrowLeft", { row: 0, column: 0 }],
])("%s stops at the edge", (key, place) => {
  expect(moved({ row: 0, column: 0 }, key, 11, 24)).toEqual(place);
});

it("other keys do not move", () => {
  expect(moved({ row: 0, column: 0 }, "a", 11, 24)).toBeNull();
});
