/** How probable it is that one arm's rate is the higher one, and what choosing it would lose (uniform priors). */
import gammaln from "@stdlib/math-base-special-gammaln";
import type { Counted } from "./fisher.ts";

interface Beta {
  readonly hits: number;
  readonly misses: number;
}

const posterior = ({ n, conversions }: Counted): Beta => ({ hits: conversions + 1, misses: n - conversions + 1 });
const turned = ({ hits, misses }: Beta): Beta => ({ hits: misses, misses: hits });
const mean = ({ hits, misses }: Beta) => hits / (hits + misses);

/**
 * P(b > a) of two Beta variables with whole parameters, exact: a sum of as many terms as b has hits (Miller 2014), each
 * made from the one before, in logs. Turned about so that the sum is the shortest of the four that there are.
 */
function probabilityHigher(a: Beta, b: Beta): number {
  const shortest = Math.min(a.hits, a.misses, b.hits, b.misses);
  if (b.hits === shortest) return sumHigher(a, b);
  if (a.misses === shortest) return sumHigher(turned(b), turned(a));
  if (a.hits === shortest) return 1 - sumHigher(b, a);
  return 1 - sumHigher(turned(a), turned(b));
}

function sumHigher(a: Beta, b: Beta): number {
  const together = a.misses + b.misses;
  const start = gammaln(together) - gammaln(a.hits + together) - gammaln(a.misses) + gammaln(a.hits + a.misses);
  let term = start;
  let [largest, sum] = [start, 1];
  for (let i = 0; i + 1 < b.hits; i++) {
    term += Math.log(((a.hits + i) / (a.hits + together + i)) * ((b.misses + i) / (1 + i)));
    if (term > largest) {
      sum = sum * Math.exp(largest - term) + 1;
      largest = term;
    } else sum += Math.exp(term - largest);
  }
  return Math.min(1, Math.exp(largest) * sum);
}

export const chanceToWin = (a: Counted, b: Counted): number => probabilityHigher(posterior(a), posterior(b));

/** What choosing b is expected to lose in rate, over the cases where a is the better one. */
export function expectedLoss(a: Counted, b: Counted): number {
  const [first, second] = [posterior(a), posterior(b)];
  const more = ({ hits, misses }: Beta): Beta => ({ hits: hits + 1, misses });
  const kept = mean(first) * probabilityHigher(second, more(first));
  return Math.max(0, kept - mean(second) * probabilityHigher(more(second), first));
}
