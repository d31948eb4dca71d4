/** The models on published examples: each figure is one that other programs or hand calculation gave. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitChain } from "./chain.ts";
import { chainTable, joinInOrder } from "./coalition.ts";
import type { RuleModel } from "./model.ts";
import { type Credit, type PathGroup, type Sums, sumsOf } from "./path-group.ts";
import { inProportion, removalEffects } from "./removal-effect.ts";
import { ruleCredit, subsetCredit } from "./rule-credit.ts";
import { shapleyCredit } from "./shapley-credit.ts";
import { shapleyValue } from "./shapley-value.ts";

type Line = readonly [path: string, conversions: number, nulls?: number, value?: number];

/** Paths as `a > b`, and a way to read credits by name. */
function example(lines: readonly Line[]) {
  const names: string[] = [];
  const indexOf = (name: string) => {
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  };
  const groups = lines.map(([path, conversions, nulls = 0, value = 0]): PathGroup => {
    const keys = path.split(">").map((name) => indexOf(name.trim()));
    return { path: keys, lastNonDirect: keys.length - 1, sums: [conversions, value, 0], nulls, decayed: [[], [], []] };
  });
  const totals: Sums = sumsOf(groups);
  const read = (credit: Credit, i: 0 | 1 = 0) => Object.fromEntries(names.map((name, k) => [name, credit[i][k] ?? 0]));
  const rule = (model: RuleModel, direct = "") => {
    const left = groups.map((group) => ({
      ...group,
      lastNonDirect: group.path.findLastIndex((key) => key !== names.indexOf(direct)),
    }));
    return read(ruleCredit(model, left, names.length));
  };
  const removal = (order = 1) => removalEffects(fitChain(groups, order), names.length);
  const markov = (order = 1) => read(inProportion(removal(order).effects, totals));
  return { names, groups, totals, read, rule, removal, markov };
}

function expectClose(found: Record<string, number>, wanted: Record<string, number>, relative = 1e-6) {
  for (const [name, value] of Object.entries(wanted))
    expect(Math.abs((found[name] ?? Number.NaN) - value), `${name}: ${found[name]}`).toBeLessThanOrEqual(
      relative * Math.max(1, value),
    );
}

const nine = ["A", "A > B", "A > B > C", "B", "B > A", "B > C > A", "C", "C > A", "C > B > A"];

describe("the nine paths of DP6", () => {
  const paths = example(nine.map((path): Line => [path, 3]));
  it.each<[string, () => Record<string, number>, number[]]>([
    ["linear", () => paths.rule("linear"), [10.5, 9, 7.5]],
    ["position", () => paths.rule("position"), [11.1, 8.4, 7.5]],
    ["last that is not A", () => paths.rule("last_non_direct", "A"), [3, 12, 12]],
    ["Markov", () => paths.markov(), [10.643154, 8.514523, 7.842324]],
  ])("%s", (_model, found, [A = 0, B = 0, C = 0]) => {
    expectClose(found(), { A, B, C }, 1e-7);
  });
});

describe("the paths of eeghor", () => {
  const paths = example([
    ["direct", 2, 1],
    ["search > email", 3, 2],
    ["search > social > email", 5, 4],
  ]);
  it("first", () => expectClose(paths.rule("first"), { direct: 2, search: 8, email: 0, social: 0 }));
  it("last", () => expectClose(paths.rule("last"), { direct: 2, search: 0, email: 8, social: 0 }));
  it("linear", () => expectClose(paths.rule("linear"), { direct: 2, search: 19 / 6, email: 19 / 6, social: 5 / 3 }));
  it("position", () => expectClose(paths.rule("position"), { direct: 2, search: 3.5, email: 3.5, social: 1 }));
  it("linear counts repeats", () => expectClose(example([["a > a > b", 6]]).rule("linear"), { a: 4, b: 2 }));
  it("subsets do not", () => {
    const repeated = example([["a > a > b", 6]]);
    expectClose(repeated.read(subsetCredit(repeated.groups, 2)), { a: 3, b: 3 });
  });
  it.each<[readonly Line[], Record<string, number>]>([
    [
      [
        ["a", 4],
        ["a > b", 6],
      ],
      { a: 7, b: 3 },
    ],
    [[["a > b > c > d", 10]], { a: 2.5, b: 2.5, c: 2.5, d: 2.5 }],
  ])("Shapley of subsets %#", (lines, wanted) => {
    const { read, groups, names } = example(lines);
    expectClose(read(subsetCredit(groups, names.length)), wanted, 1e-12);
  });
});

describe("removal effects", () => {
  it("analyzecore's three paths", () => {
    const { removal, markov, read } = example([
      ["C1 > C2 > C3", 1],
      ["C1", 0, 1],
      ["C2 > C3", 0, 1],
    ]);
    expect(removal().probability).toBeCloseTo(1 / 3, 12);
    expectClose(read(removal().effects), { C1: 0.5, C2: 1, C3: 1 }, 1e-12);
    expectClose(markov(), { C1: 0.2, C2: 0.4, C3: 0.4 }, 1e-12);
  });

  it("Puzyrov's four paths", () => {
    const { removal, markov, read } = example([
      ["g", 2],
      ["m", 1],
      ["g > m", 1],
      ["g", 0, 1],
    ]);
    expect(removal().probability).toBeCloseTo(0.8, 12);
    expectClose(read(removal().effects), { g: 0.75, m: 0.5 }, 1e-12);
    expectClose(markov(), { g: 2.4, m: 1.6 }, 1e-12);
  });

  it("pychattr's repeated paths", () => {
    const { markov } = example([
      ["A > B > A > B > B > A", 1],
      ["A > B > B > A > A", 1],
      ["A > A", 1],
    ]);
    expectClose(markov(1), { A: 2, B: 1 }, 1e-12);
    expectClose(markov(2), { A: 1.8, B: 1.2 }, 1e-12);
  });
});

/** The worth of every coalition by bits, from what is known of the journeys of exactly these keys. */
function coalitions(players: number, worth: (mask: number) => number): Float64Array {
  return Float64Array.from({ length: 2 ** players }, (_, mask) => (mask === 0 ? 0 : worth(mask)));
}

describe("the Shapley value", () => {
  it("of DP6's journey over organic, Facebook and direct, by its seven parts", () => {
    // Bits: organic 1, Facebook 2, direct 4. By hand: 7/3 + 9/6 + 3/6 + 10/3, and so on.
    const revenue: Readonly<Record<number, number>> = { 1: 7, 2: 6, 4: 4, 3: 15, 5: 7, 6: 9, 7: 19 };
    const [organic = 0, facebook = 0, direct = 0] = shapleyValue(coalitions(3, (mask) => revenue[mask] ?? 0));
    expectClose({ organic, facebook, direct }, { organic: 23 / 3, facebook: 49 / 6, direct: 19 / 6 }, 1e-12);
  });
});

const file = new URL("../../../../shared/data/channelattribution/Data.csv", import.meta.url);

describe.skipIf(!existsSync(file))(
  "10,000 paths over 12 channels (shared/data/channelattribution; skipped without it)",
  () => {
    const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1) : [];
    const paths = example(
      lines.map((line): Line => {
        const [path = "", conversions, value, nulls] = line.split(";");
        return [path, Number(conversions), Number(nulls), Number(value)];
      }),
    );

    it.each<[RuleModel, Record<string, number>]>([
      ["first", { alpha: 6308, iota: 4606, eta: 3164 }],
      ["last", { alpha: 8447, eta: 4167 }],
      ["linear", { alpha: 7574.71859375117, eta: 3539.95115710057, iota: 3857.09622101776 }],
      ["position", { alpha: 7444.823759, eta: 3618.796149 }],
    ])("%s", (model, wanted) => expectClose(paths.rule(model), wanted, 1e-9));

    it("linear value", () => {
      const found = paths.read(ruleCredit("linear", paths.groups, paths.names.length), 1);
      expectClose(found, { alpha: 24524.7095688 }, 1e-10);
    });

    it("Markov of the first order", () => {
      expectClose(paths.markov(), {
        alpha: 5344.947682,
        iota: 3884.614702,
        eta: 3340.847402,
        beta: 2527.352167,
        theta: 1971.91288,
        lambda: 1282.847223,
        epsilon: 599.57065,
        zeta: 381.062553,
        kappa: 274.363256,
        gamma: 171.145443,
        delta: 4.613618,
        mi: 1.722425,
      });
    });

    it("Markov without nulls", () => {
      const converting = paths.groups.map((group) => ({ ...group, nulls: 0 }));
      const { effects } = removalEffects(fitChain(converting, 1), paths.names.length);
      expectClose(paths.read(inProportion(effects, paths.totals)), { alpha: 5260.069561 });
    });

    it.each([1, 2, 3])("P(conversion) at order %i", (order) => {
      expect(paths.removal(order).probability).toBeCloseTo(0.2238451356, 10);
      expect(paths.removal(order).probability).toBeCloseTo(19_785 / (19_785 + 68_602), 12);
    });

    it("the Shapley value of coalitions' conversion rates, which is why it is not offered", () => {
      const [conversions, journeys] = [new Float64Array(4096), new Float64Array(4096)];
      for (const { path, sums, nulls } of paths.groups) {
        const mask = path.reduce((bits, key) => bits | (1 << key), 0);
        conversions[mask] = (conversions[mask] ?? 0) + sums[0];
        journeys[mask] = (journeys[mask] ?? 0) + sums[0] + nulls;
      }
      const inside = (of: Float64Array, mask: number) =>
        of.reduce((sum, value, other) => ((other & ~mask) === 0 ? sum + value : sum), 0);
      const rate = (mask: number) => inside(conversions, mask) / Math.max(1, inside(journeys, mask));
      const phi = shapleyValue(coalitions(12, rate));
      const all = phi.reduce((sum, value) => sum + value, 0);
      const credit = Object.fromEntries(paths.names.map((name, i) => [name, (19_785 * (phi[i] ?? 0)) / all]));
      expect(Math.abs((credit.mi ?? 0) - 2203)).toBeLessThan(1);
      expect(credit.zeta).toBeLessThan(0);
    });

    it("Shapley of the chain adds up to P(conversion), and to the conversions", () => {
      const chain = fitChain(paths.groups, 1);
      const [added] = joinInOrder(chainTable(chain), [...chain.states.keys()]);
      expect(added.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(0.2238451356, 10);
      const { credit, about } = shapleyCredit(paths.groups, paths.names.length, paths.totals);
      expect(about).toMatchObject({ exact: true, players: 12, standardError: null });
      expect(credit[0].reduce((sum, c) => sum + c, 0)).toBeCloseTo(19_785, 6);
    });
  },
);
