/** On every model, every day: the credits add up to the conversions, and to the cent. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { creditByDay, creditByModel } from "./credit-by-model.ts";
import { models } from "./model.ts";
import { type PathGroup, sumsOf } from "./path-group.ts";
import { decayShares, positionalShares } from "./rule-credit.ts";

const day = 86_400_000;
const keys = 4;

it.each([
  ["14, 7 and 0 days", [14 * day, 7 * day, 0], [1 / 7, 2 / 7, 4 / 7]],
  ["very old ones", [20_014 * day, 20_007 * day, 20_000 * day], [1 / 7, 2 / 7, 4 / 7]],
  ["one", [3 * day], [1]],
])("decays over %s", (_name, ages, wanted) => {
  decayShares(ages, 7 * day).forEach((share, i) => void expect(share).toBeCloseTo(wanted[i] ?? 0, 14));
});

it.each([
  [[0], [1]],
  [
    [0, 0],
    [0.5, 0.5],
  ],
  [
    [0, 1, 0],
    [0.4, 0.2, 0.4],
  ],
  [
    [0, 1, 2, 3],
    [0.4, 0.1, 0.1, 0.4],
  ],
])("positions of %j", (path, wanted) => {
  positionalShares("position", { path, lastNonDirect: -1 }).forEach(
    (share, i) => void expect(share).toBeCloseTo(wanted[i] ?? 0, 15),
  );
});

it.each([
  ["the last that is not direct", 1, 1],
  ["the last, where all are direct", -1, 3],
])("last non-direct: %s", (_name, lastNonDirect, wanted) => {
  expect(positionalShares("last_non_direct", { path: [1, 2, 0, 0], lastNonDirect }).indexOf(1)).toBe(wanted);
});

/** One conversion's group with its decayed sums, as the columns count them. */
const conversion = fc
  .record({
    path: fc.array(fc.nat(keys - 1), { maxLength: 6 }),
    gap: fc.nat(9 * day),
    value: fc.integer({ min: -500, max: 99_999 }),
    isNew: fc.boolean(),
    nulls: fc.nat(3),
  })
  .map(({ path, gap, value, isNew, nulls }): PathGroup => {
    const sums = [1, value, Number(isNew)] as const;
    const shares = decayShares(
      path.map((_, i) => gap * (path.length - i)),
      7 * day,
    );
    const decayed = [0, 1, 2].map((i) => shares.map((share) => share * (sums[i] ?? 0)));
    return {
      path,
      lastNonDirect: path.findLastIndex((key) => key !== 0),
      sums,
      nulls: path.length === 0 ? 0 : nulls,
      decayed: [decayed[0] ?? [], decayed[1] ?? [], decayed[2] ?? []],
    };
  });
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

it("adds up on every model and every day, to the cent", () => {
  const days = fc.array(fc.array(conversion, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(days, fc.constantFrom(1, 2, 3), (byDay, order) => {
      const journeys = { keys, groups: byDay.flat() };
      const { credit } = creditByModel(journeys, { models, order });
      const totals = sumsOf(journeys.groups);
      for (const model of models) {
        const found = credit.get(model);
        if (found === undefined) throw new Error(`${model} is missing`);
        expect(sum(found[0])).toBeCloseTo(totals[0], 9);
        expect(sum(found[1])).toBe(totals[1]);
        expect(sum(found[2])).toBeCloseTo(totals[2], 9);
        const perDay = creditByDay(keys, byDay, model, found);
        for (const [i, groups] of byDay.entries()) {
          expect(sum(perDay.conversions[i] ?? [])).toBeCloseTo(groups.length, 9);
          expect(sum(perDay.value[i] ?? [])).toBe(sumsOf(groups)[1]);
        }
        for (let key = 0; key <= keys; key++) {
          expect(sum(perDay.value.map((row) => row[key] ?? 0))).toBe(found[1][key]);
          expect(sum(perDay.conversions.map((row) => row[key] ?? 0))).toBeCloseTo(found[0][key] ?? Number.NaN, 9);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it("gives a day of refunds the same shares as the whole span", () => {
  const of = (key: number, value: number): PathGroup => ({
    ...{ path: [key], lastNonDirect: key - 1, sums: [1, value, 0], nulls: 0 },
    decayed: [[1], [value], [0]],
  });
  const byDay = [[of(0, 0), of(1, -1)]];
  for (const model of models) {
    const whole = creditByModel({ keys, groups: byDay.flat() }, { models: [model], order: 1 }).credit.get(model);
    if (whole === undefined) throw new Error(`${model} is missing`);
    expect(creditByDay(keys, byDay, model, whole).value).toEqual([[...whole[1]]]);
  }
});

it("gives the odd cent of one journey to its earliest touch", () => {
  const group: PathGroup = { path: [2, 0, 1], lastNonDirect: 2, sums: [1, 100, 1], nulls: 0, decayed: [[], [], []] };
  const { credit } = creditByModel({ keys: 3, groups: [group] }, { models: ["linear"], order: 1 });
  expect([...(credit.get("linear")?.[1] ?? [])]).toEqual([33, 33, 34, 0]);
});

it("gives what no touch brought to nobody", () => {
  const lone: PathGroup = { path: [], lastNonDirect: -1, sums: [2, 700, 1], nulls: 0, decayed: [[], [], []] };
  const { credit, probability } = creditByModel({ keys: 2, groups: [lone] }, { models, order: 1 });
  expect(probability).toBeNull();
  for (const model of models)
    expect(credit.get(model)?.map((column) => [...column])).toEqual([
      [0, 0, 2],
      [0, 0, 700],
      [0, 0, 1],
    ]);
});
