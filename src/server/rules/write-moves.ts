/** Writes a tick's evaluations, states and alerts, some hundreds at a time: whole or not at all, and each once. */
import "server-only";
import type { Effect } from "#domain/rules/alert-state.ts";
import type { AlertSubject } from "#domain/rules/silence.ts";
import type { Sql } from "#platform/record/record.ts";
import type { Platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import type { AlertRow } from "./alerts.sql.ts";
import type { Muting } from "./muting.ts";
import type { LiveRule, Move } from "./plan-moves.ts";
import { dropStates, saveStates } from "./rules.sql.ts";
import { addEvaluations, holdRules } from "./ticks.sql.ts";
import { type AlertDesk, closeAlert, deskOf, heldBy, note, openAlert, tellAlert, turnAlert } from "./write-alert.ts";

export interface TickScene {
  readonly workspaceId: number;
  readonly tickMs: number;
  /** More fire than anybody could be told of one by one. */
  readonly storm: boolean;
  readonly muting: Muting;
  /** Open alerts by `rule scope`. */
  readonly open: ReadonlyMap<string, AlertRow>;
}

export interface Written {
  readonly evaluated: number;
  readonly fired: readonly { readonly alertId: number; readonly rule: LiveRule }[];
}

const atOnce = 400;

export async function writeMoves(platform: Platform, scene: TickScene, moves: readonly Move[]): Promise<Written> {
  let evaluated = 0;
  const fired: Written["fired"][number][] = [];
  for (let i = 0; i < moves.length; i += atOnce) {
    const some = moves.slice(i, i + atOnce);
    const written = await platform.record.transaction((sql) => writeSome(sql, platform, scene, some));
    evaluated += written.evaluated;
    fired.push(...written.fired);
  }
  return { evaluated, fired };
}

async function writeSome(sql: Sql, platform: Platform, scene: TickScene, given: readonly Move[]): Promise<Written> {
  const moves = await standing(sql, given);
  const judged = moves.flatMap(({ rule, scopeKey: scope, judged: said }) =>
    said === null ? [] : [{ rule: rule.id, scope, version: rule.version, ...said }],
  );
  const added = await sql.rows<{ rule_id: number; scope_key: string }>(addEvaluations, [
    JSON.stringify(judged),
    scene.tickMs,
  ]);
  // Whoever was quicker has moved these already.
  const own = new Set(added.map(({ rule_id, scope_key }) => `${rule_id} ${scope_key}`));
  const ours = moves.filter(({ rule, scopeKey, judged: said }) => said === null || own.has(`${rule.id} ${scopeKey}`));
  await keepStates(sql, ours, scene.tickMs);
  const desk = deskOf(sql, scene.workspaceId, platform);
  const fired: Written["fired"][number][] = [];
  for (const move of ours) {
    for (const effect of move.effects) {
      const alertId = await carryOut(desk, scene, move, effect);
      if (alertId !== null) fired.push({ alertId, rule: move.rule });
    }
  }
  return { evaluated: added.length, fired };
}

/** Rules that were changed, switched off or removed since they were read are left to the next tick. */
async function standing(sql: Sql, moves: readonly Move[]): Promise<readonly Move[]> {
  const ids = [...new Set(moves.map(({ rule }) => rule.id))];
  const held = await sql.rows<{ id: number; version: number }>(holdRules, [ids]);
  const versions = new Map(held.map(({ id, version }) => [id, version]));
  return moves.filter(({ rule }) => versions.get(rule.id) === rule.version);
}

async function keepStates(sql: Sql, moves: readonly Move[], tick: number): Promise<void> {
  const kept = moves.flatMap(({ rule, scopeKey: scope, state }) =>
    state === null ? [] : [{ rule: rule.id, scope, state, tick }],
  );
  const dropped = moves.filter(({ before, state }) => before !== null && state === null);
  if (kept.length > 0) await sql.rows(saveStates, [JSON.stringify(kept)]);
  if (dropped.length === 0) return;
  await sql.rows(dropStates, [JSON.stringify(dropped.map(({ rule, scopeKey: scope }) => ({ rule: rule.id, scope })))]);
}

/** The id of an alert that was opened. */
async function carryOut(desk: AlertDesk, scene: TickScene, move: Move, effect: Effect): Promise<number | null> {
  const { rule, scopeKey } = move;
  if (effect.kind === "fire") return fire(desk, scene, move, effect.activeAt);
  if (effect.kind === "stale") return null;
  if (effect.kind === "error") {
    await openAlert(
      desk,
      { ...aboutRule(rule), kind: "rule_error", scopeKey: "", muted: null, ...errorOf(effect) },
      effect.reason,
    );
    return null;
  }
  const alert = scene.open.get(`${rule.id} ${scopeKey}`);
  if (alert === undefined) return null;
  if (effect.kind === "recovering") await turnAlert(desk, alert.id, "recovering");
  else if (effect.kind === "refire") await turnAlert(desk, alert.id, "firing");
  else if (effect.kind === "repeat") {
    await note(desk, alert.id, "repeated", {});
    if (alert.muted === null) await enqueue(desk.sql, desk.workspaceId, "alert.repeated", { alertId: alert.id });
  } else await closeAlert(desk, alert, effect.kind === "resolve" ? "resolved" : "scope_gone");
  return null;
}

const errorOf = ({ tick, reason }: { tick: number; reason: string }) => ({ activeMs: tick, figures: { reason } });

function aboutRule({ id, version, definition }: LiveRule) {
  const { watch, severity } = definition;
  const metric = watch.kind === "metric" ? watch.metric : null;
  return { ruleId: id, version, severity, metric, scopeKind: scopeKindOf(definition) };
}

export function scopeKindOf({ watch }: LiveRule["definition"]): string {
  if (watch.kind === "page") return "landing_page";
  return watch.kind === "freshness" ? "source" : watch.by;
}

async function fire(desk: AlertDesk, scene: TickScene, move: Move, activeMs: number): Promise<number | null> {
  const { rule, scopeKey, judged } = move;
  const about = aboutRule(rule);
  const subject: AlertSubject = { ...about, ruleId: rule.id, scopeKey };
  const muted = scene.muting(subject, rule.definition) ?? (scene.storm ? "storm" : null);
  const alert = { ...about, kind: "rule", scopeKey, activeMs, figures: judged?.figures ?? {}, muted } as const;
  const alertId = await openAlert(desk, alert, judged?.reason ?? "");
  if (alertId !== null) await tellAlert(desk, alertId, rule, heldBy(muted));
  return alertId;
}
