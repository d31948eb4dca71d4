/** A target as it is typed: money in major units, rates in percent, counts and ratios as they are. */
import type { Metric } from "#domain/metrics/metric.ts";

type Unit = Pick<Metric, "unit">;

/** Rates lose what a floating point adds: 0.07 is 7, not 7.000000000000001. */
export function targetText(value: number | null, { unit }: Unit): string {
  if (value === null) return "";
  return String(unit === "rate" ? Number((value * 100).toPrecision(12)) : value);
}

/** null when nothing is typed, which removes the target; undefined when it is no number of 0 or more. */
export function readTarget(text: string, { unit }: Unit): number | null | undefined {
  const plain = text.replace(/[\s,，%％]/g, "");
  if (plain === "") return null;
  if (!/^\d+(\.\d+)?$/.test(plain) || Number(plain) > 1e12) return undefined;
  return unit === "rate" ? Number((Number(plain) / 100).toPrecision(12)) : Number(plain);
}
