/** Asks for an action on a channel: it goes out, or waits for a second person, or gives way to one that goes before it. */
import "server-only";
import { type ActionKind, approvalMs, goesBefore } from "#domain/breaker/ad-action.ts";
import type { Breaker } from "#domain/breaker/breaker-state.ts";
import type { GuardReason, Policy } from "#domain/breaker/guards.ts";
import type { Desired } from "#domain/breaker/remote-state.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { type ActionRow, approve, insertAction, lockOpenAction, setStatus } from "./ad-action.sql.ts";
import { holdBreaker } from "./breakers.ts";
import { type FreshVerdict, guard } from "./guard-facts.ts";
import { audited, noted } from "./leave-note.ts";
import { holdPolicy } from "./policy.ts";

export interface Requester {
  /** rule, or the kind of a caller */
  readonly kind: string;
  readonly id: number | null;
  readonly name: string;
}

export interface Wanted {
  readonly channel: string;
  readonly kind: ActionKind;
  readonly desired: Desired;
  readonly alertId: number | null;
  readonly ruleId: number | null;
  readonly requester: Requester;
  /** Asked for again by the same key, it is the same action. */
  readonly idemKey: string;
  readonly undoes?: number;
  readonly said?: string;
  /** Who lets it out at once. */
  readonly approver?: Requester;
}

/** The workspace's breakers, held by one transaction: policy first, then the channel's breaker, then its open action. */
export interface Held {
  readonly policy: Policy;
  readonly breaker: Breaker;
  readonly open: ActionRow | null;
}

export async function hold(sql: Sql, workspaceId: number, channel: string): Promise<Held> {
  const policy = await holdPolicy(sql, workspaceId);
  const breaker = await holdBreaker(sql, workspaceId, channel);
  const [open] = await sql.rows<ActionRow>(lockOpenAction, [workspaceId, channel]);
  return { policy, breaker, open: open ?? null };
}

/** What became of a wish: `busy` is to be asked for again once the action under way has ended. */
export type Placed =
  | { readonly outcome: "pending" | "proposed"; readonly action: ActionRow; readonly reasons: readonly GuardReason[] }
  | { readonly outcome: "known" | "gave_way" | "busy"; readonly open: ActionRow | null };

/** Within a transaction that holds the channel. */
export async function placeAction(
  sql: Sql,
  workspaceId: number,
  held: Held,
  wanted: Wanted,
  fresh: FreshVerdict | null = null,
): Promise<Placed> {
  const { policy, breaker, open } = held;
  if (open !== null) {
    if (open.idem_key === wanted.idemKey) return { outcome: "known", open };
    if (!goesBefore(wanted.kind, open.kind)) {
      await tellConflict(sql, workspaceId, wanted, open);
      return { outcome: "gave_way", open };
    }
    if (open.status === "pending") return { outcome: "busy", open };
    await supersede(sql, workspaceId, open, wanted);
  }
  const inserted = await insert(sql, workspaceId, wanted);
  if (inserted === null) return { outcome: "known", open: null };
  const action = wanted.approver === undefined ? inserted : await approveAction(sql, inserted, wanted.approver);
  const raising = isRaising(breaker, action);
  const reasons = await guard(sql, { workspaceId, policy, breaker, action, raising, fresh });
  const outcome = reasons.length === 0 ? "pending" : "proposed";
  await sql.rows(setStatus, [action.id, outcome, reasons.join(",")]);
  if (outcome === "pending") await enqueue(sql, workspaceId, "action.run", { actionId: action.id, attempt: 0 });
  else await enqueue(sql, workspaceId, "action.proposed", { actionId: action.id });
  await audited(sql, workspaceId, "breaker", {
    action: `breaker.${outcome === "pending" ? "act" : "propose"}`,
    subject: wanted.channel,
    detail: { actionId: action.id, kind: wanted.kind, requestedBy: wanted.requester.name, reasons },
  });
  await noted(sql, wanted.alertId, { actionId: action.id, kind: wanted.kind, outcome, reasons }, "breaker");
  return { outcome, action, reasons };
}

/** Lets it out by somebody's word, which counts for a day. */
export async function approveAction(sql: Sql, action: ActionRow, { kind, id, name }: Requester): Promise<ActionRow> {
  const now = platform().now();
  await sql.rows(approve, [action.id, kind, id, name, now, now + approvalMs]);
  return { ...action, approved_ms: now, expires_ms: now + approvalMs };
}

/** The second step of a budget that is given back: the channel runs already. */
export const isRaising = (breaker: Breaker, action: Pick<ActionRow, "kind" | "requested_kind">): boolean =>
  breaker.state === "closed" && action.kind === "resume" && action.requested_kind === "rule";

async function insert(sql: Sql, workspaceId: number, wanted: Wanted): Promise<ActionRow | null> {
  const now = platform().now();
  const { kind, id, name } = wanted.requester;
  const [row] = await sql.rows<ActionRow>(insertAction, [
    ...[workspaceId, wanted.channel, wanted.alertId, wanted.ruleId, wanted.kind, JSON.stringify(wanted.desired)],
    ...[wanted.idemKey, "proposed", "", kind, id, name, now + approvalMs, now, wanted.undoes ?? null],
    wanted.said ?? null,
  ]);
  return row ?? null;
}

async function supersede(sql: Sql, workspaceId: number, open: ActionRow, wanted: Wanted): Promise<void> {
  await sql.rows(setStatus, [open.id, "refused", `gave way to ${wanted.kind}`]);
  await tellConflict(sql, workspaceId, { ...wanted, kind: open.kind, alertId: open.alert_id }, { kind: wanted.kind });
}

/** Of two that contradict each other, the one that gave way is written down. */
async function tellConflict(
  sql: Sql,
  workspaceId: number,
  gaveWay: Wanted,
  stays: Pick<ActionRow, "kind"> & Partial<ActionRow>,
): Promise<void> {
  const detail = {
    gaveWay: gaveWay.kind,
    stays: stays.kind,
    ...(stays.id === undefined ? {} : { actionId: stays.id }),
  };
  await audited(sql, workspaceId, "breaker", { action: "breaker.conflict", subject: gaveWay.channel, detail });
  await noted(sql, gaveWay.alertId, { ...detail, outcome: "gave_way" }, "breaker");
}
