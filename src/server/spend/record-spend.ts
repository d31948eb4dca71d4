/** Stores spend: in one transaction, by natural key, every changed hour marked for the board. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { isStorableLine } from "#domain/base/inputs.ts";
import { addDays, startOfLocalDay } from "#domain/base/local-time.ts";
import { Refusal } from "#domain/base/refusal.ts";
import {
  clashWords,
  grainClash,
  minorScale,
  type RejectedRow,
  type SpendFact,
  sortSpend,
} from "#domain/spend/spend-fact.ts";
import { maxSpendRows } from "#domain/spend/spend-row.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import {
  addCampaigns,
  type ChangedRow,
  type ClashRow,
  type FactRow,
  findClash,
  lockSpend,
  markHours,
  readCampaignChannels,
  readChannelKeys,
  upsertSpend,
} from "./record-spend.sql.ts";

export interface SpendAnswer {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  /** Campaigns added to the catalogue because rows named them together with their channel. */
  readonly campaignsAdded: readonly string[];
}

/** Rows are sorted one by one; refuses the whole call (conflict) when hourly and daily figures meet. */
export async function storeSpend(
  workspace: WorkspaceRef,
  source: string,
  rows: readonly unknown[],
): Promise<SpendAnswer> {
  const answer = await platform().record.transaction((sql) => store(sql, workspace, source, rows));
  if (answer.inserted + answer.updated > 0) platform().wake.projector();
  return answer;
}

/** What storing would answer; nothing is kept. */
export async function previewSpend(
  workspace: WorkspaceRef,
  source: string,
  rows: readonly unknown[],
): Promise<SpendAnswer> {
  let answer: SpendAnswer | undefined;
  try {
    await platform().record.transaction(async (sql) => {
      answer = await store(sql, workspace, source, rows);
      throw new Undone();
    });
  } catch (thrown) {
    if (!(thrown instanceof Undone) || answer === undefined) throw thrown;
  }
  if (answer === undefined) throw new Error("The preview ended without an answer.");
  return answer;
}

/** Ends a transaction that is only a preview. */
class Undone extends Error {}

async function store(
  sql: Sql,
  workspace: WorkspaceRef,
  source: string,
  rows: readonly unknown[],
): Promise<SpendAnswer> {
  await sql.rows(lockSpend, [workspace.id]);
  const sorted = sortSpend(rows, await readCatalogue(sql, workspace.id, rows), workspace.timezone);
  const clash = grainClash(sorted.facts);
  if (clash !== null) throw new Refusal("conflict", clash);
  const added = [...sorted.newCampaigns].map(([key, channel]) => ({ key, channel }));
  if (added.length > 0) await sql.rows(addCampaigns, [workspace.id, JSON.stringify(added)]);
  const changed = await upsertAll(sql, workspace, source, sorted.facts);
  await markDirtyHours(
    sql,
    workspace.id,
    changed.map((row) => row.at_ms),
  );
  const inserted = changed.filter((row) => row.inserted).length;
  return {
    inserted,
    updated: changed.length - inserted,
    unchanged: sorted.facts.length - changed.length,
    rejected: sorted.rejected,
    campaignsAdded: added.map(({ key }) => key),
  };
}

async function readCatalogue(sql: Sql, workspaceId: number, rows: readonly unknown[]) {
  const named = new Set(rows.map(campaignOf).filter((campaign) => campaign !== ""));
  const channels = await sql.rows<{ key: string }>(readChannelKeys, [workspaceId]);
  const campaigns = await sql.rows<{ key: string; channel_key: string }>(readCampaignChannels, [
    workspaceId,
    JSON.stringify([...named]),
  ]);
  return {
    channels: new Set(channels.map(({ key }) => key)),
    campaigns: new Map(campaigns.map(({ key, channel_key }) => [key, channel_key])),
  };
}

/** Before the row is parsed: only to ask the catalogue about the campaigns of this call alone. */
function campaignOf(row: unknown): string {
  const named = typeof row === "object" && row !== null && "campaign" in row ? row.campaign : "";
  return typeof named === "string" && isStorableLine(named) ? named.trim() : "";
}

async function upsertAll(
  sql: Sql,
  workspace: WorkspaceRef,
  source: string,
  facts: readonly SpendFact[],
): Promise<ChangedRow[]> {
  const changed: ChangedRow[] = [];
  for (let from = 0; from < facts.length; from += maxSpendRows) {
    const batch = JSON.stringify(facts.slice(from, from + maxSpendRows).map((fact) => rowOf(fact, workspace)));
    const [clash] = await sql.rows<ClashRow>(findClash, [workspace.id, source, batch]);
    if (clash !== undefined) throw new Refusal("conflict", clashWords(clash));
    const values = [workspace.id, source, batch, workspace.currency, platform().now()];
    changed.push(...(await sql.rows<ChangedRow>(upsertSpend, values)));
  }
  return changed;
}

function rowOf(fact: SpendFact, { timezone, currency }: WorkspaceRef): FactRow {
  return {
    ...fact,
    dayFromMs: startOfLocalDay(fact.day, timezone),
    dayToMs: startOfLocalDay(addDays(fact.day, 1), timezone),
    scale: minorScale(fact.currency, currency),
  };
}

/** Marks the hours of changed rows within their transaction; instants are starts of local hours, epoch ms. */
export async function markDirtyHours(sql: Sql, workspaceId: number, hoursMs: readonly number[]): Promise<void> {
  const hours = [...new Set(hoursMs)];
  if (hours.length > 0) await sql.rows(markHours, [workspaceId, JSON.stringify(hours)]);
}
