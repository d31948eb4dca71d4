/** Rows for cells that rest on too little to be judged. */
import { expect, it } from "vitest";
import { isFewCounted } from "./few-counted.ts";

it.each([
  ["ctr", { clicks: 0 }, { clicks: 1 }, true],
  ["ctr", { clicks: 0 }, { clicks: 9 }, false],
  ["ctr", { clicks: 3 }, { clicks: 0 }, false],
  ["conversion_rate", { orders: 2 }, { orders: 2 }, true],
  ["cac", { new_customers: 1 }, undefined, true],
  ["roas", { orders: 12 }, { orders: 2 }, false],
  ["sessions", { sessions: 2 }, { sessions: 1 }, true],
  ["spend", { spend: 1 }, { spend: 1 }, false],
  ["ctr", {}, {}, false],
])("%s of %o, usually %o: few is %s", (metric, now, usual, few) => {
  expect(isFewCounted(metric, now, usual)).toBe(few);
});
