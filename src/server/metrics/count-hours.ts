/** Counts the hours that changed anew and publishes them; readers see an hour's old cells until its new ones are whole. */
import "server-only";
import { hourMs, startOfLocalHour } from "#domain/base/local-time.ts";
import type { Platform } from "#platform/slot.ts";
import {
  clearDirty,
  countCells,
  countSessions,
  countSpend,
  learnSizes,
  nextVersion,
  readDirtyHours,
  readSpend,
  sweepCells,
  sweepSpend,
} from "./count-hours.sql.ts";

interface DirtyRow {
  readonly workspace_id: number;
  readonly hour: number;
  readonly mark: string;
  readonly timezone: string;
}

interface SpendRow {
  readonly source: string;
  readonly grain: string;
  readonly channel_key: string;
  readonly campaign_key: string;
  readonly creative_key: string;
  readonly impressions: string | null;
  readonly clicks: string | null;
  readonly converted_minor: string | null;
  readonly hour: number;
}

/** Counts up to `most` dirty hours; returns how many there were. */
export async function countHours(platform: Platform, most: number): Promise<number> {
  const dirty = await platform.record.rows<DirtyRow>(readDirtyHours, [most]);
  for (const workspaceId of new Set(dirty.map((row) => row.workspace_id))) {
    const rows = dirty.filter((row) => row.workspace_id === workspaceId);
    await countWorkspace(platform, workspaceId, rows);
    const marks = rows.map((row) => ({ w: workspaceId, h: row.hour, m: row.mark }));
    await platform.record.rows(clearDirty, [JSON.stringify(marks)]);
  }
  return dirty.length;
}

async function countWorkspace(
  { record, columns }: Platform,
  workspace: number,
  rows: readonly DirtyRow[],
): Promise<void> {
  const zone = rows[0]?.timezone ?? "UTC";
  const hours = localHoursOf(
    rows.map((row) => row.hour),
    zone,
  );
  const [next] = await record.rows<{ version: string }>(nextVersion);
  const version = BigInt(next?.version ?? 0);
  const spend = await record.rows<SpendRow>(readSpend, [workspace, JSON.stringify(hours)]);
  await columns.insert(
    "spend (workspace, hour, source, channel, campaign, creative, is_daily, impressions, clicks, cost, version)",
    spend.map((row) => spendLine(workspace, row, version)),
    `spend-${version}`,
  );
  const range = {
    workspace,
    version: String(version),
    zone,
    hours: hours.map((hour) => hour / 1000),
    from: Math.min(...hours),
    to: Math.max(...hours) + hourMs,
  };
  await columns.command(countCells, range);
  await columns.command(countSessions, range);
  if (spend.length > 0) await columns.command(countSpend, { workspace, version: String(version) });
  const published = hours.map((hour) => JSON.stringify([workspace, hour / 1000, String(version)]));
  await columns.insert("cell_hour (workspace, hour, version)", published, `hours-${version}`);
}

function spendLine(workspace: number, row: SpendRow, version: bigint): string {
  const campaign = row.campaign_key || "(none)";
  const daily = row.grain === "day" ? 1 : 0;
  return JSON.stringify([
    workspace,
    row.hour / 1000,
    row.source,
    row.channel_key,
    campaign,
    row.creative_key,
    daily,
    row.impressions,
    row.clicks,
    row.converted_minor,
    String(version),
  ]);
}

/** Takes away the cells and spend of hours that were counted again since, and lets the embedded record learn its sizes. Call from the one that counts. */
export async function sweepHours({ record, columns }: Platform): Promise<void> {
  const [next] = await record.rows<{ version: string }>(nextVersion);
  await columns.command(sweepCells, { before: next?.version ?? "0" });
  await columns.command(sweepSpend, { before: next?.version ?? "0" });
  if (record.kind === "pglite") await record.rows(learnSizes);
}

/** The local hours that overlap the hours beginning at `starts` (epoch ms): in half-hour zones two, elsewhere one. */
function localHoursOf(starts: readonly number[], zone: string): number[] {
  const hours = starts.flatMap((start) => [startOfLocalHour(start, zone), startOfLocalHour(start + hourMs - 1, zone)]);
  return [...new Set(hours)].sort((a, b) => a - b);
}
