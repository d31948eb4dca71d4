/** Data connectivity: each part a ratio of counts, and the whole the mean of the parts that had anything to connect. */
import { type ConnectivityPart, connectivityParts, type PartRate } from "./connectivity-question.ts";

/** Some facts of one part that share a key, and how many of them are connected. */
export interface ConnectivityCount {
  readonly part: ConnectivityPart;
  /** Of spend `source / channel / campaign`, of visits and orders the channel, of campaigns the campaign. */
  readonly key: string;
  readonly connected: number;
  readonly all: number;
}

export function partRates(counts: readonly ConnectivityCount[]): PartRate[] {
  return connectivityParts.map((part) => {
    let numerator = 0;
    let denominator = 0;
    for (const count of counts) {
      if (count.part !== part) continue;
      numerator += count.connected;
      denominator += count.all;
    }
    const rate = denominator === 0 ? null : numerator / denominator;
    return { part, numerator, denominator, rate, missing: denominator - numerator };
  });
}

/** Not pooled: a week has a thousand visits to a campaign, and they would drown it. */
export function connectivityRate(parts: readonly Pick<PartRate, "rate">[]): number | null {
  const known = parts.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  return known.length === 0 ? null : known.reduce((sum, rate) => sum + rate, 0) / known.length;
}
