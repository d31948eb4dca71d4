/** Saving one channel does not change which channel is asked first. */
import { expect, it } from "vitest";
import { channelOrder } from "./channel-order.ts";

it.each([
  ["a first list", [], ["b", "a"], ["b", "a"]],
  ["a whole list in another order", ["a", "b"], ["b", "a"], ["b", "a"]],
  ["a whole list with a new one between", ["a", "b"], ["a", "c", "b"], ["a", "c", "b"]],
  ["one that is there", ["a", "b", "c"], ["b"], ["a", "b", "c"]],
  ["two of three, swapped", ["a", "b", "c"], ["c", "a"], ["c", "b", "a"]],
  ["a new one alone", ["a", "b"], ["c"], ["a", "b", "c"]],
  ["the same key twice", ["a", "b"], ["c", "c"], ["a", "b", "c"]],
])("orders %s", (_name, existing, listed, order) => {
  expect(channelOrder(existing, listed)).toEqual(order);
});
