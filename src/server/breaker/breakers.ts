/** A channel's breaker in the record. */
import "server-only";
import { type Breaker, neverTouched } from "#domain/breaker/breaker-state.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { type BreakerRow, lockBreaker, upsertBreaker } from "./breaker.sql.ts";

export const breakerOf = (row: BreakerRow): Breaker => ({
  state: row.state,
  openedBy: row.opened_by,
  openedMs: row.opened_ms,
  cooldownMs: row.cooldown_ms,
  probe: row.probe,
  probeMs: row.probe_ms,
  reason: row.reason,
  humanMs: row.human_ms,
});

/** Under the policy's lock. */
export async function holdBreaker(sql: Sql, workspaceId: number, channel: string): Promise<Breaker> {
  const [row] = await sql.rows<BreakerRow>(lockBreaker, [workspaceId, channel]);
  return row === undefined ? neverTouched : breakerOf(row);
}

export async function storeBreaker(sql: Sql, workspaceId: number, channel: string, breaker: Breaker): Promise<void> {
  const { state, openedBy, openedMs, cooldownMs, probe, probeMs, reason, humanMs } = breaker;
  const values = [state, openedBy, openedMs, cooldownMs, probe, probeMs, reason, humanMs, platform().now()];
  await sql.rows(upsertBreaker, [workspaceId, channel, ...values]);
}
