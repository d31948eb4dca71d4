/** Operations hears of its own figures, of pages and of late data; what media buys is for promotion. */
import { expect, it } from "vitest";
import { isForOperations } from "./alert-team.ts";

it.each([
  ["bounce_rate", "none", true],
  ["conversion_rate", "channel", true],
  ["complaints", "channel", true],
  ["ctr", "channel", false],
  ["ctr", "landing_page", true],
  [null, "source", true],
])("%s in %s: %s", (metric, scopeKind, concerned) => {
  expect(isForOperations({ metric, scopeKind })).toBe(concerned);
});
