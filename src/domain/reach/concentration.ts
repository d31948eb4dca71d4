/** Concentration: how much hangs on the largest of several parts. */

/** `high`: half of everything hangs on one. `raised`: four tenths do, or the whole on fewer than four equal parts. */
export const thresholds = { high: { share: 0.5 }, raised: { share: 0.4, hhi: 0.25 } } as const;

export interface Concentration {
  /** The largest part's key; null where there is nothing. */
  readonly largest: string | null;
  /** 0–1; null where there is nothing. */
  readonly share: number | null;
  /** Σ share², 1 ÷ parts when all are equal, up to 1. */
  readonly hhi: number | null;
  readonly level: "even" | "raised" | "high" | null;
}

/**
 * Amounts of any unit; those that are not above zero have no share. One part alone is `high`, four equal ones are `even`.
 */
export function concentrationOf(
  parts: readonly { readonly key: string; readonly amount: number | null }[],
): Concentration {
  const known = parts
    .flatMap(({ key, amount }) => (amount !== null && amount > 0 ? [{ key, amount }] : []))
    .sort((a, b) => b.amount - a.amount || (a.key < b.key ? -1 : 1));
  const total = known.reduce((sum, { amount }) => sum + amount, 0);
  const [largest] = known;
  if (largest === undefined) return { largest: null, share: null, hhi: null, level: null };
  const share = largest.amount / total;
  const hhi = known.reduce((sum, { amount }) => sum + (amount / total) ** 2, 0);
  return { largest: largest.key, share, hhi, level: levelOf(share, hhi) };
}

function levelOf(share: number, hhi: number): "even" | "raised" | "high" {
  if (share >= thresholds.high.share) return "high";
  return share >= thresholds.raised.share || hhi > thresholds.raised.hhi + 1e-9 ? "raised" : "even";
}
