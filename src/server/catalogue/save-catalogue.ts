/** Keeps channels, campaigns, creatives and landing pages, each by its key, in one transaction per call. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import type { CampaignInput, CreativeInput, LandingPageInput } from "#domain/catalogue/campaign.ts";
import type { ChannelInput } from "#domain/catalogue/channel-rule.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import {
  type ChannelRow,
  lockCatalogue,
  missingKeys,
  readChannels,
  upsertCampaigns,
  upsertChannels,
  upsertCreatives,
  upsertLandingPages,
} from "./catalogue.sql.ts";
import { channelOrder } from "./channel-order.ts";
import { requestReprojection } from "./request-reprojection.ts";

export interface Saved {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** The last of equal keys wins. */
function distinct<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

async function upsert(sql: Sql, statement: string, workspaceId: number, rows: readonly object[]): Promise<Saved> {
  const changed = await sql.rows<{ inserted: boolean }>(statement, [workspaceId, JSON.stringify(rows)]);
  const inserted = changed.filter((row) => row.inserted).length;
  return { inserted, updated: changed.length - inserted, unchanged: rows.length - changed.length };
}

async function refuseMissing(sql: Sql, workspaceId: number, table: "channel" | "campaign", keys: readonly string[]) {
  const missing = await sql.rows<{ key: string }>(missingKeys(table), [workspaceId, JSON.stringify(keys)]);
  if (missing.length === 0) return;
  const names = missing.map(({ key }) => `"${key}"`).join(", ");
  throw new Refusal("invalid", `The catalogue has no ${table} ${names}: add it first.`);
}

/** Touches are classified again when a rule, a kind or the order has changed. */
export async function storeChannels(workspaceId: number, inputs: readonly ChannelInput[]): Promise<Saved> {
  const { record, wake } = platform();
  const { saved, rulesChanged } = await record.transaction(async (sql) => {
    await sql.rows(lockCatalogue, [workspaceId]);
    const before = await sql.rows<ChannelRow>(readChannels, [workspaceId]);
    const given = distinct(inputs, ({ key }) => key);
    const order = channelOrder(
      before.map(({ key }) => key),
      given.map(({ key }) => key),
    );
    const placed = (key: string) => ({ key, position: order.indexOf(key) });
    const named = new Set(given.map(({ key }) => key));
    const others = before.filter(({ key }) => !named.has(key));
    const answer = await upsert(
      sql,
      upsertChannels,
      workspaceId,
      given.map((row) => ({ ...row, ...placed(row.key) })),
    );
    await upsert(
      sql,
      upsertChannels,
      workspaceId,
      others.map((row) => ({ ...row, ...placed(row.key) })),
    );
    const after = await sql.rows<ChannelRow>(readChannels, [workspaceId]);
    const changed = rulesOf(before) !== rulesOf(after);
    if (changed) await requestReprojection(sql, workspaceId);
    return { saved: answer, rulesChanged: changed };
  });
  if (rulesChanged) wake.projector();
  return saved;
}

/** What decides a touch's channel, in order; names do not. */
function rulesOf(channels: readonly ChannelRow[]): string {
  return JSON.stringify(channels.map(({ key, kind, match }) => [key, kind, match]));
}

/** Refuses (invalid) a campaign of a channel that is not in the catalogue. */
export async function storeCampaigns(workspaceId: number, inputs: readonly CampaignInput[]): Promise<Saved> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockCatalogue, [workspaceId]);
    await refuseMissing(
      sql,
      workspaceId,
      "channel",
      inputs.map(({ channel }) => channel),
    );
    return upsert(
      sql,
      upsertCampaigns,
      workspaceId,
      distinct(inputs, ({ key }) => key),
    );
  });
}

/** Refuses (invalid) a creative of a campaign that is not in the catalogue. */
export async function storeCreatives(workspaceId: number, inputs: readonly CreativeInput[]): Promise<Saved> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockCatalogue, [workspaceId]);
    await refuseMissing(
      sql,
      workspaceId,
      "campaign",
      inputs.map(({ campaign }) => campaign),
    );
    return upsert(
      sql,
      upsertCreatives,
      workspaceId,
      distinct(inputs, ({ key }) => key),
    );
  });
}

export async function storeLandingPages(workspaceId: number, inputs: readonly LandingPageInput[]): Promise<Saved> {
  const pages = distinct(inputs, ({ path }) => path);
  return platform().record.transaction((sql) => upsert(sql, upsertLandingPages, workspaceId, pages));
}
