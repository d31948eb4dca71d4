/** Channels with their breakers and actions as people see them: times as instants, money in major units. */
import "server-only";
import { toMajor } from "#domain/base/money.ts";
import type { ActionKind, ActionStatus } from "#domain/breaker/ad-action.ts";
import type { ActionsQuestion } from "#domain/breaker/breaker-input.ts";
import { type Breaker, type BreakerState, handsOff, handsOffMs, neverTouched } from "#domain/breaker/breaker-state.ts";
import { isHeldPaused } from "#domain/breaker/remote-state.ts";
import { platform } from "#platform/slot.ts";
import type { Caller } from "#server/access/caller.ts";
import { type ActionRow, selectActions, selectStanding } from "./ad-action.sql.ts";
import { type BreakerRow, type ChannelRow, selectBreakers, selectChannels } from "./breaker.sql.ts";
import { breakerOf } from "./breakers.ts";
import { isOwn } from "./second-person.ts";

export interface ShownState {
  readonly status: "active" | "paused";
  readonly dailyBudget: number | null;
}

export interface ShownAction {
  readonly id: number;
  readonly channel: string;
  readonly kind: ActionKind;
  readonly status: ActionStatus;
  /** What stands against it, of `guardReasons`; or why it was refused. */
  readonly reasons: readonly string[];
  readonly desired: ShownState;
  /** As it was found before. */
  readonly prior: ShownState | null;
  readonly alertId: number | null;
  readonly ruleId: number | null;
  /** `rule`, or the kind of a caller. */
  readonly requestedKind: string;
  readonly requestedBy: string;
  readonly said: string | null;
  readonly approvedBy: string | null;
  readonly attempts: number;
  readonly error: string | null;
  readonly undoes: number | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly verifiedAt: string | null;
  /** Whether the asker is the second person that it waits for. */
  readonly mayApprove: boolean;
}

export interface ChannelStanding {
  readonly channel: string;
  readonly name: string;
  readonly state: BreakerState;
  /** As the platform was last read: `unknown` while an action is under way or after one that failed. */
  readonly platform: "running" | "paused" | "unknown";
  readonly readAt: string | null;
  readonly reason: string | null;
  readonly since: string | null;
  readonly cooldownUntil: string | null;
  /** A person changed it: the engine keeps its hands off until then. */
  readonly handsOffUntil: string | null;
  readonly probes: number;
  readonly probeFrom: string | null;
  /** What waits or is under way. */
  readonly action: ShownAction | null;
  readonly lastDone: ShownAction | null;
  readonly lastFailed: ShownAction | null;
  /** `lastDone` can be taken back. */
  readonly mayUndo: boolean;
}

const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

async function shown(caller: Caller, row: ActionRow, mayApprove: boolean): Promise<ShownAction> {
  const { currency } = caller.workspace;
  const state = ({ status, dailyBudgetMinor }: { status: "active" | "paused"; dailyBudgetMinor: number | null }) => ({
    status,
    dailyBudget: dailyBudgetMinor === null ? null : toMajor(dailyBudgetMinor, currency),
  });
  const waits = row.status === "proposed" && (row.expires_ms ?? 0) > platform().now();
  return {
    id: row.id,
    channel: row.channel_key,
    kind: row.kind,
    status: row.status === "proposed" && !waits ? "expired" : row.status,
    reasons: row.reason === "" ? [] : row.reason.split(","),
    desired: state(row.desired),
    prior: row.prior === null ? null : state(row.prior),
    alertId: row.alert_id,
    ruleId: row.rule_id,
    requestedKind: row.requested_kind,
    requestedBy: row.requested_by,
    said: row.said,
    approvedBy: row.approved_name,
    attempts: row.attempts,
    error: row.error,
    undoes: row.undoes,
    createdAt: new Date(row.created_ms).toISOString(),
    expiresAt: row.status === "proposed" ? instant(row.expires_ms) : null,
    verifiedAt: instant(row.verified_ms),
    mayApprove: waits && mayApprove && !(await isOwn(platform().record, row, caller)),
  };
}

export async function readActionList(
  caller: Caller,
  { channel, before }: ActionsQuestion,
  mayApprove: boolean,
): Promise<ShownAction[]> {
  const values = [caller.workspace.id, channel ?? null, before ?? null, 100];
  const rows = await platform().record.rows<ActionRow>(selectActions, values);
  return Promise.all(rows.map((row) => shown(caller, row, mayApprove)));
}

export async function readChannels(caller: Caller, mayApprove: boolean): Promise<ChannelStanding[]> {
  const { record } = platform();
  const [channels, breakers, actions] = await Promise.all([
    record.rows<ChannelRow>(selectChannels, [caller.workspace.id]),
    record.rows<BreakerRow>(selectBreakers, [caller.workspace.id]),
    record.rows<ActionRow>(selectStanding, [caller.workspace.id]),
  ]);
  return Promise.all(
    channels.map((channel) => {
      const row = breakers.find(({ channel_key }) => channel_key === channel.key);
      const own = actions.filter(({ channel_key }) => channel_key === channel.key);
      return standing(caller, channel, row, own, mayApprove);
    }),
  );
}

async function standing(
  caller: Caller,
  { key, name }: ChannelRow,
  row: BreakerRow | undefined,
  actions: readonly ActionRow[],
  mayApprove: boolean,
): Promise<ChannelStanding> {
  const breaker = row === undefined ? neverTouched : breakerOf(row);
  const last = (...among: readonly ActionStatus[]) =>
    actions.filter(({ status }) => among.includes(status)).sort((a, b) => b.id - a.id)[0];
  const open = last("proposed", "pending");
  const done = last("verified");
  const failed = last("failed");
  const see = (action: ActionRow | undefined) => (action === undefined ? null : shown(caller, action, mayApprove));
  const isLatest = done !== undefined && done.id > (last("undone")?.id ?? 0);
  return {
    channel: key,
    name,
    state: breaker.state,
    platform: whatIsKnown(breaker, row?.read_ms ?? 0, open, done, failed),
    reason: breaker.reason,
    readAt: instant(row?.read_ms ?? null),
    since: instant(row?.changed_ms ?? null),
    cooldownUntil: instant(breaker.cooldownMs),
    handsOffUntil: handsOff(breaker, platform().now()) ? instant((breaker.humanMs ?? 0) + handsOffMs) : null,
    probes: breaker.probe,
    probeFrom: instant(breaker.probeMs),
    action: await see(open),
    lastDone: await see(done),
    lastFailed: await see(failed),
    mayUndo: mayApprove && isLatest && open === undefined && done.prior !== null,
  };
}

/** Never `paused` while that was not read back. */
function whatIsKnown(
  breaker: Breaker,
  readMs: number,
  open: ActionRow | undefined,
  done: ActionRow | undefined,
  failed: ActionRow | undefined,
): ChannelStanding["platform"] {
  if (open?.status === "pending" && open.sent_ms !== null) return "unknown";
  if (failed !== undefined && failed.id > (done?.id ?? 0) && readMs < failed.created_ms) return "unknown";
  return breaker.state === "forced" || isHeldPaused(breaker) ? "paused" : "running";
}
