/** How unlikely a chi-square is, by whole degrees of freedom. */
import { normalTail } from "./normal.ts";

/** P(X > x); Q(a + 1, x) = Q(a, x) + xᵃe⁻ˣ ÷ Γ(a + 1), begun at erfc for an odd and at e⁻ˣ for an even number. */
export function chiSquareTail(x: number, degrees: number): number {
  if (x <= 0 || degrees < 1) return 1;
  const half = x / 2;
  const odd = degrees % 2 === 1;
  let tail = odd ? 2 * normalTail(Math.sqrt(x)) : Math.exp(-half);
  let order = odd ? 0.5 : 1;
  // xᵃe⁻ˣ ÷ Γ(a + 1); Γ(3/2) = √π ÷ 2.
  let term = odd ? (Math.sqrt(half) * Math.exp(-half)) / (Math.sqrt(Math.PI) / 2) : half * Math.exp(-half);
  while (order < degrees / 2) {
    tail += term;
    order++;
    term *= half / order;
  }
  return Math.min(1, tail);
}
