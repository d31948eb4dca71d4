/** A month's plan against its spend: channels, their campaigns, the total. */
import { type Pace, type PaceClock, paceOf, type Verdict, verdictOf } from "./pace.ts";
import type { BudgetRow } from "./plan.ts";

/** Spend of the month in minor units of the workspace's currency; campaignKey "" for what names no campaign. */
export interface SpentRow {
  readonly channelKey: string;
  readonly campaignKey: string;
  readonly spentMinor: number;
}

export interface BudgetFacts {
  readonly clock: PaceClock;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly campaigns: readonly { readonly key: string; readonly name: string; readonly channel: string }[];
  readonly budgets: readonly BudgetRow[];
  readonly spent: readonly SpentRow[];
}

export interface BudgetLine {
  readonly key: string;
  readonly name: string;
  /** What was entered for this line itself; a channel without it is planned by its campaigns. */
  readonly enteredMinor: number | null;
  readonly pace: Pace;
  readonly verdict: Verdict;
}

export interface ChannelLine extends BudgetLine {
  readonly campaigns: readonly BudgetLine[];
  /** The channel's own plan less its campaigns'; null unless both were entered. */
  readonly unassignedMinor: number | null;
}

export interface BudgetMonth {
  readonly channels: readonly ChannelLine[];
  readonly total: Pace;
  readonly verdict: Verdict;
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
const sumKnown = (amounts: readonly (number | null)[]) => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : sum(known);
};

function lineOf(
  key: string,
  name: string,
  entered: number | null,
  plan: number | null,
  spent: number,
  clock: PaceClock,
) {
  const pace = paceOf(plan, spent, clock);
  return { key, name, enteredMinor: entered, pace, verdict: verdictOf(pace) };
}

function channelLine(channel: { key: string; name: string }, facts: BudgetFacts): ChannelLine {
  const { clock } = facts;
  const budgets = facts.budgets.filter((row) => row.channelKey === channel.key && row.period === clock.period);
  const spent = facts.spent.filter((row) => row.channelKey === channel.key);
  const names = new Map(facts.campaigns.map(({ key, name }) => [key, name]));
  const keys = new Set([
    ...facts.campaigns.filter((campaign) => campaign.channel === channel.key).map(({ key }) => key),
    ...[...budgets, ...spent].map((row) => row.campaignKey).filter((key) => key !== ""),
  ]);
  const entered = (key: string) => budgets.find((row) => row.campaignKey === key)?.amountMinor ?? null;
  const spentOf = (key: string) => sum(spent.filter((row) => row.campaignKey === key).map((row) => row.spentMinor));
  const campaigns = [...keys].map((key) =>
    lineOf(key, names.get(key) ?? key, entered(key), entered(key), spentOf(key), clock),
  );
  const own = entered("");
  const assigned = sumKnown(campaigns.map((line) => line.enteredMinor));
  const line = lineOf(channel.key, channel.name, own, own ?? assigned, sum(spent.map((row) => row.spentMinor)), clock);
  return { ...line, campaigns, unassignedMinor: own === null || assigned === null ? null : own - assigned };
}

/** Channels in the catalogue's order; a channel only spend or a budget knows comes last. */
export function budgetMonth(facts: BudgetFacts): BudgetMonth {
  const known = new Set(facts.channels.map(({ key }) => key));
  const period = facts.budgets.filter((row) => row.period === facts.clock.period);
  const strangers = [...new Set([...period, ...facts.spent].map((row) => row.channelKey))].filter(
    (key) => !known.has(key),
  );
  const listed = [...facts.channels, ...strangers.map((key) => ({ key, name: key }))];
  const channels = listed.map((channel) => channelLine(channel, facts));
  const plan = sumKnown(channels.map((line) => line.pace.planMinor));
  const total = paceOf(plan, sum(channels.map((line) => line.pace.spentMinor)), facts.clock);
  return { channels, total, verdict: verdictOf(total) };
}
