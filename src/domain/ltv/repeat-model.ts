/** Fits the model of repeat purchases, and says when the data cannot tell its parameters apart. */
import { type BgParameters, bgAlive, bgExpectedOf, bgLogLikelihood } from "./bg-nbd.ts";
import { type Estimate, mostLikely } from "./most-likely.ts";
import { nbdExpectedOf, nbdLogLikelihood } from "./nbd.ts";
import type { PurchaseGroup } from "./purchase-summary.ts";
import { finish, type Slices, spread } from "./slices.ts";
import type { Matrix } from "./surface.ts";

/** Why the parameters mean nothing, or why the simpler model answers. */
export type RepeatReason = "too_few_customers" | "too_few_repeats" | "no_dropout" | "flat" | "not_converged";

interface Fitted {
  readonly r: number;
  readonly alpha: number;
  readonly logLikelihood: number;
  readonly gradientNorm: number;
  /** Of the logarithms of the parameters, in the order r, alpha, a, b. */
  readonly covariance: Matrix | null;
  readonly customers: number;
}

export type RepeatModel =
  | (Fitted & {
      readonly kind: "bg_nbd" | "mbg_nbd";
      readonly a: number;
      readonly b: number;
      readonly identified: true;
      readonly reason: null;
    })
  | (Fitted & {
      readonly kind: "nbd";
      readonly a: null;
      readonly b: null;
      readonly identified: false;
      readonly reason: RepeatReason;
    });

const fewestCustomers = 50;
const fewestRepeaters = 20;
/** More histories than this teach nothing that these do not. */
const mostGroups = 10_000;
/** Standard error of a parameter's logarithm: beyond e^±2 around the estimate nothing is told. */
const widest = 1;
const steepest = 1e-4;

const starts = [
  [-1, 1.5, 0, 1],
  [0, 2.5, -1, 0],
  [-2, 0, 0.5, 3],
];

function named([r = 1, alpha = 1, a = 1, b = 1]: readonly number[], extra: 0 | 1): BgParameters {
  return { r, alpha, a, b, extra };
}

function doubtOf({ covariance, gradientNorm, capped, parameters }: Estimate): RepeatReason | null {
  const [, , a = 0, b = 0] = parameters;
  if (a / (a + b) < 1e-3) return "no_dropout";
  if (capped || covariance === null) return "flat";
  if (covariance.some((row, i) => Math.sqrt(row[i] ?? 0) > widest)) return "flat";
  return gradientNorm > steepest ? "not_converged" : null;
}

/** A scale of time at which the starts are near, whatever the unit: the mean age becomes about 30. */
function rescaled(groups: readonly PurchaseGroup[], customers: number): { scale: number; groups: PurchaseGroup[] } {
  const scale = groups.reduce((sum, { age, customers: n }) => sum + age * n, 0) / customers / 30;
  return {
    scale,
    groups: groups.map((one) => ({ ...one, age: one.age / scale, recency: one.recency / scale })),
  };
}

/** `leaving: "at_once"` fits MBG/NBD. A reason alone when there is too little to fit anything. */
export function* repeatModelSlices(
  all: readonly PurchaseGroup[],
  leaving: "after_purchase" | "at_once",
): Slices<RepeatModel | RepeatReason> {
  const given = spread(all, mostGroups);
  const customers = given.reduce((sum, one) => sum + one.customers, 0);
  const repeaters = given.reduce((sum, one) => sum + (one.repeats > 0 ? one.customers : 0), 0);
  if (customers < fewestCustomers) return "too_few_customers";
  if (repeaters < fewestRepeaters) return "too_few_repeats";
  const extra = leaving === "at_once" ? 1 : 0;
  const { scale, groups } = rescaled(given, customers);
  const found = yield* mostLikely((at) => bgLogLikelihood(groups, named(at, extra)), starts, customers);
  const model = named(found.parameters, extra);
  const reason = doubtOf(found);
  const about = { customers, gradientNorm: found.gradientNorm, covariance: found.covariance };
  if (reason !== null) return yield* withoutLeaving(groups, scale, given, customers, reason);
  const alpha = model.alpha * scale;
  return {
    ...about,
    kind: extra === 1 ? "mbg_nbd" : "bg_nbd",
    ...{ r: model.r, alpha, a: model.a, b: model.b },
    logLikelihood: bgLogLikelihood(given, { ...model, alpha }),
    identified: true,
    reason: null,
  };
}

function* withoutLeaving(
  groups: readonly PurchaseGroup[],
  scale: number,
  given: readonly PurchaseGroup[],
  customers: number,
  reason: RepeatReason,
): Slices<RepeatModel | RepeatReason> {
  const rateOf = ([r = 1, alpha = 1]: readonly number[]) => ({ r, alpha });
  const found = yield* mostLikely(
    (at) => nbdLogLikelihood(groups, rateOf(at)),
    [
      [-1, 1.5],
      [0, 2.5],
      [1, 3],
    ],
    customers,
  );
  const { r, alpha } = rateOf(found.parameters);
  if (found.covariance === null) return "flat";
  const model = { r, alpha: alpha * scale };
  return {
    ...model,
    kind: "nbd",
    a: null,
    b: null,
    logLikelihood: nbdLogLikelihood(given, model),
    gradientNorm: found.gradientNorm,
    covariance: found.covariance,
    customers,
    identified: false,
    reason,
  };
}

/** The same at once. */
export const fitRepeatModel = (
  groups: readonly PurchaseGroup[],
  leaving: "after_purchase" | "at_once" = "after_purchase",
) => finish(repeatModelSlices(groups, leaving));

type History = Omit<PurchaseGroup, "customers">;

/** Purchases expected of this customer within t. */
export function expectedPurchases(model: RepeatModel, history: History, t: number): number {
  if (model.kind === "nbd") return nbdExpectedOf(model, history, t);
  return bgExpectedOf(bgOf(model), history, t);
}

/** Chance that the customer still buys; 1 where no leaving can be measured. */
export function aliveChance(model: RepeatModel, history: History): number {
  return model.kind === "nbd" ? 1 : bgAlive(bgOf(model), history);
}

const bgOf = ({ r, alpha, a, b, kind }: Exclude<RepeatModel, { kind: "nbd" }>): BgParameters => ({
  ...{ r, alpha, a, b },
  extra: kind === "mbg_nbd" ? 1 : 0,
});
