/** Sums from parts: every grouping holds each part once, unknown stays unknown, and days stay out of hours. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type BoardSums, foldParts, type Part } from "./board-sums.ts";

const measures = ["spend", "orders"] as const;
const part = (window: number | null, label: string, key: string, spend: number | null, orders: number): Part => ({
  window,
  label,
  key,
  amounts: [spend, orders],
  hourly: [null, orders],
});
const shape = { measures, keyed: true, byHour: false, compared: true };
const told = (rows: readonly BoardSums[], level: number) =>
  rows.filter((row) => row.level === level).map(({ label, key, sums }) => [label, key, sums.spend, sums.orders]);

const parts = [
  part(0, "h1", "a", 5, 1),
  part(0, "h1", "b", null, 2),
  part(0, "h2", "a", 7, 0),
  part(1, "h0", "a", 11, 3),
  part(2, "h0", "a", null, 4),
  part(null, "h9", "c", 13, 5),
];

it("adds the span up by bucket and key, by key, and as a whole", () => {
  const { own } = foldParts(parts, shape);
  expect(told(own, 0)).toEqual([
    ["h1", "a", 5, 1],
    ["h1", "b", null, 2],
    ["h2", "a", 7, 0],
  ]);
  expect(told(own, 2)).toEqual([
    ["", "a", 12, 1],
    ["", "b", null, 2],
  ]);
  expect(told(own, 3)).toEqual([["", "", 12, 3]]);
});

it("adds the windows up by key and as wholes, and buckets wherever they lie", () => {
  const { ofWindows, ofBuckets } = foldParts(parts, shape);
  expect(told(ofWindows, 0)).toEqual([
    ["1", "a", 11, 3],
    ["2", "a", null, 4],
  ]);
  expect(told(ofWindows, 1)).toEqual([
    ["1", "", 11, 3],
    ["2", "", null, 4],
  ]);
  expect(told(ofBuckets, 0)).toContainEqual(["h0", "a", 11, 7]);
  expect(told(ofBuckets, 0)).toContainEqual(["h9", "c", 13, 5]);
});

it("makes all keys one where none is asked for", () => {
  expect(told(foldParts(parts, { ...shape, keyed: false }).own, 2)).toEqual([["", "", 12, 3]]);
});

it("leaves what is known by the day out of hours, and in totals", () => {
  const { own } = foldParts(parts, { ...shape, byHour: true });
  expect(told(own, 0).map(([, , spend]) => spend)).toEqual([null, null, null]);
  expect(told(own, 3)).toEqual([["", "", 12, 3]]);
});

it("reads nothing earlier where nothing is compared", () => {
  const { ofWindows, ofBuckets } = foldParts(parts, { ...shape, compared: false });
  expect([ofWindows, ofBuckets]).toEqual([[], []]);
});

it("loses nothing and counts nothing twice", () => {
  const made = fc.record({
    window: fc.constantFrom(0, 1, 2, null),
    label: fc.constantFrom("h1", "h2"),
    key: fc.constantFrom("", "a", "b"),
    spend: fc.option(fc.integer({ min: 0, max: 1_000 })),
    orders: fc.nat(9),
  });
  fc.assert(
    fc.property(fc.array(made), (rows) => {
      const given = rows.map(({ window, label, key, spend, orders }) => part(window, label, key, spend, orders));
      const { own, ofWindows } = foldParts(given, shape);
      const sum = (level: number, from: readonly BoardSums[]) =>
        from.filter((row) => row.level === level).reduce((all, { sums }) => all + (sums.spend ?? 0), 0);
      const of = (keep: (window: number | null) => boolean) =>
        given.filter((one) => keep(one.window)).reduce((all, { amounts }) => all + (amounts[0] ?? 0), 0);
      for (const level of [0, 2, 3]) expect(sum(level, own)).toBe(of((window) => window === 0));
      for (const level of [0, 1]) expect(sum(level, ofWindows)).toBe(of((window) => window !== null && window > 0));
    }),
  );
});
