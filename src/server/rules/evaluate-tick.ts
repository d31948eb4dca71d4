/** Evaluates the rules of a workspace for one hour: once, whoever asks and however often, also after a crash. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { Refusal } from "#domain/base/refusal.ts";
import { tellFirings } from "#domain/rules/storm.ts";
import type { Platform } from "#platform/slot.ts";
import { type AlertRow, readOpenAlerts } from "./alerts.sql.ts";
import { judgeRules, type ScopeVerdict } from "./judge-rules.ts";
import { readMuting } from "./muting.ts";
import { allInError, type LiveRule, type Move, planMoves } from "./plan-moves.ts";
import { type KnownFreshness, readFreshnessAt } from "./read-freshness.ts";
import { type RuleRow, readRules, readStates, type ScopeStateRow } from "./rules.sql.ts";
import { closeErrors, speakAgain, writeStorm } from "./settle-alerts.ts";
import { writeSourceAlerts } from "./source-alerts.ts";
import { ruleOf } from "./stored-rule.ts";
import { claimTick, endTick, markMissed, readTick, type TickRow, takeOverTick, touchTick } from "./ticks.sql.ts";
import { type TickScene, writeMoves } from "./write-moves.ts";

export interface TickAnswer {
  /** ISO instant. */
  readonly tick: string;
  /** done: evaluated, now or before; missed: nobody did in its hour; running: somebody else is at it. */
  readonly outcome: "done" | "missed" | "running";
  readonly evaluated: number;
  readonly fired: number;
}

/** Whoever evaluated and was not heard of for so long has died. */
const deadMs = 2 * 60_000;
const tries = 3;

/** `clockStepMs`: how far the machine's clock jumped since the last tick, where somebody watches it. */
export async function evaluateTick(
  platform: Platform,
  workspace: WorkspaceRef,
  tickMs: number,
  clockStepMs = 0,
): Promise<TickAnswer> {
  const { record } = platform;
  const nowMs = platform.now();
  const newest = Math.floor(nowMs / hourMs) * hourMs;
  if (tickMs % hourMs !== 0 || tickMs > newest)
    throw new Refusal("invalid", "An hour is evaluated when it is over; this one is not.");
  const rules = await readLiveRules(platform, workspace.id);
  if (rules.length === 0) return asItStands(platform, workspace.id, tickMs);
  const isNewest = tickMs === newest;
  const claimed = await record.rows(claimTick, [workspace.id, tickMs, isNewest ? "running" : "missed", nowMs]);
  if (!isNewest || claimed.length === 0) {
    const taken = isNewest ? await record.rows(takeOverTick, [workspace.id, tickMs, nowMs, nowMs - deadMs]) : [];
    if (taken.length === 0) return asItStands(platform, workspace.id, tickMs);
  }
  await record.rows(markMissed, [workspace.id, tickMs, nowMs]);
  const { evaluated, fired } = await evaluate(platform, workspace, rules, tickMs, clockStepMs);
  await record.rows(endTick, [workspace.id, tickMs, platform.now(), evaluated]);
  return { tick: new Date(tickMs).toISOString(), outcome: "done", evaluated, fired };
}

/** Without rules nobody evaluates, which is done at once. */
async function asItStands({ record }: Platform, workspaceId: number, tickMs: number): Promise<TickAnswer> {
  const [row] = await record.rows<TickRow>(readTick, [workspaceId, tickMs]);
  const outcome =
    row === undefined || row.outcome === "done" ? "done" : row.outcome === "missed" ? "missed" : "running";
  return { tick: new Date(tickMs).toISOString(), outcome, evaluated: row?.evaluated ?? 0, fired: 0 };
}

async function evaluate(
  platform: Platform,
  workspace: WorkspaceRef,
  rules: readonly LiveRule[],
  tickMs: number,
  clockStepMs: number,
) {
  const { record } = platform;
  const states = await record.rows<ScopeStateRow>(readStates, [rules.map(({ id }) => id)]);
  const { found, freshness } = await judgeOrFail(platform, workspace, rules, states, tickMs, clockStepMs);
  await record.rows(touchTick, [workspace.id, tickMs, platform.now()]);
  const open = await record.rows<AlertRow>(readOpenAlerts, [workspace.id]);
  const stale = await writeSourceAlerts(platform, workspace.id, tickMs, freshness?.sources ?? [], open);
  const moves = planMoves(rules, found, states, tickMs);
  const firing = moves.filter(({ effects }) => effects.some(({ kind }) => kind === "fire"));
  const scene: TickScene = {
    workspaceId: workspace.id,
    tickMs,
    storm: tellFirings(firing).asOne.length > 0,
    muting: await readMuting(platform, workspace, stale),
    open: new Map(
      open.filter(({ kind }) => kind === "rule").map((alert) => [`${alert.rule_id} ${alert.scope_key}`, alert]),
    ),
  };
  const written = await writeMoves(platform, scene, moves);
  if (scene.storm) await writeStorm(platform, workspace.id, tickMs, written.fired);
  await speakAgain(platform, scene, rules);
  await closeErrors(
    platform,
    workspace.id,
    rules.filter((rule) => isSound(rule, moves)),
  );
  return { evaluated: written.evaluated, fired: written.fired.length };
}

const isSound = (rule: LiveRule, moves: readonly Move[]) =>
  moves.every((move) => move.rule.id !== rule.id || move.judged?.verdict !== "error");

async function readLiveRules({ record, log }: Platform, workspaceId: number): Promise<LiveRule[]> {
  const rows = await record.rows<RuleRow>(readRules, [workspaceId]);
  return rows.map(ruleOf).flatMap(({ id, name, version, mode, definition }) => {
    if (mode === "off") return [];
    if (definition === null) log.warn({ rule: id }, "a rule cannot be read any more, and is not evaluated");
    return definition === null ? [] : [{ id, name, version, mode, definition }];
  });
}

interface Found {
  readonly found: readonly ScopeVerdict<LiveRule>[];
  /** null where nobody could say. */
  readonly freshness: KnownFreshness | null;
}

async function judgeOrFail(
  platform: Platform,
  workspace: WorkspaceRef,
  rules: readonly LiveRule[],
  states: readonly ScopeStateRow[],
  tickMs: number,
  clockStepMs: number,
): Promise<Found> {
  for (let attempt = 1; ; attempt++) {
    try {
      const freshness = await readFreshnessAt(platform, workspace, tickMs, clockStepMs);
      return { freshness, found: await judgeRules(platform, workspace, rules, tickMs, freshness) };
    } catch (thrown) {
      platform.log.warn({ workspace: workspace.slug, attempt, err: thrown }, "could not judge the rules");
      if (attempt === tries)
        return { freshness: null, found: allInError(rules, states, "The figures could not be read.", tickMs) };
      await new Promise((resolve) => setTimeout(resolve, attempt * 500));
    }
  }
}
