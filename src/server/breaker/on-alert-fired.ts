/** Handler of alerts that fire: a rule that may pause a channel asks for it, once per incident. */
import "server-only";
import { createHash } from "node:crypto";
import { lowestMode } from "#domain/breaker/mode.ts";
import type { Handed } from "#domain/outbox/topic.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { countExpired } from "./ad-action.sql.ts";
import { freshVerdict, wantsPause } from "./fresh-verdict.ts";
import type { CauseRow } from "./guard-facts.sql.ts";
import { type FreshVerdict, readCause } from "./guard-facts.ts";
import { hold, placeAction, type Wanted } from "./place-action.ts";

/** Also for an alert that is repeated: a proposal whose day was over is made again. Throws while another is under way. */
export async function onAlertFired({
  workspaceId,
  body,
}: Handed<"alert.fired"> | Handed<"alert.repeated">): Promise<void> {
  const fresh = await freshVerdict(workspaceId, body.alertId);
  const outcome = await platform().record.transaction((sql) => pauseFor(sql, workspaceId, body.alertId, fresh));
  if (outcome === "busy") throw new Error("Another action is under way on this channel; the pause is asked for again.");
}

async function pauseFor(sql: Sql, workspaceId: number, alertId: number, fresh: FreshVerdict | null): Promise<string> {
  const cause = await readCause(sql, workspaceId, alertId);
  if (cause === null || !wantsPause(cause)) return "none";
  const held = await hold(sql, workspaceId, cause.scope_key);
  const mode = lowestMode(cause.mode ?? "off", held.policy.mode);
  if (mode === "off" || mode === "observe") return "none";
  const [counted] = await sql.rows<{ expired: number }>(countExpired, [workspaceId, alertId]);
  const { state } = held.breaker;
  if (state !== "closed" && state !== "half_open") return "none";
  const { outcome } = await placeAction(sql, workspaceId, held, wantedPause(cause, counted?.expired ?? 0), fresh);
  return outcome;
}

function wantedPause(cause: CauseRow, group: number): Wanted {
  const name = [cause.id, cause.rule_version, "pause", group].join(":");
  return {
    channel: cause.scope_key,
    kind: "pause",
    desired: { status: "paused", dailyBudgetMinor: null, thenMinor: null },
    alertId: cause.id,
    ruleId: cause.rule_id,
    requester: { kind: "rule", id: cause.rule_id, name: cause.rule_name ?? "" },
    idemKey: `act_${createHash("sha256").update(name).digest("hex")}`,
  };
}
