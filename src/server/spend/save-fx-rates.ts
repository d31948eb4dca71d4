/** Keeps rates and converts the spend of their days again, in one transaction. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { addDays, startOfLocalDay } from "#domain/base/local-time.ts";
import { Refusal } from "#domain/base/refusal.ts";
import type { FxRateChange } from "#domain/spend/fx-rate.ts";
import { minorScale } from "#domain/spend/spend-fact.ts";
import { platform } from "#platform/slot.ts";
import { requestReconversion } from "#server/catalogue/request-reprojection.ts";
import { lockSpend } from "./record-spend.sql.ts";
import { markDirtyHours } from "./record-spend.ts";
import { convertAgain, type RateRow, removeRates, upsertRates } from "./save-fx-rates.sql.ts";

export interface FxAnswer {
  readonly rates: number;
  readonly changed: number;
  /** Rows of spend whose converted amount is another now. */
  readonly converted: number;
}

/** The last rate of a day and currency wins; null removes it. Refuses a rate of the workspace's own currency: it is 1. */
export async function storeFxRates(workspace: WorkspaceRef, rates: readonly FxRateChange[]): Promise<FxAnswer> {
  const own = rates.find(({ currency }) => currency === workspace.currency);
  if (own !== undefined) {
    throw new Refusal("invalid", `${workspace.currency} is the workspace's own currency; its rate is always 1.`);
  }
  const distinct = new Map(rates.map((rate) => [`${rate.day} ${rate.currency}`, rate]));
  const rows = JSON.stringify([...distinct.values()].map((rate) => rowOf(rate, workspace)));
  const answer = await platform().record.transaction(async (sql) => {
    await sql.rows(lockSpend, [workspace.id]);
    const removed = await sql.rows(removeRates, [workspace.id, rows]);
    const changed = [...removed, ...(await sql.rows(upsertRates, [workspace.id, rows]))];
    const converted = await sql.rows<{ at_ms: number }>(convertAgain, [workspace.id, rows]);
    await markDirtyHours(
      sql,
      workspace.id,
      converted.map((row) => row.at_ms),
    );
    if (changed.length > 0)
      await requestReconversion(
        sql,
        workspace.id,
        rates.map((rate) => rate.currency),
      );
    return { rates: distinct.size, changed: changed.length, converted: converted.length };
  });
  if (answer.changed > 0) platform().wake.projector();
  return answer;
}

function rowOf(rate: FxRateChange, { timezone, currency }: WorkspaceRef): RateRow {
  return {
    ...rate,
    dayFromMs: startOfLocalDay(rate.day, timezone),
    dayToMs: startOfLocalDay(addDays(rate.day, 1), timezone),
    scale: minorScale(rate.currency, currency),
  };
}
