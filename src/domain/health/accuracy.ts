/** Attribution accuracy: what a visit of each channel brought in four weeks, held against what the week's visits brought. */
import type { EvidenceRow } from "./evidence.ts";

export const weeksBefore = 4;
/** Of fewer orders in a week, chance alone would be most of what is measured. */
export const leastOrders = 30;

/** Counts of a channel in one week; week 0 is the one that is predicted, 1–4 those before it. */
export interface ChannelWeek {
  readonly channel: string;
  readonly week: number;
  readonly visits: number;
  readonly orders: number;
}

interface Sums {
  visits: number;
  orders: number;
  beforeVisits: number;
  beforeOrders: number;
}

/**
 * Predicted = the week's visits of the channel × orders per visit that it was credited with in the four weeks before.
 * The week's own orders have no part in it: a credit that was wrong shows in the week after. Rows count |predicted −
 * came| over came, channel by channel; `chance` is what counts that follow the prediction exactly would miss on average
 * (the mean deviation of a normal count, √(2 ÷ π × predicted)).
 */
export function accuracyRows(counts: readonly ChannelWeek[]): EvidenceRow[] {
  const came = counts.reduce((sum, { week, orders }) => (week === 0 ? sum + orders : sum), 0);
  if (came < leastOrders) return [];
  const channels = new Map<string, Sums>();
  for (const { channel, week, visits, orders } of counts) {
    const sums = channels.get(channel) ?? { visits: 0, orders: 0, beforeVisits: 0, beforeOrders: 0 };
    channels.set(channel, sums);
    if (week === 0) {
      sums.visits += visits;
      sums.orders += orders;
    } else {
      sums.beforeVisits += visits;
      sums.beforeOrders += orders;
    }
  }
  return [...channels]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([channel, { visits, orders, beforeVisits, beforeOrders }]): EvidenceRow => {
      const predicted = beforeVisits === 0 ? 0 : (visits * beforeOrders) / beforeVisits;
      return {
        ...{ component: "accuracy", part: "", ref: channel, title: channel },
        ...{ numerator: Math.abs(predicted - orders), denominator: orders },
        facts: {
          predicted,
          came: orders,
          chance: Math.sqrt((2 * predicted) / Math.PI),
          visits,
          beforeVisits,
          beforeOrders,
        },
      };
    })
    .filter(({ numerator, denominator }) => numerator > 0 || denominator > 0);
}
