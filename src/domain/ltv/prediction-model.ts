/** The fitted models as the answer shows them: parameters, how sure they are, and what cannot be told. */
import { toMajor } from "#domain/base/money.ts";
import type { SpendModel, SpendReason } from "./gamma-gamma.ts";
import type { Interval, PredictionModel } from "./predicted-ltv-question.ts";
import { wide90 } from "./prediction-interval.ts";
import type { RepeatModel, RepeatReason } from "./repeat-model.ts";

const unfitted = {
  ...{ kind: null, r: null, alpha: null, a: null, b: null },
  ...{ logLikelihood: null, gradientNorm: null, identified: false, intervals: {}, fittedOn: 0 },
};

export function describeModel(
  repeat: RepeatModel | RepeatReason,
  spend: SpendModel | SpendReason,
  currency: string,
): PredictionModel {
  const money = describeSpend(spend, currency);
  if (typeof repeat === "string") return { ...unfitted, reason: repeat, ...money };
  const { covariance, customers, ...shown } = repeat;
  return { ...shown, intervals: intervalsOf(repeat), fittedOn: customers, ...money };
}

function describeSpend(spend: SpendModel | SpendReason, currency: string) {
  if (typeof spend === "string") {
    return { p: null, q: null, gamma: null, spendLogLikelihood: null, spendReason: spend, correlation: null };
  }
  const { p, q, gamma, logLikelihood, correlation } = spend;
  const inMajor = gamma * toMajor(1, currency);
  return { p, q, gamma: inMajor, spendLogLikelihood: logLikelihood, spendReason: null, correlation };
}

/** 90 %, symmetric in the logarithm: a parameter is positive. */
function intervalsOf(model: RepeatModel): Record<string, Interval> {
  const intervals: Record<string, Interval> = {};
  for (const [i, name] of (["r", "alpha", "a", "b"] as const).entries()) {
    const [value, variance] = [model[name], model.covariance?.[i]?.[i]];
    if (value === null || variance === undefined) continue;
    const factor = Math.exp(wide90 * Math.sqrt(variance));
    intervals[name] = [value / factor, value * factor];
  }
  return intervals;
}
