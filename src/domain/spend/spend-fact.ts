/** Rows of spend told apart: what can be stored, under which key, and what cannot, and why. */
import type { z } from "zod";
import { localDate, startOfLocalDay, startOfLocalHour } from "#domain/base/local-time.ts";
import { minorDigits, toMinor } from "#domain/base/money.ts";
import { SpendRow } from "./spend-row.ts";

export interface SpendFact {
  readonly grain: "hour" | "day";
  /** Start of the hour, or of the local day. */
  readonly atMs: number;
  /** The local day, YYYY-MM-DD. */
  readonly day: string;
  readonly channelKey: string;
  readonly campaignKey: string;
  readonly creativeKey: string;
  readonly impressions: number | null;
  readonly clicks: number | null;
  readonly costMinor: number;
  readonly currency: string;
  readonly reportedConversions: number | null;
  readonly reportedRevenueMinor: number | null;
}

export interface RejectedRow {
  readonly index: number;
  readonly code: "invalid" | "not_an_hour" | "unknown_channel" | "unknown_campaign";
  readonly message: string;
}

/** Where the money may go: channel keys, and the channel of each campaign. */
export interface SpendCatalogue {
  readonly channels: ReadonlySet<string>;
  readonly campaigns: ReadonlyMap<string, string>;
}

export interface SortedSpend {
  /** One fact per natural key: the last of the call wins. */
  readonly facts: readonly SpendFact[];
  readonly rejected: readonly RejectedRow[];
  /** Campaigns that the rows name and the catalogue lacks, with the channel that they came with. */
  readonly newCampaigns: ReadonlyMap<string, string>;
}

/** The natural key within one source. */
export function spendKey(fact: SpendFact): string {
  return [fact.grain, fact.atMs, fact.channelKey, fact.campaignKey, fact.creativeKey].join("\u0000");
}

function wordsOf(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message))
    .join("; ");
}

type Told = { readonly channelKey: string } | Omit<RejectedRow, "index">;

function channelOf(row: SpendRow, { channels, campaigns }: SpendCatalogue): Told {
  const channelKey = row.channel ?? campaigns.get(row.campaign ?? "");
  if (channelKey === undefined) {
    const message = `The catalogue has no campaign "${row.campaign}": give its channel, too, and it will be added.`;
    return { code: "unknown_campaign", message };
  }
  if (channels.has(channelKey)) return { channelKey };
  const known = [...channels].sort().slice(0, 50).join(", ");
  const message = `There is no channel "${channelKey}". Known: ${known === "" ? "none yet (PUT /api/v1/channels)" : known}.`;
  return { code: "unknown_channel", message };
}

function factOf(row: SpendRow, channelKey: string, timezone: string): SpendFact {
  const atMs = row.at === undefined ? startOfLocalDay(row.date ?? "", timezone) : Date.parse(row.at);
  const { currency } = row;
  return {
    grain: row.at === undefined ? "day" : "hour",
    atMs,
    day: row.date ?? localDate(atMs, timezone),
    channelKey,
    campaignKey: row.campaign ?? "",
    creativeKey: row.creative ?? "",
    impressions: row.impressions ?? null,
    clicks: row.clicks ?? null,
    costMinor: toMinor(row.cost, currency) ?? 0,
    currency,
    reportedConversions: row.reportedConversions ?? null,
    reportedRevenueMinor: row.reportedRevenue == null ? null : toMinor(row.reportedRevenue, currency),
  };
}

/** Sorts the rows of one call into facts and rejections; the order of `rejected` is that of the rows. */
export function sortSpend(rows: readonly unknown[], catalogue: SpendCatalogue, timezone: string): SortedSpend {
  const facts = new Map<string, SpendFact>();
  const rejected: RejectedRow[] = [];
  const newCampaigns = new Map<string, string>();
  for (const [index, raw] of rows.entries()) {
    const parsed = SpendRow.safeParse(raw);
    if (!parsed.success) {
      rejected.push({ index, code: "invalid", message: wordsOf(parsed.error) });
      continue;
    }
    const told = channelOf(parsed.data, catalogue);
    if (!("channelKey" in told)) {
      rejected.push({ index, ...told });
      continue;
    }
    const fact = factOf(parsed.data, told.channelKey, timezone);
    if (fact.grain === "hour" && startOfLocalHour(fact.atMs, timezone) !== fact.atMs) {
      rejected.push({ index, code: "not_an_hour", message: `at is not the start of an hour in ${timezone}.` });
      continue;
    }
    facts.set(spendKey(fact), fact);
    if (fact.campaignKey !== "" && !catalogue.campaigns.has(fact.campaignKey))
      newCampaigns.set(fact.campaignKey, fact.channelKey);
  }
  return { facts: [...facts.values()], rejected, newCampaigns };
}

/** The first pair of hourly and daily figures for the same spend, in words; null when there is none. */
export function grainClash(facts: readonly SpendFact[]): string | null {
  const grains = new Map<string, SpendFact["grain"]>();
  for (const fact of facts) {
    const spend = [fact.day, fact.channelKey, fact.campaignKey, fact.creativeKey].join("\u0000");
    const grain = grains.get(spend) ?? fact.grain;
    if (grain !== fact.grain) return clashWords(fact);
    grains.set(spend, grain);
  }
  return null;
}

export function clashWords(of: Pick<SpendFact, "day" | "channelKey" | "campaignKey">): string {
  const what = of.campaignKey === "" ? of.channelKey : `${of.channelKey} / ${of.campaignKey}`;
  return `${what} has hourly and daily figures of the same spend on ${of.day}: adding them up would count it twice. Send one of the two; nothing of this call was stored.`;
}

/** Minor units of `to` per minor unit of `from` for a rate in major units, as a power of ten to multiply by. */
export function minorScale(from: string, to: string): number {
  return 10 ** (minorDigits(to) - minorDigits(from));
}
