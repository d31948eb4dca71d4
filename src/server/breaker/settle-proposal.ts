/** A person's word on what is proposed: approved by a second one, refused, taken back, or asked for anew. */
import "server-only";
import { randomUUID } from "node:crypto";
import { Refusal } from "#domain/base/refusal.ts";
import { type ActionKind, priorOf } from "#domain/breaker/ad-action.ts";
import type { ActionRef, DeedInput, RefuseInput } from "#domain/breaker/breaker-input.ts";
import type { GuardReason } from "#domain/breaker/guards.ts";
import { reasonWords } from "#domain/breaker/reason-words.ts";
import type { Desired } from "#domain/breaker/remote-state.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import type { Caller } from "#server/access/caller.ts";
import { writeAudit } from "#server/gate/write-audit.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { type ActionRow, lockOpenAction, selectAction, selectLastDone, setStatus } from "./ad-action.sql.ts";
import { type ChannelRow, selectChannel } from "./breaker.sql.ts";
import { refuse } from "./conclude-action.ts";
import { freshVerdict } from "./fresh-verdict.ts";
import { type FreshVerdict, guard } from "./guard-facts.ts";
import { noted } from "./leave-note.ts";
import { approveAction, type Held, hold, isRaising, placeAction } from "./place-action.ts";
import { isOwn } from "./second-person.ts";

/** What a deed answers: the action, and how it stands. */
export interface ActionStanding {
  readonly actionId: number;
  readonly channel: string;
  readonly kind: ActionKind;
  readonly status: string;
}

const standing = ({ id, channel_key, kind }: ActionRow, status: string): ActionStanding => ({
  actionId: id,
  channel: channel_key,
  kind,
  status,
});

/** Lets a proposal out. Refused to whoever asked for it or wrote its rule, and where a guard does not hold now. */
export async function approveProposal(caller: Caller, { channel, actionId }: ActionRef): Promise<ActionStanding> {
  const { record } = platform();
  const workspaceId = caller.workspace.id;
  const [waiting] = await record.rows<ActionRow>(lockOpenAction, [workspaceId, channel]);
  const fresh = await freshVerdict(workspaceId, waiting?.alert_id ?? null);
  const found = await record.transaction(async (sql) => {
    const held = await hold(sql, workspaceId, channel);
    const action = proposalOf(held, channel, actionId);
    if (await isOwn(sql, action, caller)) return "own";
    if (await isOver(sql, action)) return "expired";
    return letOut(sql, held, action, caller, fresh);
  });
  if (found === "own") {
    await writeAudit(caller, workspaceId, { action: "gate.refused", subject: channel, detail: { own: true } });
    throw new Refusal("forbidden", "A second person must approve: not who asked for it, and not who wrote its rule.");
  }
  if (found === "expired") throw new Refusal("conflict", "The proposal has expired.");
  return found;
}

async function letOut(
  sql: Sql,
  { policy, breaker }: Held,
  action: ActionRow,
  caller: Caller,
  fresh: FreshVerdict | null,
): Promise<ActionStanding> {
  const workspaceId = caller.workspace.id;
  const approved = await approveAction(sql, action, caller);
  const raising = isRaising(breaker, action);
  const against = await guard(sql, { workspaceId, policy, breaker, action: approved, raising, fresh });
  if (against.length > 0) throw new Refusal("conflict", reasonWords(against), issuesOf(against));
  await enqueue(sql, workspaceId, "action.run", { actionId: action.id, attempt: action.attempts });
  await noted(sql, action.alert_id, { actionId: action.id, kind: action.kind, outcome: "approved" }, caller.name);
  return standing(action, "pending");
}

const issuesOf = (against: readonly GuardReason[]) =>
  against.map((reason) => ({ path: reason, message: reasonWords([reason]) }));

async function isOver(sql: Sql, action: ActionRow): Promise<boolean> {
  if ((action.expires_ms ?? 0) > platform().now()) return false;
  await sql.rows(setStatus, [action.id, "expired", action.reason]);
  return true;
}

export async function refuseProposal(
  caller: Caller,
  { channel, actionId, reason }: RefuseInput,
): Promise<ActionStanding> {
  const workspaceId = caller.workspace.id;
  return platform().record.transaction(async (sql) => {
    const action = proposalOf(await hold(sql, workspaceId, channel), channel, actionId);
    await refuse(sql, workspaceId, action, reason);
    return standing(action, "refused");
  });
}

function proposalOf({ open }: Held, channel: string, actionId: number | undefined): ActionRow {
  if (open === null || open.status !== "proposed") {
    throw new Refusal("unknown", `Nothing is proposed for the channel "${channel}".`);
  }
  if (actionId !== undefined && actionId !== open.id) {
    throw new Refusal("conflict", "By now, something else is proposed for this channel. Look again before you decide.");
  }
  return open;
}

/** A pause or a resumption that a person wants. `atOnce`: by whoever may approve, for giving back what ran before. */
export async function askFor(
  caller: Caller,
  kind: "pause" | "resume",
  { channel, reason }: DeedInput,
  atOnce: boolean,
): Promise<ActionStanding> {
  return platform().record.transaction(async (sql) => {
    const held = await hold(sql, caller.workspace.id, await knownChannel(sql, caller.workspace.id, channel));
    const desired = kind === "pause" ? paused : await wayBack(sql, caller.workspace.id, held);
    return place(sql, caller, held, { channel, kind, desired, said: reason }, atOnce);
  });
}

const paused: Desired = { status: "paused", dailyBudgetMinor: null, thenMinor: null };

/** Running as it ran before we paused it. */
async function wayBack(sql: Sql, workspaceId: number, { breaker }: Held): Promise<Desired> {
  const running: Desired = { status: "active", dailyBudgetMinor: null, thenMinor: null };
  if (breaker.openedBy === null) return running;
  const [opened] = await sql.rows<ActionRow>(selectAction, [workspaceId, breaker.openedBy]);
  return { ...running, dailyBudgetMinor: opened?.prior?.dailyBudgetMinor ?? null };
}

/** Takes the last action on a channel back: it is to be as it was found before. */
export async function undoLast(caller: Caller, { channel, actionId }: ActionRef): Promise<ActionStanding> {
  return platform().record.transaction(async (sql) => {
    const workspaceId = caller.workspace.id;
    const held = await hold(sql, workspaceId, await knownChannel(sql, workspaceId, channel));
    const [last] = await sql.rows<ActionRow>(selectLastDone, [workspaceId, channel]);
    if (last === undefined || last.status !== "verified" || last.prior === null) {
      throw new Refusal("unknown", `There is nothing to take back on the channel "${channel}".`);
    }
    if (actionId !== undefined && actionId !== last.id) {
      throw new Refusal(
        "conflict",
        "Something else has been done on this channel since. Only the last can be taken back.",
      );
    }
    const desired = priorOf(last.prior);
    const kind = desired.status === "paused" ? "pause" : "resume";
    return place(sql, caller, held, { channel, kind, desired, undoes: last.id, alertId: last.alert_id }, true);
  });
}

interface Wish {
  readonly channel: string;
  readonly kind: "pause" | "resume";
  readonly desired: Desired;
  readonly said?: string;
  readonly undoes?: number;
  readonly alertId?: number | null;
}

async function place(sql: Sql, caller: Caller, held: Held, wish: Wish, atOnce: boolean): Promise<ActionStanding> {
  const { id, kind, name } = caller;
  const who = { kind, id, name };
  const key = wish.undoes === undefined ? `act_${randomUUID()}` : `undo_${wish.undoes}_${randomUUID()}`;
  const wanted = { alertId: null, ...wish, ruleId: null, requester: who, idemKey: key };
  const placed = await placeAction(sql, caller.workspace.id, held, atOnce ? { ...wanted, approver: who } : wanted);
  if (placed.outcome !== "proposed" && placed.outcome !== "pending") {
    throw new Refusal("conflict", "Another action waits or is under way on this channel.");
  }
  const hopeless = placed.reasons.filter((reason) => reason !== "no_approval");
  if (hopeless.length > 0) throw new Refusal("conflict", reasonWords(hopeless), issuesOf(hopeless));
  return standing(placed.action, placed.outcome);
}

async function knownChannel(sql: Sql, workspaceId: number, key: string): Promise<string> {
  const [channel] = await sql.rows<ChannelRow>(selectChannel, [workspaceId, key]);
  if (channel === undefined) throw new Refusal("unknown", `There is no channel "${key}".`);
  return channel.key;
}
