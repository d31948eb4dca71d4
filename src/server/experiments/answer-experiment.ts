/** An experiment as the doors answer it: money in major units. */
import "server-only";
import { toMajor } from "#domain/base/money.ts";
import type { Difference } from "#domain/experiments/compare-arm.ts";
import type { ReadExperiment } from "./read-experiments.ts";

export function answerExperiment({ experiment, reading }: ReadExperiment, currency: string): ReadExperiment {
  const major = (minor: number) => toMajor(Math.round(minor), currency);
  const range = ({ value, low, high }: Difference): Difference => ({
    ...{ value: major(value), low: major(low), high: major(high) },
  });
  const arms = reading.arms.map((arm) => ({
    ...arm,
    revenue: arm.revenue && {
      mean: major(arm.revenue.mean),
      difference: arm.revenue.difference && range(arm.revenue.difference),
    },
  }));
  return { experiment, reading: { ...reading, arms } };
}
