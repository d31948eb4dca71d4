/** Duplicate reach out of counts: how many people each set of channels touched. */
import { toMajor } from "#domain/base/money.ts";
import { concentrationOf } from "./concentration.ts";
import type { ChannelPair, ChannelReach, OverlapAnswer } from "./overlap-question.ts";

/** People who were touched by exactly these channels. */
export interface ReachedBy {
  readonly channels: readonly string[];
  readonly people: number;
}

export interface OverlapCounts {
  readonly sets: readonly ReachedBy[];
  /** Minor units by channel. Of channels without an amount nothing is known. */
  readonly spend: ReadonlyMap<string, number>;
  readonly revenue: ReadonlyMap<string, number>;
  readonly currency: string;
}

/** Where the least touched of very many channels stand together. */
export const otherChannels = "(other)";
/** No platform stands behind these: leaning on them is leaning on nobody. */
const nobodys: ReadonlySet<string> = new Set(["direct", "(unattributed)"]);

export function overlapOf(counts: OverlapCounts): OverlapAnswer {
  const { sets, currency } = counts;
  const people = sum(sets, () => true);
  const duplicatePeople = sum(sets, ({ channels }) => channels.length > 1);
  const channels = reachOf(counts);
  const costs = channels.flatMap(({ minorCost }) => (minorCost === null ? [] : [minorCost]));
  return {
    people,
    duplicatePeople,
    duplicateShare: people === 0 ? null : duplicatePeople / people,
    byChannels: byLength(sets),
    channels: channels.map(({ minorCost, ...reach }) => reach),
    pairs: pairsOf(sets),
    duplicateCost:
      costs.length === 0
        ? null
        : toMajor(
            costs.reduce((all, cost) => all + cost, 0),
            currency,
          ),
    concentration: {
      reach: leaning(channels.map(({ channel, people: amount }) => ({ key: channel, amount }))),
      spend: leaning([...counts.spend].map(([key, amount]) => ({ key, amount }))),
      revenue: leaning([...counts.revenue].map(([key, amount]) => ({ key, amount }))),
    },
    folded: sets.some((set) => set.channels.includes(otherChannels)),
  };
}

const leaning = (parts: readonly { readonly key: string; readonly amount: number }[]) =>
  concentrationOf(parts.filter(({ key }) => !nobodys.has(key)));

function sum(sets: readonly ReachedBy[], counts: (set: ReachedBy) => boolean): number {
  return sets.reduce((all, set) => all + (counts(set) ? set.people : 0), 0);
}

function byLength(sets: readonly ReachedBy[]): OverlapAnswer["byChannels"] {
  const lengths = [...new Set(sets.map(({ channels }) => channels.length))].sort((a, b) => a - b);
  return lengths.map((channels) => ({ channels, people: sum(sets, (set) => set.channels.length === channels) }));
}

/** Each channel that touched or cost, with its duplicate cost in whole minor units, so that the rows add up to the total. */
function reachOf({ sets, spend, revenue, currency }: OverlapCounts): (ChannelReach & { minorCost: number | null })[] {
  const keys = new Set([...sets.flatMap(({ channels }) => channels), ...spend.keys()]);
  const rows = [...keys].map((channel) => {
    const people = sum(sets, ({ channels }) => channels.includes(channel));
    const sharedPeople = sum(sets, ({ channels }) => channels.length > 1 && channels.includes(channel));
    const sharedShare = people === 0 ? 0 : sharedPeople / people;
    const cost = spend.get(channel) ?? null;
    const minorCost = cost === null || people === 0 ? null : Math.round(cost * sharedShare);
    const major = (minor: number | null) => (minor === null ? null : toMajor(minor, currency));
    return {
      channel,
      people,
      sharedPeople,
      sharedShare,
      spend: major(cost),
      duplicateCost: major(minorCost),
      revenue: toMajor(revenue.get(channel) ?? 0, currency),
      minorCost,
    };
  });
  return rows.sort((a, b) => b.people - a.people || (a.channel < b.channel ? -1 : 1));
}

function pairsOf(sets: readonly ReachedBy[]): ChannelPair[] {
  const alone = new Map<string, number>();
  const both = new Map<string, { a: string; b: string; people: number }>();
  for (const { channels, people } of sets) {
    const sorted = [...channels].sort();
    sorted.forEach((a, i) => {
      alone.set(a, (alone.get(a) ?? 0) + people);
      for (const b of sorted.slice(i + 1)) {
        const pair = both.get(`${a}\u0000${b}`) ?? { a, b, people: 0 };
        both.set(`${a}\u0000${b}`, { ...pair, people: pair.people + people });
      }
    });
  }
  const share = (people: number, channel: string) => people / (alone.get(channel) ?? people);
  return [...both.values()]
    .map((pair) => ({ ...pair, shareOfA: share(pair.people, pair.a), shareOfB: share(pair.people, pair.b) }))
    .sort((x, y) => y.people - x.people || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
}
