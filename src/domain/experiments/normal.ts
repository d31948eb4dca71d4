/** The standard normal distribution, exact in its far tails. */

const density = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** P(Z > z): the series near the middle, the continued fraction from 2.5 on. */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  if (z >= 2.5) {
    let fraction = z;
    for (let k = 120; k >= 1; k--) fraction = z + k / fraction;
    return density(z) / fraction;
  }
  let [term, sum] = [z, z];
  for (let k = 3; term > 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 - density(z) * sum;
}

/** The z that is exceeded with this probability, by halving. */
export function normalQuantile(tail: number): number {
  let [low, high] = [-40, 40];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (normalTail(middle) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
