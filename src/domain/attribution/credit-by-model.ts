/** All models over the same journeys; on each of them the credits add up to the conversions and to the cent. */
import { fitChain } from "./chain.ts";
import { isRuleModel, type Model } from "./model.ts";
import { add, type Credit, noCredit, type PathGroup, type Sums, sumsOf } from "./path-group.ts";
import { inProportion, removalEffects } from "./removal-effect.ts";
import { ruleCredit, subsetCredit } from "./rule-credit.ts";
import { type ShapleyAbout, shapleyCredit } from "./shapley-credit.ts";
import { wholeCents, wholeCentsByDay } from "./whole-cents.ts";

export interface Journeys {
  /** How many keys there are; paths hold their indexes. */
  readonly keys: number;
  readonly groups: readonly PathGroup[];
}

export interface ModelCredits {
  /** One entry per key, then one for what no touch gets; value in whole minor units. */
  readonly credit: ReadonlyMap<Model, Credit>;
  /** P(conversion) of the chain; null when Markov was not asked for or nobody had a touch. */
  readonly probability: number | null;
  readonly shapley: ShapleyAbout | null;
}

interface Asked {
  readonly models: readonly Model[];
  /** Of the Markov chain. */
  readonly order: number;
}

export function creditByModel(journeys: Journeys, { models, order }: Asked): ModelCredits {
  const { groups, keys } = journeys;
  const [touched, untouched] = [groups.filter(hasTouch), groups.filter((group) => !hasTouch(group))];
  const [totals, lone] = [sumsOf(touched), sumsOf(untouched)];
  const priority = earliness(touched, keys);
  const credit = new Map<Model, Credit>();
  let probability: number | null = null;
  let shapley: ShapleyAbout | null = null;
  for (const model of models) {
    let found: Credit;
    if (isRuleModel(model)) found = ruleCredit(model, touched, keys);
    else if (model === "shapley_subset") found = subsetCredit(touched, keys);
    else if (model === "markov") {
      const removal = removalEffects(fitChain(touched, order), keys);
      found = inProportion(removal.effects, totals);
      probability = touched.length === 0 ? null : removal.probability;
    } else {
      const value = shapleyCredit(touched, keys, totals);
      found = value.credit;
      shapley = value.about;
    }
    credit.set(model, withUntouched(found, lone, totals, priority));
  }
  return { credit, probability, shapley };
}

const hasTouch = ({ path }: PathGroup) => path.length > 0;

/** Who gets the odd cent: the key that is touched earlier, over all journeys. */
function earliness(groups: readonly PathGroup[], keys: number): number[] {
  const score = new Float64Array(keys);
  for (const { path, sums } of groups)
    for (const [at, key] of path.entries()) if (path.indexOf(key) === at) add(score, key, sums[0] / (1 + at));
  return [...score];
}

function withUntouched(credit: Credit, lone: Sums, totals: Sums, priority: readonly number[]): Credit {
  const cents = wholeCents([...credit[1]], totals[1], priority);
  const column = (values: ArrayLike<number>, last: number) => Float64Array.from([...Array.from(values), last]);
  return [column(credit[0], lone[0]), column(cents, lone[1]), column(credit[2], lone[2])];
}

/** Credit of conversions and of whole minor units, per day and key (and what no touch gets, last). */
export interface DayCredits {
  readonly conversions: readonly (readonly number[])[];
  readonly value: readonly (readonly number[])[];
}

/**
 * A model's credit day by day. Rules credit each journey on the day of its conversion; a fitted model is one of the
 * whole span, and gives each day's conversions in the span's shares.
 */
export function creditByDay(
  keys: number,
  days: readonly (readonly PathGroup[])[],
  model: Model,
  whole: Credit,
): DayCredits {
  const conversions: number[][] = [];
  const value: number[][] = [];
  const touchedValue: number[] = [];
  for (const groups of days) {
    const [touched, untouched] = [groups.filter(hasTouch), groups.filter((group) => !hasTouch(group))];
    const [totals, lone] = [sumsOf(touched), sumsOf(untouched)];
    const found = dayCredit(touched, totals, whole);
    conversions.push([...found[0], lone[0]]);
    value.push([...found[1], lone[1]]);
    touchedValue.push(totals[1]);
  }
  const cents = wholeCentsByDay(
    value.map((row) => row.slice(0, -1)),
    touchedValue,
    earliness(days.flat().filter(hasTouch), keys),
  );
  return { conversions, value: cents.map((row, day) => [...row, value[day]?.at(-1) ?? 0]) };

  function dayCredit(touched: readonly PathGroup[], totals: Sums, all: Credit): Credit {
    if (isRuleModel(model)) return ruleCredit(model, touched, keys);
    if (model === "shapley_subset") return subsetCredit(touched, keys);
    // Where more was refunded than sold, every share is negative; they are the same shares.
    const weights = noCredit(keys);
    for (const i of [0, 1, 2] as const) {
      const shared = all[i].slice(0, keys);
      const sign = shared.reduce((sum, amount) => sum + amount, 0) < 0 ? -1 : 1;
      for (const [key, amount] of shared.entries()) add(weights[i], key, sign * amount);
    }
    return inProportion(weights, totals);
  }
}
