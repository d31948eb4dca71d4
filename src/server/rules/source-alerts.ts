/** One alert per source that is late for two ticks; it explains the alerts of the rules that rest on it. */
import "server-only";
import type { StaleReason } from "#domain/rules/verdict.ts";
import type { Platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import type { AlertRow } from "./alerts.sql.ts";
import type { SourceFreshness } from "./read-freshness.ts";
import { dropSourceState, readSourceStates, type SourceStateRow, saveSourceState } from "./ticks.sql.ts";
import { type AlertDesk, closeAlert, deskOf, openAlert } from "./write-alert.ts";

const ticksUntilTold = 2;

/** Returns the reasons of those that are told of. A second time in the same tick changes nothing. */
export async function writeSourceAlerts(
  platform: Platform,
  workspaceId: number,
  tickMs: number,
  sources: readonly SourceFreshness[],
  open: readonly AlertRow[],
): Promise<StaleReason[]> {
  return platform.record.transaction(async (sql) => {
    const desk = deskOf(sql, workspaceId, platform);
    const states = await sql.rows<SourceStateRow>(readSourceStates, [workspaceId]);
    const alerts = new Map(open.filter(({ kind }) => kind === "data_stale").map((alert) => [alert.scope_key, alert]));
    const told: StaleReason[] = [];
    for (const source of sources) {
      const state = states.find((one) => one.source === source.source);
      const reason = await writeSource(desk, tickMs, source, state, alerts.get(source.source));
      if (reason !== null) told.push(reason);
    }
    const known = new Set(sources.map(({ source }) => source));
    for (const { source } of states.filter((one) => !known.has(one.source)))
      await sql.rows(dropSourceState, [workspaceId, source]);
    for (const [source, alert] of alerts) if (!known.has(source)) await closeAlert(desk, alert, "scope_gone");
    return told;
  });
}

async function writeSource(
  desk: AlertDesk,
  tickMs: number,
  { source, stale, throughMs }: SourceFreshness,
  state: SourceStateRow | undefined,
  alert: AlertRow | undefined,
): Promise<StaleReason | null> {
  if (stale === null) {
    if (state !== undefined) await desk.sql.rows(dropSourceState, [desk.workspaceId, source]);
    if (alert !== undefined) await closeAlert(desk, alert, "resolved");
    return null;
  }
  const again = state !== undefined && state.last >= tickMs;
  const ticks = (state?.ticks ?? 0) + (again ? 0 : 1);
  await desk.sql.rows(saveSourceState, [desk.workspaceId, source, stale, ticks, tickMs]);
  if (ticks < ticksUntilTold && alert === undefined) return null;
  if (alert !== undefined) return stale;
  const about = { ruleId: null, version: null, metric: null, scopeKind: "source", scopeKey: source } as const;
  const figures = { reason: stale, throughMs };
  const fresh = { ...about, kind: "data_stale", severity: "yellow", activeMs: tickMs, figures, muted: null } as const;
  const alertId = await openAlert(desk, fresh, stale);
  if (alertId !== null) await enqueue(desk.sql, desk.workspaceId, "alert.fired", { alertId });
  return stale;
}
