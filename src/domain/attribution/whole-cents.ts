/** Shares of money in whole minor units that add up: the remainder goes to the largest fractions. */

/** Fractions closer than this are equal; sums of doubles differ in their last digits from run to run. */
const alike = 1e-6;

/**
 * Rounds amounts to integers whose sum is `total` (an integer, the amounts' own sum but for rounding), each within one
 * of its amount. Equal fractions: the one with the greater `priority` first, then the earlier index.
 */
export function wholeCents(amounts: readonly number[], total: number, priority: readonly number[] = []): number[] {
  // What is taken back is rounded as what was given.
  if (total < 0) {
    const given = amounts.map((amount) => -amount);
    return wholeCents(given, -total, priority).map((amount) => -amount || 0);
  }
  const whole = amounts.map((amount) => Math.floor(amount + alike));
  const rest = amounts.map((amount, i) => amount - (whole[i] ?? 0));
  let left = total - whole.reduce((sum, amount) => sum + amount, 0);
  const order = amounts.map((_, i) => i).sort((a, b) => compare(rest, priority, a, b));
  const step = Math.sign(left);
  if (step < 0) order.reverse();
  for (let i = 0; left !== 0 && order.length > 0; i = (i + 1) % order.length) {
    const at = order[i] ?? 0;
    whole[at] = (whole[at] ?? 0) + step;
    left -= step;
  }
  return whole;
}

function compare(rest: readonly number[], priority: readonly number[], a: number, b: number): number {
  // Counted in steps of `alike`, so that the order is one order and not a circle of near ties.
  const steps = Math.round((rest[b] ?? 0) / alike) - Math.round((rest[a] ?? 0) / alike);
  return steps || (priority[b] ?? 0) - (priority[a] ?? 0) || a - b;
}

/**
 * Days × keys in whole minor units: each day adds up to its total, and each key to its whole-cent sum over all days.
 * What is rounded is the running sum up to each day, so an entry is less than two from its amount.
 */
export function wholeCentsByDay(
  days: readonly (readonly number[])[],
  totals: readonly number[],
  priority: readonly number[] = [],
): number[][] {
  let sums: number[] = [];
  let before: number[] = [];
  let total = 0;
  return days.map((amounts, day) => {
    sums = amounts.map((amount, i) => amount + (sums[i] ?? 0));
    total += totals[day] ?? 0;
    const now = wholeCents(sums, total, priority);
    const entry = now.map((amount, i) => amount - (before[i] ?? 0));
    before = now;
    return entry;
  });
}
