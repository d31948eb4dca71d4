/** Removal effects by algebra against their meaning: remove the key, walk the chain, see what is left. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Chain, fitChain } from "./chain.ts";
import type { PathGroup } from "./path-group.ts";
import { inProportion, removalEffects } from "./removal-effect.ts";
import { solveChain } from "./solve-chain.ts";

const paths = (keys: number, most: number) =>
  fc
    .array(
      fc.record({
        path: fc.array(fc.nat(keys - 1), { minLength: 1, maxLength: 7 }),
        conversions: fc.nat(9),
        value: fc.nat(5000),
        nulls: fc.nat(9),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((lines) =>
      lines.map(
        ({ path, conversions, value, nulls }): PathGroup => ({
          path,
          lastNonDirect: -1,
          sums: [conversions, conversions === 0 ? 0 : value, Math.min(conversions, 2)],
          nulls,
          decayed: [[], [], []],
        }),
      ),
    );

/** Follows all journeys at once, step by step, until next to nothing is on its way. */
function walked(chain: Chain, removed: number, i: 0 | 1 | 2): number {
  const closed = chain.states.map((keys) => keys.includes(removed));
  let here = Array.from(chain.start);
  let brought = 0;
  for (let step = 0; step < 100_000 && here.some((share) => share > 1e-15); step++) {
    const next = here.map(() => 0);
    for (const [state, share] of here.entries()) {
      if (share === 0 || closed[state]) continue;
      brought += share * (chain.gain[i][state] ?? 0);
      for (const [to, chance] of chain.next[state] ?? []) next[to] = (next[to] ?? 0) + share * chance;
    }
    here = next;
  }
  return brought;
}

it.each([1, 2, 3])("are what a walk without the key loses, at order %i", (order) => {
  fc.assert(
    fc.property(paths(4, 8), (groups) => {
      const chain = fitChain(groups, order);
      const { effects } = removalEffects(chain, 4);
      for (const i of [0, 1] as const) {
        const whole = walked(chain, -1, i);
        if (whole === 0) continue;
        for (let key = 0; key < 4; key++) expect(effects[i][key]).toBeCloseTo(1 - walked(chain, key, i) / whole, 9);
      }
    }),
    { numRuns: 30 },
  );
});

it.each([1, 2, 3])("leave P(conversion) at conversions ÷ journeys, at order %i", (order) => {
  fc.assert(
    fc.property(paths(5, 20), (groups) => {
      const journeys = groups.reduce((all, { sums, nulls }) => all + sums[0] + nulls, 0);
      fc.pre(journeys > 0);
      const conversions = groups.reduce((all, { sums }) => all + sums[0], 0);
      expect(removalEffects(fitChain(groups, order), 5).probability).toBeCloseTo(conversions / journeys, 11);
    }),
  );
});

it("are the same by sweeps as by elimination", () => {
  // 700 states of the third order are swept; of the same chain, the loss of single states is checked by walking.
  const groups = Array.from({ length: 1_500 }, (_, n): PathGroup => {
    const path = Array.from({ length: 3 + (n % 4) }, (_unused, i) => (n * (i + 3) * 7 + ((n >> i) % 5)) % 11);
    return { path, lastNonDirect: -1, sums: [n % 3, (n % 3) * 250, 0], nulls: n % 7, decayed: [[], [], []] };
  });
  const chain = fitChain(groups, 3);
  expect(chain.states.length).toBeGreaterThan(500);
  const { whole, lost } = solveChain(chain);
  for (const i of [0, 1] as const) {
    const all = walked(chain, -1, i);
    expect(whole[i] / all).toBeCloseTo(1, 10);
    for (const key of [0, 5, 10]) {
      const closed = [...chain.states.keys()].filter((state) => chain.states[state]?.includes(key));
      expect(lost(closed)[i] / all).toBeCloseTo(1 - walked(chain, key, i) / all, 10);
    }
  }
});

it.each<[string, readonly PathGroup[], number[]]>([
  ["nobody", [], [0, 0]],
  ["journeys that nobody took", [group([0], 0, 0)], [0, 0]],
  ["nulls alone", [group([0, 1], 0, 5)], [0, 0]],
  ["one key", [group([0], 3, 4)], [3, 0]],
  ["a key that is in no converting path", [group([0], 3, 4), group([1], 0, 4)], [3, 0]],
])("credit %s", (_name, groups, wanted) => {
  const conversions = groups.reduce((all, { sums }) => all + sums[0], 0);
  const credit = inProportion(removalEffects(fitChain(groups, 1), 2).effects, [conversions, 0, 0]);
  expect([...credit[0]]).toEqual(wanted);
});

it("fall back to conversions where all value was refunded", () => {
  const groups = [group([0, 1], 2, 1), group([0], 1, 1)];
  const { effects } = removalEffects(fitChain(groups, 1), 2);
  const credit = inProportion(effects, [3, -100, 0]);
  expect(credit[1][0]).toBeCloseTo(((credit[0][0] ?? 0) / 3) * -100, 12);
});

function group(path: number[], conversions: number, nulls: number): PathGroup {
  return { path, lastNonDirect: -1, sums: [conversions, 0, 0], nulls, decayed: [[], [], []] };
}
