/**
 * Repeat purchases of customers who may leave after a purchase: BG/NBD (Fader, Hardie & Lee 2005), and MBG/NBD
 * (Batislam, Denizel & Filiztekin 2007), where they may also leave at once.
 */
import gammaln from "@stdlib/math-base-special-gammaln";
import hyp2f1 from "@stdlib/math-base-special-hyp2f1";
import type { PurchaseGroup } from "./purchase-summary.ts";

export interface BgParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  /** 0 for BG/NBD, 1 for MBG/NBD: how many chances to leave there are besides the repeats. */
  readonly extra: 0 | 1;
}

type History = Omit<PurchaseGroup, "customers">;

/** ln(eˣ + eʸ) without overflow. */
const logAddExp = (x: number, y: number) => Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y)));

/** Sum of the log-likelihood over groups; what depends on x alone is computed once per x. */
export function bgLogLikelihood(groups: readonly PurchaseGroup[], { r, alpha, a, b, extra }: BgParameters): number {
  const byRepeats = new Map<number, readonly [constant: number, leave: number]>();
  const fixed = r * Math.log(alpha) - gammaln(r) + gammaln(a + b) - gammaln(b);
  const ofRepeats = (x: number) => {
    const known = byRepeats.get(x);
    if (known !== undefined) return known;
    const constant = fixed + gammaln(r + x) + gammaln(b + x + extra) - gammaln(a + b + x + extra);
    const leave = x + extra > 0 ? Math.log(a) - Math.log(b + x + extra - 1) : Number.NEGATIVE_INFINITY;
    const made = [constant, leave] as const;
    byRepeats.set(x, made);
    return made;
  };
  let sum = 0;
  for (const { repeats: x, recency, age, customers } of groups) {
    const [constant, leave] = ofRepeats(x);
    const stayed = -(r + x) * Math.log(alpha + age);
    const one =
      leave === Number.NEGATIVE_INFINITY ? stayed : logAddExp(stayed, leave - (r + x) * Math.log(alpha + recency));
    sum += customers * (constant + one);
  }
  return sum;
}

/** Chance that the customer still buys, 0–1. BG/NBD says 1 for one who never came back. */
export function bgAlive({ r, alpha, a, b, extra }: BgParameters, { repeats: x, recency, age }: History): number {
  if (x + extra === 0) return 1;
  const odds = Math.log(a) - Math.log(b + x + extra - 1) + (r + x) * Math.log((alpha + age) / (alpha + recency));
  return 1 / (1 + Math.exp(odds));
}

/** The formulas divide by a − 1: at the pole itself they are the mean of both sides. */
function besidePole(model: BgParameters, formula: (model: BgParameters) => number): number {
  const near = 1e-6;
  if (Math.abs(model.a - 1) >= near) return formula(model);
  return (formula({ ...model, a: 1 - near }) + formula({ ...model, a: 1 + near })) / 2;
}

/** E[X(t)]: repeat purchases of a new customer within t. */
export function bgExpected(model: BgParameters, t: number): number {
  return besidePole(model, ({ r, alpha, a, b, extra }) => {
    const hyper = hyp2f1(r, b + extra, a + b + extra - 1, t / (alpha + t));
    return ((a + b + extra - 1) / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * hyper) * (extra === 1 ? b / (a + b) : 1);
  });
}

/** E[Y(t) | x, t_x, T]: purchases of this customer within t after the as-of day. */
export function bgExpectedOf(model: BgParameters, history: History, t: number): number {
  const { repeats: x, age } = history;
  const expected = besidePole(model, ({ r, alpha, a, b, extra }) => {
    const hyper = hyp2f1(r + x, b + x + extra, a + b + x + extra - 1, t / (alpha + age + t));
    return ((a + b + x + extra - 1) / (a - 1)) * (1 - ((alpha + age) / (alpha + age + t)) ** (r + x) * hyper);
  });
  return expected * bgAlive(model, history);
}

/** P(X(t) = 0): the share of new customers who do not come back within t; BG/NBD. */
export function bgNobodyBack({ r, alpha, a, b, extra }: BgParameters, t: number): number {
  const quiet = (alpha / (alpha + t)) ** r;
  return extra === 0 ? quiet : (a + b * quiet) / (a + b);
}
