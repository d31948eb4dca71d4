/** Counts which facts of a span find each other, and lists those that do not. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import { Refusal } from "#domain/base/refusal.ts";
import type { Span } from "#domain/metrics/span.ts";
import { type ConnectivityCount, connectivityRate, partRates } from "#domain/quality/connectivity.ts";
import {
  type ConnectivityAnswer,
  type ConnectivityPart,
  type ConnectivityQuestion,
  connectivityIndustry,
  connectivityTarget,
  type Miss,
} from "#domain/quality/connectivity-question.ts";
import type { Platform } from "#platform/slot.ts";
import {
  countCampaigns,
  countSpend,
  countVisits,
  type GroupRow,
  type MissRow,
  missedSpend,
  missedVisits,
  type OrderRow,
  readIdentified,
  readOrders,
} from "./connectivity.sql.ts";

/** Every event: no record has more. */
export const everyEvent = "9223372036854775807";
const mostOrders = 300_000;
/** Of spend by source, channel and campaign, of visits by channel, and of campaigns. */
export const mostGroups = 50_000;
const chunk = 20_000;

export interface CountedSpan {
  readonly span: Span;
  /** Id of the last event that counts. */
  readonly throughId?: string;
  readonly signal?: AbortSignal;
}

interface Counted {
  readonly counts: readonly ConnectivityCount[];
  /** Orders of nobody in particular, in their order. */
  readonly unknownOrders: readonly OrderRow[];
}

export async function countConnectivity(
  platform: Platform,
  { id: workspace }: WorkspaceRef,
  { span, throughId = everyEvent, signal }: CountedSpan,
): Promise<Counted> {
  const { columns } = platform;
  const params = {
    workspace,
    from: span.fromMs,
    to: span.toMs,
    through: throughId,
    most: mostOrders + 1,
    groups: mostGroups + 1,
  };
  const given = signal === undefined ? {} : { signal };
  const [spend, visits, campaigns, orders] = await Promise.all([
    columns.ask<GroupRow>(countSpend, params, given),
    columns.ask<GroupRow>(countVisits, params, given),
    columns.ask<GroupRow>(countCampaigns, params, given),
    columns.ask<OrderRow>(readOrders, params, given),
  ]);
  if (orders.length > mostOrders)
    throw new Refusal("limit", `The span holds more than ${mostOrders} orders: ask about fewer days.`);
  // What was cut off would be missing from the rate, too.
  if (Math.max(spend.length, visits.length, campaigns.length) > mostGroups)
    throw new Refusal("limit", `The span holds more than ${mostGroups} campaigns: ask about fewer days.`);
  const identified = await identifiedOf(platform, workspace, orders);
  const groups = new Map<string, { connected: number; all: number }>();
  for (const { channel, person } of orders) {
    const group = groups.get(channel) ?? { connected: 0, all: 0 };
    groups.set(channel, group);
    group.all++;
    if (identified.has(person)) group.connected++;
  }
  const byChannel = [...groups].map(([key, group]) => ({ key, ...group })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const of = (part: ConnectivityPart, rows: readonly GroupRow[]) => rows.map((row) => ({ part, ...row }));
  return {
    counts: [...of("spend", spend), ...of("visits", visits), ...of("orders", byChannel), ...of("campaigns", campaigns)],
    unknownOrders: orders.filter(({ person }) => !identified.has(person)),
  };
}

/** Who of those that ordered has a user id. */
async function identifiedOf(
  { record }: Platform,
  workspaceId: number,
  orders: readonly OrderRow[],
): Promise<ReadonlySet<string>> {
  const people = [...new Set(orders.map(({ person }) => person))];
  const known = new Set<string>();
  for (let i = 0; i < people.length; i += chunk) {
    const asked = JSON.stringify(people.slice(i, i + chunk));
    for (const { person } of await record.rows<{ person: string }>(readIdentified, [workspaceId, asked]))
      known.add(person);
  }
  return known;
}

export async function answerConnectivity(
  platform: Platform,
  workspace: WorkspaceRef,
  question: ConnectivityQuestion,
  span: Span,
  signal: AbortSignal,
): Promise<ConnectivityAnswer> {
  const counted = await countConnectivity(platform, workspace, { span, signal });
  const parts = partRates(counted.counts);
  const { part } = question;
  const rows = part === undefined ? [] : await missesOf(platform, workspace, { ...question, part, span }, counted);
  const total = parts.find((one) => one.part === part)?.missing ?? 0;
  const misses = part === undefined ? null : { part, total, rows };
  return { rate: connectivityRate(parts), target: connectivityTarget, industry: connectivityIndustry, parts, misses };
}

interface Wanted {
  readonly part: ConnectivityPart;
  readonly span: Span;
  readonly offset: number;
  readonly limit: number;
}

async function missesOf(
  { columns }: Platform,
  { id, currency }: WorkspaceRef,
  { part, span, offset, limit }: Wanted,
  { counts, unknownOrders }: Counted,
): Promise<Miss[]> {
  const none = { source: "", channel: "", campaign: "", page: "", amount: null, at: null };
  const iso = (at: number) => new Date(at).toISOString();
  if (part === "campaigns") {
    const missed = counts.filter((count) => count.part === part && count.connected === 0);
    return missed
      .slice(offset, offset + limit)
      .map(({ key }) => ({ ...none, ref: key, campaign: key, reason: "no_page" }));
  }
  if (part === "orders")
    return unknownOrders
      .slice(offset, offset + limit)
      .map(({ event_id: ref, at_ms: at, channel, campaign, page, revenue }) => ({
        ...{ ref, at: iso(at), source: "", channel, campaign, page },
        ...{ amount: toMajor(revenue, currency), reason: "no_person" },
      }));
  const params = { workspace: id, from: span.fromMs, to: span.toMs, through: everyEvent, limit, offset };
  const found = await columns.ask<MissRow>(part === "spend" ? missedSpend : missedVisits, params);
  return found.map(({ at_ms: at, amount, ...row }) => ({
    ...row,
    at: iso(at),
    amount: amount === null ? null : toMajor(amount, currency),
    reason: part === "visits" ? "no_channel" : isNamed(row.campaign) ? "no_visit" : "no_campaign",
  }));
}

const isNamed = (campaign: string) => campaign !== "" && campaign !== "(none)";
