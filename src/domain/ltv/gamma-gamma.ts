/** What a purchase of a customer is worth: Gamma-Gamma (Fader & Hardie 2013), shrinking short histories to the mean. */
import gammaln from "@stdlib/math-base-special-gammaln";
import { mostLikely } from "./most-likely.ts";
import { finish, type Slices, spread } from "./slices.ts";

export interface Spender {
  readonly repeats: number;
  /** Mean of the repeat days' totals. */
  readonly mean: number;
}

export interface SpendModel {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
  readonly logLikelihood: number;
  readonly customers: number;
  /** Between the number of purchases and their mean; the model takes it as none. */
  readonly correlation: number | null;
}

export type SpendReason = "too_few_spenders" | "infinite_mean" | "no_peak";

/** Above this the model's independence does not hold well. */
export const correlationLimit = 0.3;
const fewest = 20;
/** More than this many teach nothing that these do not. */
const most = 10_000;

export function gammaGammaLogLikelihood(
  spenders: readonly Spender[],
  { p, q, gamma }: Pick<SpendModel, "p" | "q" | "gamma">,
): number {
  const fixed = q * Math.log(gamma) - gammaln(q);
  let sum = 0;
  for (const { repeats: x, mean: m } of spenders) {
    const px = p * x;
    sum +=
      gammaln(px + q) -
      gammaln(px) +
      fixed +
      (px - 1) * Math.log(m) +
      px * Math.log(x) -
      (px + q) * Math.log(gamma + m * x);
  }
  return sum;
}

/** Pearson's; null where either does not vary. */
export function correlationOf(pairs: readonly Spender[]): number | null {
  const n = pairs.length;
  const x = pairs.reduce((sum, { repeats }) => sum + repeats, 0) / n;
  const m = pairs.reduce((sum, { mean }) => sum + mean, 0) / n;
  let [xx, mm, xm] = [0, 0, 0];
  for (const { repeats, mean } of pairs) {
    xx += (repeats - x) ** 2;
    mm += (mean - m) ** 2;
    xm += (repeats - x) * (mean - m);
  }
  return xx > 0 && mm > 0 ? xm / Math.sqrt(xx * mm) : null;
}

/** Only customers with a repeat and a positive mean take part. */
export function* gammaGammaSlices(all: readonly Spender[]): Slices<SpendModel | SpendReason> {
  const usable = all.filter(({ repeats, mean }) => repeats > 0 && mean > 0);
  const spenders = spread(usable, most);
  if (spenders.length < fewest) return "too_few_spenders";
  const typical = spenders.reduce((sum, { mean }) => sum + mean, 0) / spenders.length;
  // The scale of money is taken out, so that one set of starts and limits suits every currency.
  const scaled = spenders.map(({ repeats, mean }) => ({ repeats, mean: mean / typical }));
  const starts = [
    [1.5, 1, 0],
    [0, 1.5, 0],
    [2.5, 2, -1],
  ];
  const named = ([p = 1, q = 1, gamma = 1]: readonly number[]) => ({ p, q, gamma });
  const found = yield* mostLikely((at) => gammaGammaLogLikelihood(scaled, named(at)), starts, spenders.length);
  const { p, q, gamma } = named(found.parameters);
  if (found.covariance === null) return "no_peak";
  if (q <= 1) return "infinite_mean";
  const model = { p, q, gamma: gamma * typical };
  return {
    ...model,
    logLikelihood: gammaGammaLogLikelihood(spenders, model),
    customers: spenders.length,
    correlation: correlationOf(spenders),
  };
}

/** The same at once. */
export const fitGammaGamma = (all: readonly Spender[]) => finish(gammaGammaSlices(all));

/** E[M | x, m]: what a future purchase of this customer is worth; of one without repeats, the population's mean. */
export function expectedSpend(
  { p, q, gamma }: Pick<SpendModel, "p" | "q" | "gamma">,
  { repeats, mean }: { readonly repeats: number; readonly mean: number | null },
): number {
  const population = (p * gamma) / (q - 1);
  if (mean === null || repeats === 0) return population;
  const weight = (q - 1) / (p * repeats + q - 1);
  return weight * population + (1 - weight) * mean;
}
