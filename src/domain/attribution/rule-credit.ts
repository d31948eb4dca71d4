/** Credit by rule: where a touch stands in its journey decides, and nothing else. */
import type { RuleModel } from "./model.ts";
import { add, type Credit, noCredit, type PathGroup } from "./path-group.ts";

type Positional = Exclude<RuleModel, "time_decay">;

const ends = { first: 0.4, middle: 0.2, last: 0.4 } as const;

/**
 * The share of each touch of a path, adding up to one.
 * Position: 40/20/40; two touches share the middle evenly, which is 50/50.
 */
export function positionalShares(
  model: Positional,
  { path, lastNonDirect }: Pick<PathGroup, "path" | "lastNonDirect">,
): number[] {
  const n = path.length;
  const allTo = (index: number) => path.map((_, i) => (i === index ? 1 : 0));
  if (model === "first") return allTo(0);
  if (model === "last") return allTo(n - 1);
  if (model === "last_non_direct") return allTo(lastNonDirect < 0 ? n - 1 : lastNonDirect);
  if (model === "linear" || n === 1) return path.map(() => 1 / n);
  if (n === 2) return [ends.first + ends.middle / 2, ends.last + ends.middle / 2];
  return path.map((_, i) => (i === 0 ? ends.first : i === n - 1 ? ends.last : ends.middle / (n - 2)));
}

/**
 * Share of each touch by its age before the conversion, in ms: 2^(-age/halfLife), adding up to one.
 * The smallest age is taken off first, so that old journeys do not vanish below the smallest number.
 */
export function decayShares(ages: readonly number[], halfLifeMs: number): number[] {
  const youngest = Math.min(...ages);
  const weights = ages.map((age) => 2 ** (-(age - youngest) / halfLifeMs));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Credit of each key under a rule; journeys without a touch credit nobody here. */
export function ruleCredit(model: RuleModel, groups: readonly PathGroup[], keys: number): Credit {
  const credit = noCredit(keys);
  for (const group of groups) {
    const { path, sums, decayed } = group;
    if (path.length === 0) continue;
    const shares = model === "time_decay" ? null : positionalShares(model, group);
    for (const i of [0, 1, 2] as const) {
      for (const [at, key] of path.entries())
        add(credit[i], key, shares === null ? (decayed[i][at] ?? 0) : (shares[at] ?? 0) * sums[i]);
    }
  }
  return credit;
}

/** In equal parts among the different keys of a journey: the Shapley value of "conversions of journeys inside S". */
export function subsetCredit(groups: readonly PathGroup[], keys: number): Credit {
  const credit = noCredit(keys);
  for (const { path, sums } of groups) {
    const different = new Set(path);
    for (const key of different) for (const i of [0, 1, 2] as const) add(credit[i], key, sums[i] / different.size);
  }
  return credit;
}
