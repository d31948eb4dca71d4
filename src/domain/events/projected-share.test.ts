/** The share that is projected: absent in daily life, never whole before the end, the least of what is under way. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { projectedShare } from "./projected-share.ts";

const idle = { acked: 500, goal: null, newest: 500, total: null, left: 0 };

it.each([
  ["nothing is under way", idle, null],
  ["a moment late", { ...idle, newest: 10_500 }, null],
  ["far behind", { ...idle, newest: 20_000 }, 0.02],
  ["begun again", { ...idle, acked: 0, goal: 500 }, 0],
  ["half way", { ...idle, acked: 250, goal: 500 }, 0.5],
  ["events are in, hours are not", { ...idle, goal: 500 }, 0.99],
  ["an empty record", { ...idle, acked: 0, newest: 0, goal: 0 }, 0.99],
  ["rules changed", { ...idle, total: 300, left: 300 }, 0],
  ["two thirds folded", { ...idle, total: 300, left: 100 }, 0.66],
  ["more marked since", { ...idle, total: 300, left: 400 }, 0],
  ["both: the least", { ...idle, acked: 400, goal: 500, total: 100, left: 90 }, 0.09],
])("%s", (_name, state, share) => {
  expect(projectedShare(state)).toBe(share);
});

const count = fc.integer({ min: 0, max: 2 ** 40 });
const maybe = fc.option(count);

it("stays between 0 and 0.99, and only grows while events are taken in", () => {
  fc.assert(
    fc.property(count, maybe, count, maybe, count, count, (acked, goal, newest, total, left, more) => {
      const share = projectedShare({ acked, goal, newest, total, left });
      if (share === null) expect([goal, total]).toEqual([null, null]);
      expect(share ?? 0).toBeGreaterThanOrEqual(0);
      expect(share ?? 0).toBeLessThanOrEqual(0.99);
      if (goal === null || share === null) return;
      const later = projectedShare({ acked: acked + more, goal, newest, total, left });
      expect(later).toBeGreaterThanOrEqual(share);
    }),
  );
});
