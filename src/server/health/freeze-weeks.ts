/** Freezes weeks that are over for good: their rows, their score and the version that they were judged by; once each. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { componentValues } from "#domain/health/evidence.ts";
import { scoreOf } from "#domain/health/score.ts";
import { shiftWeek, weekAt, weekSpan, weeksThrough } from "#domain/health/week-range.ts";
import type { Platform } from "#platform/slot.ts";
import { readProjectedShare } from "#server/events/projection-progress.ts";
import { addEvidence, addWeek, lockHealth, readWeeks, type WeekRow } from "./health.sql.ts";
import { keepStandard, newestDefinition } from "./keep-definition.ts";
import { readFirstHour, readThrough } from "./measure.sql.ts";
import { type MeasuredWeek, measureWeek, settledMs } from "./measure-week.ts";

/** So far back a week is frozen late: when nobody ran the house, or when its history came in as a whole. */
export const frozenBack = 13;

/** Weeks that could be frozen and are not, the oldest first; none while the columns are behind the record. */
export async function freezableWeeks(platform: Platform, { id, timezone }: WorkspaceRef): Promise<string[]> {
  const { record, columns, now } = platform;
  if ((await readProjectedShare(record, id)) !== null) return [];
  const [first] = await columns.ask<{ at: number }>(readFirstHour, { workspace: id });
  if (first === undefined || first.at === 0) return [];
  const last = shiftWeek(weekAt(now() - settledMs, timezone), -1);
  const weeks = weeksThrough(last, frozenBack).filter((week) => weekSpan(week, timezone).fromMs >= first.at);
  const known = await record.rows<WeekRow>(readWeeks, [id, weeks[0] ?? last, last]);
  return weeks.filter((week) => known.every((row) => row.week !== week));
}

/** How many were frozen. */
export async function freezeWeeks(
  platform: Platform,
  workspace: WorkspaceRef,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let frozen = 0;
  for (const week of await freezableWeeks(platform, workspace)) {
    if (isStopped()) break;
    const [through] = await platform.record.rows<{ id: string }>(readThrough);
    const measured = await measureWeek(platform, workspace, week, through?.id ?? "0");
    if (await storeWeek(platform, workspace, measured)) frozen++;
  }
  return frozen;
}

/** Whether it was stored: a week that is frozen stays as it is. */
function storeWeek(
  { record, now }: Platform,
  { id, timezone }: WorkspaceRef,
  { week, rows, throughId, asOfMs }: MeasuredWeek,
): Promise<boolean> {
  const { fromMs, toMs } = weekSpan(week, timezone);
  return record.transaction(async (sql) => {
    await sql.rows(lockHealth, [id]);
    const definition = await newestDefinition(sql, id);
    await keepStandard(sql, id, definition.version);
    const { score, components } = scoreOf(componentValues(rows), definition);
    const when = [fromMs, toMs, asOfMs, now(), throughId];
    const values = [id, week, definition.version, ...when, score, JSON.stringify(components)];
    if ((await sql.rows(addWeek, values)).length === 0) return false;
    await sql.rows(addEvidence, [id, week, JSON.stringify(rows.map((row, place) => ({ place, ...row })))]);
    return true;
  });
}
