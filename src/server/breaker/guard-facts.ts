/** Reads what the guards ask for, under the policy's lock, and asks them. */
import "server-only";
import type { Breaker } from "#domain/breaker/breaker-state.ts";
import {
  type Cause,
  type ChannelSpend,
  capWindowMs,
  type GuardReason,
  type Policy,
  reasonsAgainst,
} from "#domain/breaker/guards.ts";
import { isHeldPaused } from "#domain/breaker/remote-state.ts";
import type { Verdict } from "#domain/rules/verdict.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import type { ActionRow } from "./ad-action.sql.ts";
import { type BreakerRow, selectBreakers } from "./breaker.sql.ts";
import { breakerOf } from "./breakers.ts";
import { type CauseRow, countPauses, type SpendRow, selectCause, sumSpend } from "./guard-facts.sql.ts";

export async function readCause(sql: Sql, workspaceId: number, alertId: number): Promise<CauseRow | null> {
  const [row] = await sql.rows<CauseRow>(selectCause, [workspaceId, alertId]);
  return row ?? null;
}

/** What a guard wants to know of a cause; an alert whose rule is gone, or is another by now, says nothing any more. */
function causeOf(row: CauseRow | null, fresh: FreshVerdict | null): Cause {
  const stands = row !== null && !row.removed && row.version === row.rule_version;
  return {
    mode: row?.mode ?? "off",
    firing: stands && row.state === "firing",
    verdict: fresh?.verdict ?? (stands ? row.verdict : null),
    judgedMs: fresh?.judgedMs ?? row?.judged_ms ?? null,
    muted: row?.muted ?? null,
  };
}

const weekMs = 7 * 86_400_000;

/** The channels that were paid for in the last seven days, and which of them are paused now. */
async function readSpend(sql: Sql, workspaceId: number, now: number): Promise<ChannelSpend[]> {
  const spend = await sql.rows<SpendRow>(sumSpend, [workspaceId, now - weekMs, now]);
  const breakers = await sql.rows<BreakerRow>(selectBreakers, [workspaceId]);
  const paused = new Set(
    breakers.filter((row) => row.state === "forced" || isHeldPaused(breakerOf(row))).map((row) => row.channel_key),
  );
  return spend.map(({ channel_key: channel, minor }) => ({
    channel,
    minor: Number(minor),
    paused: paused.has(channel),
  }));
}

/** Of an action that is asked for, or is about to go out. */
export interface Guarded {
  readonly workspaceId: number;
  readonly policy: Policy;
  readonly breaker: Breaker;
  readonly action: Pick<
    ActionRow,
    "id" | "channel_key" | "alert_id" | "kind" | "requested_kind" | "approved_ms" | "expires_ms"
  >;
  readonly raising: boolean;
  /** Where the figures were judged anew for this. */
  readonly fresh: FreshVerdict | null;
}

export interface FreshVerdict {
  readonly verdict: Verdict;
  readonly judgedMs: number;
}

/** Every reason against it. Only one action can be open on a channel: the record sees to that itself. */
export async function guard(
  sql: Sql,
  { workspaceId, policy, breaker, action, raising, fresh }: Guarded,
): Promise<GuardReason[]> {
  const now = platform().now();
  const byRule = action.requested_kind === "rule";
  const row = byRule && action.alert_id !== null ? await readCause(sql, workspaceId, action.alert_id) : null;
  const [counted] = await sql.rows<{ pauses: number }>(countPauses, [workspaceId, now - capWindowMs, action.id]);
  return reasonsAgainst({
    now,
    kind: action.kind,
    channel: action.channel_key,
    cause: byRule ? causeOf(row, fresh) : null,
    approval: action.approved_ms === null ? null : { expiresMs: action.expires_ms ?? 0 },
    policy,
    breaker,
    pausesToday: counted?.pauses ?? 0,
    spend: await readSpend(sql, workspaceId, now),
    otherAction: false,
    raising,
  });
}
