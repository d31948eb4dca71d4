/** Unit economics of a group: ratios of sums, never means of ratios. Money in minor units. */

/** over ÷ under; null when either is unknown or nothing stands below. */
export function ratioOf(over: number | null, under: number | null): number | null {
  return over === null || under === null || under === 0 ? null : over / under;
}

/** True where something came without any spend: no ratio to spend means anything there. */
export function isFree(spend: number | null, brought: number): boolean {
  return brought > 0 && (spend === null || spend === 0);
}

export interface Returns {
  /** Net revenue ÷ spend. */
  readonly roas: number | null;
  /** (net revenue × margin − spend) ÷ spend. */
  readonly roi: number | null;
  readonly free: boolean;
}

/** What spend brought back; over all channels ROAS is the MER, net revenue ÷ total spend. */
export function returnsOf(netRevenue: number, spend: number | null, margin: number): Returns {
  return {
    roas: ratioOf(netRevenue, spend),
    roi: spend === null ? null : ratioOf(netRevenue * margin - spend, spend),
    free: isFree(spend, netRevenue),
  };
}
