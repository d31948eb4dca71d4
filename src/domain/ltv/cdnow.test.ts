/** The published figures of the CDNOW customers, at the published tolerance; skipped where the data set is not at hand. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bgAlive, bgExpected, bgExpectedOf, bgNobodyBack } from "./bg-nbd.ts";
import { customerValue } from "./customer-value.ts";
import { correlationOf, expectedSpend, fitGammaGamma, type Spender } from "./gamma-gamma.ts";
import { groupAlike, type Purchase, type PurchaseSummary, purchaseSummary } from "./purchase-summary.ts";
import { expectedPurchases, fitRepeatModel, type RepeatModel } from "./repeat-model.ts";

const folder = join(import.meta.dirname, "../../../../shared/data/cdnow");
const dayOf = (text: string) =>
  Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6, 8))) / 86_400_000;

/** Columns of a file: customer, date as 19970930, money. */
function readSummaries(file: string, [who, when, money]: readonly [number, number, number]): PurchaseSummary[] {
  const customers = new Map<string, Purchase[]>();
  for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
    const fields = line.trim().split(/\s+/);
    const date = fields[when] ?? "";
    if (!/^\d{8}$/.test(date)) continue;
    const name = fields[who] ?? "";
    const bought = customers.get(name) ?? [];
    customers.set(name, bought);
    bought.push({ day: dayOf(date), amount: Number(fields[money]) });
  }
  return [...customers.values()].flatMap((bought) => purchaseSummary(bought, dayOf("19970930"), 7) ?? []);
}

function identified(fit: ReturnType<typeof fitRepeatModel>): Extract<RepeatModel, { identified: true }> {
  if (typeof fit === "string" || !fit.identified) throw new Error(`not identified: ${JSON.stringify(fit)}`);
  return fit;
}

const spendersOf = (all: readonly PurchaseSummary[]): Spender[] =>
  all.flatMap(({ repeats, mean }) => (mean === null ? [] : [{ repeats, mean }]));

function spendOf(all: readonly PurchaseSummary[]) {
  const fit = fitGammaGamma(spendersOf(all));
  if (typeof fit === "string") throw new Error(fit);
  return fit;
}

const near = (value: number, published: number, relative = 0.002) =>
  expect(Math.abs(value / published - 1), `${value} against ${published}`).toBeLessThan(relative);

describe.skipIf(!existsSync(folder))("CDNOW (needs ../shared/data/cdnow)", () => {
  const sample = existsSync(folder) ? readSummaries("CDNOW_sample.txt", [1, 2, 4]) : [];
  const groups = groupAlike(sample);
  let fitted: ReturnType<typeof identified> | undefined;
  const model = () => {
    fitted ??= identified(fitRepeatModel(groups));
    return fitted;
  };
  const bg = () => ({ ...model(), extra: 0 as const });

  it("2,357 customers are 1,016 different histories", () => {
    expect([sample.length, groups.length]).toEqual([2357, 1016]);
  });

  it("BG/NBD finds the paper's parameters, and knows them", () => {
    const { r, alpha, a, b, logLikelihood, gradientNorm } = model();
    near(r, 0.2425945);
    near(alpha, 4.4136024);
    near(a, 0.7929221);
    near(b, 2.4259069);
    expect(Math.abs(logLikelihood - -9582.4292)).toBeLessThan(0.01);
    expect(gradientNorm).toBeLessThan(1e-6);
  });

  it.each([
    [{ repeats: 2, recency: 30.43, age: 38.86 }, 39, 1.2259],
    [{ repeats: 26, recency: 30.857, age: 31 }, 52, 25.75659],
    [{ repeats: 10, recency: 20, age: 39 }, 52, 0.3474606],
    [{ repeats: 15, recency: 20, age: 39 }, 52, 0.04283391],
    [{ repeats: 20, recency: 20, age: 39 }, 52, 0.004158973],
    [{ repeats: 25, recency: 20, age: 39 }, 52, 0.0003583685],
  ])("expects of %o in %d weeks %d", (history, weeks, published) => {
    near(bgExpectedOf(bg(), history, weeks), published);
  });

  it("expects 1.444004 repeat purchases of a new customer in a year", () => {
    near(bgExpected(bg(), 52), 1.444004, 1e-4);
  });

  it("leaves P(X(39) = 0) = .5737864, and P(alive) = .9688523 after 26 purchases in 31 weeks", () => {
    near(bgNobodyBack(bg(), 39), 0.5737864);
    near(bgAlive(bg(), { repeats: 26, recency: 30.857, age: 31 }), 0.9688523);
  });

  it("expects by frequency what the paper's hold-out table says", () => {
    const published = [0.2251, 0.5231, 1.0441, 1.5203, 2.1638, 2.6538, 3.504, 6.157];
    const found = published.map((_, x) => {
      const own = sample.filter(({ repeats }) => Math.min(repeats, 7) === x);
      return own.reduce((sum, history) => sum + expectedPurchases(model(), history, 39), 0) / own.length;
    });
    for (const [x, expected] of found.entries()) expect(expected).toBeCloseTo(published[x] ?? 0, 3);
  });

  it("MBG/NBD fits a little better, with customers who leave at once", () => {
    const modified = identified(fitRepeatModel(groups, "at_once"));
    expect(modified.kind).toBe("mbg_nbd");
    expect(modified.logLikelihood).toBeGreaterThan(-9582.42);
  });

  it("Gamma-Gamma finds p, q and gamma, and hardly any correlation", () => {
    const { p, q, gamma, logLikelihood, correlation, customers } = spendOf(sample);
    near(p, 6.2496);
    near(q, 3.7442);
    near(gamma, 15.4435);
    expect(Math.abs(logLikelihood - -4055.9177)).toBeLessThan(0.01);
    expect(correlation).toBeCloseTo(0.114, 3);
    expect(customers).toBe(946);
    expect(correlationOf(spendersOf(sample))).toBe(correlation);
  });

  it("values the first customers of the rounded table as published, with months of 4.345 weeks", () => {
    const table = readFileSync(join(folder, "cdnow_customers_summary_with_transactions.csv"), "utf8");
    const rows = table.trim().split("\n").slice(1);
    const all: PurchaseSummary[] = rows.map((line) => {
      const [, repeats = 0, recency = 0, age = 0, mean = 0] = line.split(",").map(Number);
      return { repeats, recency, age, mean: mean > 0 ? mean : null };
    });
    const fit = identified(fitRepeatModel(groupAlike(all)));
    const spend = spendOf(all);
    const [first, second, third] = all.map((one) => expectedSpend(spend, one));
    expect([first, second, third].map((worth) => Number(worth?.toFixed(2)))).toEqual([24.66, 18.91, 35.17]);
    const values = (month: number) =>
      all.slice(0, 3).map((one) =>
        customerValue({
          expectedBy: Array.from({ length: 12 }, (_, i) => expectedPurchases(fit, one, (i + 1) * month)),
          spend: expectedSpend(spend, one),
          margin: 1,
          discount: 0.01,
        }),
      );
    for (const [i, weekly] of [36.2785, 4.6375, 8.3441].entries()) near(values(4.345)[i] ?? 0, weekly, 1e-4);
    // What the documentation of lifetimes prints: the same with weeks taken for days, so that a month has 30 of them.
    for (const [i, printed] of [140.096, 18.943, 38.181].entries()) near(values(30)[i] ?? 0, printed, 1e-3);
  });

  it("fits all 23,570 customers", () => {
    const everyone = readSummaries("CDNOW_master.txt", [0, 1, 3]);
    expect(everyone).toHaveLength(23_570);
    const { r, a, b } = identified(fitRepeatModel(groupAlike(everyone)));
    expect([r, a / (a + b)].map((value) => Number(value.toFixed(2)))).toEqual([0.25, 0.25]);
  });
});
