/** The statistics of experiments against published numbers and independent computations. */

import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { chanceToWin, expectedLoss } from "./chance-to-win.ts";
import { chiSquareTail } from "./chi-square-tail.ts";
import { fisherExact } from "./fisher.ts";
import { holm } from "./holm.ts";
import { normalQuantile, normalTail } from "./normal.ts";
import { peopleNeeded } from "./people-needed.ts";
import { sampleRatio } from "./sample-ratio.ts";
import { sequentialHalf, sequentialP } from "./sequential.ts";
import { studentQuantile } from "./student-tail.ts";
import { differenceInterval, pooledZ, proportionsP, rateInterval, relativeLift } from "./two-proportions.ts";
import { welch } from "./welch.ts";

const arm = (conversions: number, n: number) => ({ n, conversions });
const near = (value: number | null | undefined, wanted: number, relative = 1e-5) =>
  expect(Math.abs((value ?? Number.NaN) / wanted - 1)).toBeLessThan(relative);
const gateDay1 = [arm(20_034, 44_700), arm(20_119, 45_489)] as const;
const gateDay7 = [arm(8502, 44_700), arm(8279, 45_489)] as const;

describe("two proportions", () => {
  it("as R's test without correction: 15 of 100 against 25 of 100", () => {
    near(pooledZ(arm(15, 100), arm(25, 100)) ** 2, 3.125);
    near(proportionsP(arm(15, 100), arm(25, 100)), 0.0770999);
  });

  it("Cookie Cats: a gate at level 40 against 30", () => {
    near(proportionsP(...gateDay1), 0.0744097, 1e-4);
    near(pooledZ(...gateDay7), -3.164359);
    near(proportionsP(...gateDay7), 0.00155425, 1e-4);
  });

  it("takes Fisher's test for small counts: the lady tasting tea", () => {
    near(fisherExact(arm(3, 4), arm(1, 4)), 0.4857143);
    near(proportionsP(arm(0, 10), arm(5, 10)), 0.0325077);
    expect(proportionsP(arm(0, 5), arm(0, 5))).toBe(1);
  });

  it("has the unpooled interval, and Newcombe's for small counts", () => {
    const large = differenceInterval(arm(15, 100), arm(25, 100), 0.05);
    near(large?.low, -0.0100027);
    near(large?.high, 0.2100027);
    // Newcombe 1998, method 10, table II (f): 5 of 56 against 0 of 29.
    const small = differenceInterval(arm(0, 29), arm(5, 56), 0.05);
    near(small?.low, -0.0381, 0.01);
    near(small?.high, 0.1926, 0.01);
    near(rateInterval(arm(0, 29), 0.05)?.high, 0.11697, 1e-3);
  });

  it("says nothing relative without a baseline", () => {
    expect(relativeLift(arm(0, 100), arm(5, 100))).toBeNull();
    expect(differenceInterval(arm(0, 0), arm(0, 5), 0.05)).toBeNull();
  });

  it("does not lose a far tail", () => {
    const p = proportionsP(arm(1000, 10_000), arm(1700, 10_000));
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-40);
    near(normalTail(20), 2.753624e-89, 1e-6);
    near(chiSquareTail(500, 1), 9.505397766554205e-111, 1e-9);
    near(normalQuantile(0.025), 1.959963985, 1e-9);
  });
});

describe("means", () => {
  it("Welch on R's sleep", () => {
    const summed = (values: readonly number[]) => ({
      n: values.length,
      sum: values.reduce((sum, value) => sum + value, 0),
      squares: values.reduce((sum, value) => sum + value * value, 0),
    });
    const first = summed([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
    const second = summed([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
    const found = welch(second, first);
    near(found?.t, -1.860813467, 1e-8);
    near(found?.degrees, 17.77647, 1e-6);
    near(found?.p, 0.07939414, 1e-6);
    near(studentQuantile(0.025, 10), 2.228138852, 1e-8);
  });

  it("says nothing where nothing varies", () => {
    expect(welch({ n: 9, sum: 0, squares: 0 }, { n: 9, sum: 0, squares: 0 })).toBeNull();
    expect(welch({ n: 1, sum: 1, squares: 1 }, { n: 9, sum: 4, squares: 4 })).toBeNull();
  });
});

describe("people needed", () => {
  it("Miller's page and its formula", () => {
    near(peopleNeeded(0.2, 0.05), 1030.22);
    near(peopleNeeded(0.05, 0.01), 7663.0);
    near(peopleNeeded(0.1, 0.01), 14_312.9);
    near(peopleNeeded(0.8, 0.05), 1030.22);
  });

  it("refuses what cannot be", () => {
    for (const [rate, effect] of [
      [0, 0.1],
      [1, 0.1],
      [0.2, 0],
      [0.4, 0.7],
    ] as const)
      expect(peopleNeeded(rate, effect)).toBeNull();
  });
});

describe("sample ratio", () => {
  it.each([
    [[821_588, 815_482], [1, 1], 1.8218e-6],
    [[1000, 1200], [1, 1], 2.0079e-5],
    [[310, 98, 103], [60, 20, 20], 0.89737],
    [[44_700, 45_489], [1, 1], 0.00861],
  ] as const)("%j planned %j", (people, weights, p) => {
    near(sampleRatio(people.map((n, i) => ({ n, weight: weights[i] ?? 0 }))), p, 5e-4);
  });

  it("knows nothing of nobody", () => {
    expect(
      sampleRatio([
        { n: 0, weight: 1 },
        { n: 0, weight: 1 },
      ]),
    ).toBeNull();
  });

  it("adds degrees of freedom one by one", () => {
    near(chiSquareTail(7.814727903, 3), 0.05, 1e-7);
    near(chiSquareTail(9.487729037, 4), 0.05, 1e-7);
    near(chiSquareTail(11.07049769, 5), 0.05, 1e-7);
  });
});

describe("chance to win", () => {
  it("Cookie Cats", () => {
    near(chanceToWin(...gateDay1), 0.037206, 1e-4);
    near(chanceToWin(...gateDay7), 0.00077734, 1e-4);
    near(chanceToWin(gateDay1[1], gateDay1[0]), 1 - 0.037206, 1e-5);
  });

  it("is a half between equals, whichever sum is the shortest", () => {
    for (const one of [arm(3, 40), arm(37, 40), arm(20, 40), arm(0, 0)]) near(chanceToWin(one, one), 0.5, 1e-9);
  });

  it("agrees with a plain integral, and so does the loss", () => {
    for (const [a, b] of [
      [arm(4, 30), arm(9, 25)],
      [arm(28, 30), arm(20, 25)],
      [arm(2, 9), arm(0, 12)],
    ] as const) {
      const seen = integrated(a, b);
      expect(chanceToWin(a, b)).toBeCloseTo(seen.chance, 5);
      expect(expectedLoss(a, b)).toBeCloseTo(seen.loss, 5);
    }
  });

  it("does not lose a far tail", () => {
    const p = chanceToWin(arm(300, 1000), arm(50, 1000));
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-40);
    expect(expectedLoss(arm(50, 1000), arm(300, 1000))).toBeGreaterThanOrEqual(0);
  });
});

/** On a fine grid of both rates. */
function integrated(a: { n: number; conversions: number }, b: { n: number; conversions: number }) {
  const steps = 2000;
  const massOf = ({ n, conversions }: { n: number; conversions: number }) => {
    const raw = Array.from({ length: steps }, (_, i) => {
      const rate = (i + 0.5) / steps;
      return rate ** conversions * (1 - rate) ** (n - conversions);
    });
    const all = raw.reduce((sum, value) => sum + value, 0);
    return raw.map((value) => value / all);
  };
  const [own, other] = [massOf(a), massOf(b)];
  let [below, belowRate, chance, loss] = [0, 0, 0, 0];
  for (let i = 0; i < steps; i++) {
    chance += (other[i] ?? 0) * (below + (own[i] ?? 0) / 2);
    below += own[i] ?? 0;
  }
  below = 0;
  for (let i = 0; i < steps; i++) {
    const rate = (i + 0.5) / steps;
    loss += (own[i] ?? 0) * (rate * below - belowRate);
    below += other[i] ?? 0;
    belowRate += (other[i] ?? 0) * rate;
  }
  return { chance, loss };
}

describe("always valid", () => {
  const [a, b] = [arm(1396, 3000), arm(2422, 3461)];

  it("GrowthBook's own test", () => {
    const { lift = 0, error = 0 } = relativeLift(a, b) ?? {};
    const half = sequentialHalf(error, a.n + b.n, 0.05);
    expect(lift).toBeCloseTo(0.50386, 4);
    expect(lift - half).toBeCloseTo(0.40098, 3);
    expect(lift + half).toBeCloseTo(0.60675, 3);
  });

  it("excludes nothing just where p is above alpha", () => {
    for (const z of [1, 2, 2.5, 3, 3.2, 4]) {
      const inside = sequentialHalf(1, 4000, 0.05) >= z;
      expect(sequentialP(z, 4000, 0.05) > 0.05).toBe(inside);
    }
  });

  it("is seldom wrong over a whole run without any difference, looked at after every fifty people", () => {
    const dice = xoroshiro128plus(7);
    const runs = 300;
    let [wrong, peeked] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const counts = [0, 0];
      let [foundAlways, foundPlain] = [false, false];
      for (let n = 50; n <= 3000; n += 50) {
        for (let person = 0; person < 50; person++)
          for (const side of [0, 1]) if (uniformInt(dice, 0, 9) === 0) counts[side] = (counts[side] ?? 0) + 1;
        const [one, two] = [arm(counts[0] ?? 0, n), arm(counts[1] ?? 0, n)];
        const interval = differenceInterval(one, two, 0.05);
        const error = interval === null ? 0 : (interval.high - interval.low) / 2 / 1.959964;
        if (n >= 200 && Math.abs((counts[1] ?? 0) - (counts[0] ?? 0)) / n > sequentialHalf(error, 2 * n, 0.05))
          foundAlways = true;
        if (n >= 200 && proportionsP(one, two) < 0.05) foundPlain = true;
      }
      wrong += Number(foundAlways);
      peeked += Number(foundPlain);
    }
    expect(wrong / runs).toBeLessThan(0.05 + 2 * Math.sqrt((0.05 * 0.95) / runs));
    expect(peeked / runs).toBeGreaterThan(0.2);
  });
});

describe("several arms", () => {
  it("Holm", () => {
    expect(holm([0.01, 0.04, 0.03], 0.05).map(({ p }) => Number(p.toFixed(6)))).toEqual([0.03, 0.06, 0.06]);
    expect(holm([0.01, 0.04, 0.03], 0.05).map(({ alpha }) => Number((0.05 / alpha).toFixed(6)))).toEqual([3, 2, 2]);
    expect(holm([0.04], 0.05)).toEqual([{ p: 0.04, alpha: 0.05 }]);
    expect(holm([], 0.05)).toEqual([]);
  });
});
