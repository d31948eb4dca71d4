/** The axioms of Shapley on random games, the exact value against all orders, and the sampled one against the exact. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitChain } from "./chain.ts";
import { chainTable, joinInOrder } from "./coalition.ts";
import type { PathGroup } from "./path-group.ts";
import { subsetCredit } from "./rule-credit.ts";
import { shapleyCredit } from "./shapley-credit.ts";
import { sampledShapley, shapleyValue } from "./shapley-value.ts";

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const game = (players: number) =>
  fc
    .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2 ** players, maxLength: 2 ** players })
    .map((values) => Float64Array.from([0, ...values.slice(1)]));
const games = fc.integer({ min: 1, max: 7 }).chain(game);
const close = (a: number, b: number): void => {
  expect(Math.abs(a - b)).toBeLessThan(1e-8);
};

describe("the value of a game", () => {
  it("gives out all there is, and nothing more", () => {
    fc.assert(fc.property(games, (value) => close(sum(shapleyValue(value)), value.at(-1) ?? 0)));
  });

  it("gives nothing to a player who adds nothing", () => {
    fc.assert(
      fc.property(games, (value) => {
        const idle = Float64Array.from({ length: 2 * value.length }, (_, mask) => value[mask >> 1] ?? 0);
        close(shapleyValue(idle)[0] ?? Number.NaN, 0);
      }),
    );
  });

  it("gives alike to players who add alike", () => {
    fc.assert(
      fc.property(game(4), (value) => {
        const swapped = (mask: number) => (mask & ~3) | ((mask & 1) << 1) | ((mask & 2) >> 1);
        const even = value.map((worth, mask) => worth + (value[swapped(mask)] ?? 0));
        const phi = shapleyValue(even);
        close(phi[0] ?? Number.NaN, phi[1] ?? Number.NaN);
      }),
    );
  });

  it("of two games together is the sum of their values", () => {
    fc.assert(
      fc.property(game(5), game(5), (one, other) => {
        const both = shapleyValue(one.map((worth, mask) => worth + (other[mask] ?? 0)));
        const [first, second] = [shapleyValue(one), shapleyValue(other)];
        both.forEach((phi, i) => {
          close(phi, (first[i] ?? 0) + (second[i] ?? 0));
        });
      }),
    );
  });

  it("is the mean over all orders", () => {
    fc.assert(
      fc.property(game(4), (value) => {
        const orders = permutations([0, 1, 2, 3]);
        const mean = new Float64Array(4);
        for (const order of orders) {
          let mask = 0;
          for (const player of order) {
            mean[player] =
              (mean[player] ?? 0) + ((value[mask | (1 << player)] ?? 0) - (value[mask] ?? 0)) / orders.length;
            mask |= 1 << player;
          }
        }
        shapleyValue(value).forEach((phi, i) => {
          close(phi, mean[i] ?? Number.NaN);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("is sampled within its standard error, the same from the same seed", () => {
    const value = Float64Array.from({ length: 2 ** 8 }, (_, mask) => Math.sqrt(mask) + (mask % 7));
    value[0] = 0;
    const join = (order: readonly number[]) => {
      const added = new Float64Array(8);
      let mask = 0;
      for (const player of order) {
        added[player] = (value[mask | (1 << player)] ?? 0) - (value[mask] ?? 0);
        mask |= 1 << player;
      }
      return [added];
    };
    const setting = { players: 8, games: 1, seed: 5, enough: 0.002, most: 20_000 };
    const sampled = sampledShapley(join, setting);
    expect(sampled.standardError).toBeLessThan(0.002);
    const exact = shapleyValue(value);
    for (const [i, phi] of (sampled.values[0] ?? []).entries())
      expect(Math.abs(phi - (exact[i] ?? 0))).toBeLessThan(4 * 0.002 * (value.at(-1) ?? 0));
    expect(sampledShapley(join, setting)).toEqual(sampled);
  });
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

const groupOf = (path: number[], conversions: number, nulls: number, value = 0): PathGroup => ({
  path,
  lastNonDirect: -1,
  sums: [conversions, value, 0],
  nulls,
  decayed: [[], [], []],
});

describe("the games of journeys", () => {
  const paths = fc.array(
    fc.record({ path: fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }), conversions: fc.nat(9), nulls: fc.nat(9) }),
    { minLength: 1, maxLength: 12 },
  );

  it("of subsets has equal parts among different keys as its value", () => {
    fc.assert(
      fc.property(paths, (lines) => {
        const groups = lines.map(({ path, conversions, nulls }) => groupOf(path, conversions, nulls));
        const worth = new Float64Array(32);
        for (const { path, sums } of groups) {
          const mask = path.reduce((bits, key) => bits | (1 << key), 0);
          worth[mask] = (worth[mask] ?? 0) + sums[0];
        }
        for (let bit = 1; bit < 32; bit <<= 1)
          for (let mask = 0; mask < 32; mask++)
            if (mask & bit) worth[mask] = (worth[mask] ?? 0) + (worth[mask ^ bit] ?? 0);
        const credit = subsetCredit(groups, 5)[0];
        shapleyValue(worth).forEach((phi, key) => {
          close(phi, credit[key] ?? Number.NaN);
        });
      }),
    );
  });

  it("of the chain never loses by a key that joins, and gives out P(conversion)", () => {
    fc.assert(
      fc.property(paths, (lines) => {
        const groups = lines.map(({ path, conversions, nulls }) => groupOf(path, conversions, nulls));
        const chain = fitChain(groups, 1);
        const journeys = groups.reduce((all, { sums, nulls }) => all + sums[0] + nulls, 0);
        const added = joinInOrder(chainTable(chain), [...chain.states.keys()])[0];
        for (const gain of added) expect(gain).toBeGreaterThanOrEqual(-1e-12);
        if (journeys > 0) close(sum(added), groups.reduce((all, { sums }) => all + sums[0], 0) / journeys);
      }),
    );
  });

  it("is sampled above 14 keys, groups the tail above 40, and says so", () => {
    const many = (keys: number) =>
      Array.from({ length: keys * 3 }, (_, i) =>
        groupOf([i % keys, (i * 7 + 3) % keys, (i * 5) % keys], 1 + (i % 4), i % 9, i),
      );
    for (const [keys, players, grouped] of [
      [20, 20, 0],
      [60, 40, 21],
    ] as const) {
      const groups = many(keys);
      const conversions = groups.reduce((all, { sums }) => all + sums[0], 0);
      const { credit, about } = shapleyCredit(groups, keys, [conversions, 1000, 0]);
      expect(about).toMatchObject({ exact: false, players, grouped });
      expect(about.standardError).toBeLessThan(0.002);
      close(sum(credit[0]), conversions);
      close(sum(credit[1]), 1000);
    }
  });
});
