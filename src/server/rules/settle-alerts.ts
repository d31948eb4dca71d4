/** What a tick does to alerts beyond single moves: a storm told as one, those that may speak again, errors that are over. */
import "server-only";
import { severities } from "#domain/rules/rule.ts";
import type { Platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { type AlertRow, readOpenAlerts } from "./alerts.sql.ts";
import type { LiveRule } from "./plan-moves.ts";
import { severityOf } from "./stored-rule.ts";
import { closeAlert, deskOf, heldBy, mute, note, openAlert, tellAlert } from "./write-alert.ts";
import type { TickScene, Written } from "./write-moves.ts";

export async function writeStorm(
  platform: Platform,
  workspaceId: number,
  tickMs: number,
  fired: Written["fired"],
): Promise<void> {
  if (fired.length === 0) return;
  const worst = severities.find((severity) => fired.some(({ rule }) => rule.definition.severity === severity));
  const count = fired.length;
  await platform.record.transaction(async (sql) => {
    const desk = deskOf(sql, workspaceId, platform);
    const about = { ruleId: null, version: null, metric: null, scopeKind: "none", scopeKey: "", muted: null } as const;
    const storm = { ...about, kind: "storm", severity: worst ?? "red", activeMs: tickMs, figures: { count } } as const;
    const opened = await openAlert(desk, storm, `${count} at once`);
    const open = await sql.rows<AlertRow>(readOpenAlerts, [workspaceId]);
    const alertId = opened ?? open.find(({ kind }) => kind === "storm")?.id;
    if (alertId === undefined) return;
    if (opened === null) await note(desk, alertId, "fired", { count });
    await enqueue(sql, workspaceId, "alert.storm", { alertId, count });
  });
}

/** Alerts that were quiet and need not be any more are told now, if they are still open; a storm ends with its last one. */
export async function speakAgain(platform: Platform, scene: TickScene, rules: readonly LiveRule[]): Promise<void> {
  const { record } = platform;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const open = await record.rows<AlertRow>(readOpenAlerts, [scene.workspaceId]);
  for (const alert of open.filter(({ kind }) => kind === "rule")) {
    const rule = byId.get(alert.rule_id ?? 0);
    if (rule === undefined || alert.muted === "storm") continue;
    const { scope_kind: scopeKind, scope_key: scopeKey, severity, rule_id: ruleId } = alert;
    const muted = scene.muting({ ruleId, severity: severityOf(severity), scopeKind, scopeKey }, rule.definition);
    if (muted === alert.muted) continue;
    await record.transaction(async (sql) => {
      const desk = deskOf(sql, scene.workspaceId, platform);
      if (!(await mute(desk, alert.id, muted))) return;
      await note(desk, alert.id, muted ?? "unmuted", {});
      if (muted === null) await tellAlert(desk, alert.id, rule, heldBy(null));
    });
  }
  const storm = open.find(({ kind }) => kind === "storm");
  if (storm === undefined || open.some(({ muted }) => muted === "storm")) return;
  await record.transaction((sql) => closeAlert(deskOf(sql, scene.workspaceId, platform), storm, "resolved"));
}

export async function closeErrors(platform: Platform, workspaceId: number, sound: readonly LiveRule[]): Promise<void> {
  const ids = new Set(sound.map(({ id }) => id));
  const open = await platform.record.rows<AlertRow>(readOpenAlerts, [workspaceId]);
  const over = open.filter(({ kind, rule_id }) => kind === "rule_error" && rule_id !== null && ids.has(rule_id));
  if (over.length === 0) return;
  await platform.record.transaction(async (sql) => {
    const desk = deskOf(sql, workspaceId, platform);
    for (const alert of over) await closeAlert(desk, alert, "resolved");
  });
}
