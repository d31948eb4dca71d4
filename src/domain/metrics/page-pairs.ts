/** Which pairs of landing page and channel lose orders against their usual, and at which step. */

/** Measures of the dictionary, in the order in which a visit goes through them. */
export const pairSteps = ["sessions", "product_views", "add_to_carts", "checkouts", "orders"] as const;
export type PairStep = (typeof pairSteps)[number];
export type PairCounts = Readonly<Record<PairStep, number>>;

/** What was counted in the visits of one pair: in the span, and in the days before it. */
export interface CountedPair {
  readonly page: string;
  readonly channel: string;
  readonly counts: PairCounts;
  readonly usual: PairCounts;
}

export interface WorstPair extends CountedPair {
  /** The step that lost most of the orders. */
  readonly from: PairStep;
  readonly to: PairStep;
  /** Of the step, in the span: what came to `to` ÷ what came to `from`. */
  readonly rate: number;
  readonly usualRate: number;
  /** rate ÷ usual rate − 1 */
  readonly fall: number;
  /** Visits × their usual conversion − orders, over all steps. */
  readonly ordersLost: number;
}

interface Step {
  readonly from: PairStep;
  readonly to: PairStep;
  readonly came: number;
  readonly went: number;
  readonly usualRate: number;
  /** Orders that usually follow one `to`. */
  readonly worth: number;
}

/** The steps that the pair usually has: one that nothing usually reaches is passed over. */
function stepsOf({ counts, usual }: CountedPair): Step[] {
  const usually = pairSteps.filter((step) => usual[step] > 0);
  return usually.slice(1).map((to, i) => {
    const from = usually[i] ?? "sessions";
    const [came, went] = [counts[from], counts[to]];
    return { from, to, came, went, usualRate: usual[to] / usual[from], worth: usual.orders / usual[to] };
  });
}

/** Orders that the step cost. Over all steps they add up to visits × usual conversion − orders. */
const lostAt = ({ came, went, usualRate, worth }: Step) => (came * usualRate - went) * worth;

/** Less than one order is nothing lost; null for a pair that lost nothing. */
function worstOf(pair: CountedPair): WorstPair | null {
  if (pair.usual.orders === 0 || pair.usual.sessions === 0) return null;
  const steps = stepsOf(pair);
  const ordersLost = steps.reduce((sum, step) => sum + lostAt(step), 0);
  const [worst] = steps.filter(({ came }) => came > 0).sort((a, b) => lostAt(b) - lostAt(a));
  if (worst === undefined || ordersLost < 1) return null;
  const { from, to, came, went, usualRate } = worst;
  const rate = went / came;
  return { ...pair, from, to, rate, usualRate, fall: rate / usualRate - 1, ordersLost };
}

export interface WorstPairs {
  /** How many pairs had visits enough to be compared. */
  readonly compared: number;
  /** Most orders lost first. */
  readonly rows: readonly WorstPair[];
}

/** `least`: visits that a pair must have, in the span and in the days before it. `(none)` and the like are no pages. */
export function worstPairs(pairs: readonly CountedPair[], least: number, most: number): WorstPairs {
  const enough = pairs.filter(
    ({ page, counts, usual }) => !page.startsWith("(") && counts.sessions >= least && usual.sessions >= least,
  );
  const rows = enough.flatMap((pair) => worstOf(pair) ?? []);
  rows.sort((a, b) => b.ordersLost - a.ordersLost || (`${a.page} ${a.channel}` < `${b.page} ${b.channel}` ? -1 : 1));
  return { compared: enough.length, rows: rows.slice(0, most) };
}
