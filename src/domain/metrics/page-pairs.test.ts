/** What a pair lost is told apart from what it never had, and the step that lost it is found. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type CountedPair, type PairCounts, pairSteps, worstPairs } from "./page-pairs.ts";

const counts = (...given: number[]) =>
  Object.fromEntries(pairSteps.map((step, i) => [step, given[i] ?? 0])) as unknown as PairCounts;
const pair = (page: string, now: PairCounts, usual: PairCounts): CountedPair => ({
  ...{ page, channel: "kuaishou" },
  ...{ counts: now, usual },
});
const usual = counts(10_000, 6_000, 1_500, 750, 300);
const worst = (...pairs: CountedPair[]) => worstPairs(pairs, 100, 20);

it("names the step that fell, by how much, and the orders that it cost", () => {
  const { compared, rows } = worst(pair("/lp/ks-live", counts(2_000, 600, 150, 75, 30), usual));
  expect(compared).toBe(1);
  expect(rows).toMatchObject([{ from: "sessions", to: "product_views", rate: 0.3, usualRate: 0.6, fall: -0.5 }]);
  expect(rows[0]?.ordersLost).toBeCloseTo(30);
});

it("finds the last step as well as the first", () => {
  const [row] = worst(pair("/lp/spf", counts(2_000, 1_200, 300, 150, 45), usual)).rows;
  expect(row).toMatchObject({ from: "checkouts", to: "orders" });
  expect(row?.fall).toBeCloseTo(-0.25);
  expect(row?.ordersLost).toBeCloseTo(15);
});

it("puts the pair that lost most orders first, not the one that fell most", () => {
  const small = pair("/small", counts(200, 0, 0, 0, 0), usual);
  const large = pair("/large", counts(20_000, 12_000, 3_000, 1_500, 540), usual);
  expect(worst(small, large).rows.map(({ page, ordersLost }) => [page, Math.round(ordersLost)])).toEqual([
    ["/large", 60],
    ["/small", 6],
  ]);
});

it("says nothing of too few visits, on either side, and of what is no page", () => {
  const few = pair("/few", counts(99, 0, 0, 0, 0), usual);
  const young = pair("/young", counts(5_000, 0, 0, 0, 0), counts(99, 60, 15, 7, 3));
  const screens = pair("(none)", counts(5_000, 0, 0, 0, 0), usual);
  expect(worst(few, young, screens)).toEqual({ compared: 0, rows: [] });
});

it("passes over a pair that sells as usual, better, or never sold", () => {
  const same = pair("/same", counts(1_000, 600, 150, 75, 30), usual);
  const better = pair("/better", counts(1_000, 300, 150, 90, 40), usual);
  const never = pair("/never", counts(1_000, 10, 0, 0, 0), counts(10_000, 6_000, 100, 10, 0));
  expect(worst(same, better, never)).toEqual({ compared: 3, rows: [] });
});

it("less than one order is nothing lost", () => {
  expect(worst(pair("/lp", counts(100, 60, 15, 7, 2.1), usual)).rows).toEqual([]);
});

it("passes over a step that the pair never has", () => {
  const without = counts(10_000, 0, 1_500, 0, 300);
  const [row] = worst(pair("/app", counts(2_000, 0, 100, 0, 20), without)).rows;
  expect(row).toMatchObject({ from: "sessions", to: "add_to_carts", rate: 0.05, usualRate: 0.15 });
  expect(row?.ordersLost).toBeCloseTo(40);
});

const some = fc.integer({ min: 0, max: 5_000 });
const anyCounts = fc.tuple(some, some, some, some, some).map((given) => counts(...given));

it("orders lost are always visits × usual conversion − orders, and the named step lost some of them", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCounts, anyCounts), { maxLength: 12 }), (given) => {
      const pairs = given.map(([now, before], i) => pair(`/${i}`, now, before));
      const { compared, rows } = worstPairs(pairs, 100, 5);
      expect(compared).toBeLessThanOrEqual(pairs.length);
      expect(rows.length).toBeLessThanOrEqual(5);
      rows.forEach((row, i) => {
        const expected = (row.counts.sessions * row.usual.orders) / row.usual.sessions - row.counts.orders;
        expect(row.ordersLost).toBeCloseTo(expected, 6);
        expect(row.fall).toBeLessThan(0);
        expect(row.ordersLost).toBeLessThanOrEqual(rows[i - 1]?.ordersLost ?? Number.POSITIVE_INFINITY);
      });
    }),
  );
});
