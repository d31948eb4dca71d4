/** What the engine asks for by itself: a trial after the cool-down, its end, and the second half of a budget. */
import "server-only";
import { createHash } from "node:crypto";
import type { ActionKind } from "#domain/breaker/ad-action.ts";
import { type Breaker, dayMs, handsOff, isCooling } from "#domain/breaker/breaker-state.ts";
import { firstStepBack, probeBudget, secondStepBack } from "#domain/breaker/probe.ts";
import type { Desired } from "#domain/breaker/remote-state.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { type ActionRow, selectAction, selectLastDone } from "./ad-action.sql.ts";
import type { CauseRow } from "./guard-facts.sql.ts";
import { readCause } from "./guard-facts.ts";
import { type JudgedProbe, judgeProbe } from "./judge-probe.ts";
import { hold, placeAction } from "./place-action.ts";

interface Step {
  readonly kind: ActionKind;
  readonly desired: Desired;
  /** The action of the rule that it follows from. */
  readonly from: ActionRow;
  readonly name: string;
}

/** Asks for the next step of a channel, if one is due. The same step again is the same action. */
export async function takeStep(workspaceId: number, channel: string, breaker: Breaker): Promise<void> {
  const { record } = platform();
  if (handsOff(breaker, platform().now())) return;
  const step = await nextStep(record, workspaceId, channel, breaker);
  if (step === null) return;
  await record.transaction(async (sql) => {
    const held = await hold(sql, workspaceId, channel);
    if (held.open !== null || held.breaker.state !== breaker.state || held.breaker.probe !== breaker.probe) return;
    const { kind, desired, from, name } = step;
    const judged = kind === "pause" ? { verdict: "bad" as const, judgedMs: platform().now() } : null;
    await placeAction(
      sql,
      workspaceId,
      held,
      {
        ...{ channel, kind, desired, alertId: from.alert_id, ruleId: from.rule_id },
        requester: { kind: "rule", id: from.rule_id, name: from.requested_by },
        idemKey: `act_${createHash("sha256").update(name).digest("hex")}`,
      },
      judged,
    );
  });
}

async function nextStep(sql: Sql, workspaceId: number, channel: string, breaker: Breaker): Promise<Step | null> {
  if (breaker.state === "closed") return secondHalf(sql, workspaceId, channel);
  if (breaker.openedBy === null) return null;
  const [from] = await sql.rows<ActionRow>(selectAction, [workspaceId, breaker.openedBy]);
  if (from === undefined || from.requested_kind !== "rule" || from.alert_id === null) return null;
  const cause = await readCause(sql, workspaceId, from.alert_id);
  if (cause === null || cause.removed || cause.definition === null) return null;
  if (breaker.state === "open") return trial(workspaceId, breaker, from, cause);
  if (breaker.state === "half_open") return endOfTrial(workspaceId, breaker, from, cause);
  return null;
}

const probeOf = (workspaceId: number, cause: CauseRow, sinceMs: number): Promise<JudgedProbe | null> =>
  cause.definition === null
    ? Promise.resolve(null)
    : judgeProbe(workspaceId, cause.definition, cause.scope_key, sinceMs);

/** After the cool-down; a channel whose budget is not known cannot be put on trial, which leaves it to a person. */
async function trial(workspaceId: number, breaker: Breaker, from: ActionRow, cause: CauseRow): Promise<Step | null> {
  const now = platform().now();
  if (isCooling(breaker, now)) return null;
  const judged = await probeOf(workspaceId, cause, now);
  const budget = judged === null ? null : probeBudget(from.prior?.dailyBudgetMinor ?? null, judged.targetCostMinor);
  if (budget === null) return null;
  // Asked for once a day, where nobody approves it.
  const day = Math.floor((now - (breaker.cooldownMs ?? 0)) / dayMs);
  const desired: Desired = { status: "active", dailyBudgetMinor: budget, thenMinor: null };
  return { kind: "cap", desired, from, name: `${from.id}:probe:${breaker.probe}:${day}` };
}

async function endOfTrial(
  workspaceId: number,
  breaker: Breaker,
  from: ActionRow,
  cause: CauseRow,
): Promise<Step | null> {
  const judged = await probeOf(workspaceId, cause, breaker.probeMs ?? 0);
  if (judged === null || judged.end === "goes_on") return null;
  const day = Math.floor((platform().now() - (breaker.probeMs ?? 0)) / dayMs);
  const name = `${from.id}:${judged.end}:${breaker.probe}:${day}`;
  if (judged.end === "relapsed") {
    return { kind: "pause", desired: { status: "paused", dailyBudgetMinor: null, thenMinor: null }, from, name };
  }
  return { kind: "resume", desired: firstStepBack(from.prior?.dailyBudgetMinor ?? null), from, name };
}

/** A day after the first half, if nothing else was done since. */
async function secondHalf(sql: Sql, workspaceId: number, channel: string): Promise<Step | null> {
  const [last] = await sql.rows<ActionRow>(selectLastDone, [workspaceId, channel]);
  if (last === undefined || last.status !== "verified" || last.kind !== "resume") return null;
  const desired = secondStepBack(last.desired);
  if (desired === null || platform().now() < (last.verified_ms ?? 0) + dayMs) return null;
  const day = Math.floor((platform().now() - (last.verified_ms ?? 0)) / dayMs);
  return { kind: "resume", desired, from: last, name: `${last.id}:second:${day}` };
}
