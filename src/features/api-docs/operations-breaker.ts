/** The API of breakers: what stands, what may be done on one channel, the policy and the kill switch. */
import { z } from "zod";
import { actionKinds, actionStatuses } from "#domain/breaker/ad-action.ts";
import {
  ActionRef,
  ActionsQuestion,
  DeedInput,
  KillInput,
  PolicyInput,
  RefuseInput,
} from "#domain/breaker/breaker-input.ts";
import { breakerStates } from "#domain/breaker/breaker-state.ts";
import { channelStatuses } from "#domain/breaker/remote-state.ts";
import { ruleModes } from "#domain/rules/rule.ts";
import { count, instant, type Operation, type Parameter } from "./operation.ts";

const State = z.object({ status: z.enum(channelStatuses), dailyBudget: z.number().nullable() });
const words = z.string().nullable();
const Action = z.object({
  ...{ id: count, channel: z.string(), kind: z.enum(actionKinds), status: z.enum(actionStatuses) },
  ...{ reasons: z.array(z.string()), desired: State, prior: State.nullable() },
  ...{ alertId: count.nullable(), ruleId: count.nullable(), requestedKind: z.string(), requestedBy: z.string() },
  ...{ said: words, approvedBy: words, attempts: count, error: words, undoes: count.nullable() },
  ...{ createdAt: instant, expiresAt: instant.nullable(), verifiedAt: instant.nullable(), mayApprove: z.boolean() },
});
const Channel = z.object({
  ...{ channel: z.string(), name: z.string(), state: z.enum(breakerStates) },
  ...{ platform: z.enum(["running", "paused", "unknown"]), readAt: instant.nullable(), reason: words },
  ...{ since: instant.nullable(), cooldownUntil: instant.nullable(), handsOffUntil: instant.nullable() },
  ...{ probes: count, probeFrom: instant.nullable(), action: Action.nullable(), mayUndo: z.boolean() },
  ...{ lastDone: Action.nullable(), lastFailed: Action.nullable() },
});
const Policy = z.object({
  ...{ mode: z.enum(ruleModes), killedAt: instant.nullable(), pausesPerDay: count, pausedShare: z.number() },
  ...{ autoResume: z.boolean(), protected: z.array(z.string()), endpoint: words, hasSecret: z.boolean() },
});
const Standing = z.object({
  ...{ actionId: count, channel: z.string(), kind: z.enum(actionKinds), status: z.enum(actionStatuses) },
});
const LockStanding = z.object({ channel: z.string(), before: z.enum(breakerStates), state: z.enum(breakerStates) });

const channel: Parameter = {
  name: "channel",
  in: "path",
  required: true,
  schema: ActionRef.shape.channel,
  says: "The channel's key.",
  example: "douyin",
};

interface Deed {
  readonly name: string;
  readonly id: string;
  readonly needs: Operation["needs"];
  readonly summary: string;
  readonly says: string;
  readonly body: NonNullable<Operation["body"]>;
  readonly answer: Operation["answer"];
}

const said = { schema: DeedInput.omit({ channel: true }), example: { reason: "ROAS has been below 1 for two days." } };
const seen = { schema: ActionRef.omit({ channel: true }), example: { actionId: 7 } };
const answers = (status: string, kind = "pause"): Operation["answer"] => ({
  status: 200,
  schema: Standing,
  example: { actionId: 7, channel: "douyin", kind, status },
});
const moves = (before: string, state: string): Operation["answer"] => ({
  status: 200,
  schema: LockStanding,
  example: { channel: "douyin", before, state },
});

const deeds: readonly Deed[] = [
  {
    ...{ name: "approve", id: "approveAction", needs: "breaker:approve", body: seen, answer: answers("pending") },
    summary: "Lets out what is proposed for a channel",
    says:
      "By a second person: neither who asked for it nor who wrote its rule (403). Every guard is asked again; 409 names " +
      "those that do not hold in `issues`. `pending` is under way; it is `verified` once the platform was read back.",
  },
  {
    ...{ name: "refuse", id: "refuseAction", needs: "breaker:approve", answer: answers("refused") },
    body: { schema: RefuseInput.omit({ channel: true }), example: { reason: "The event outage explains it." } },
    summary: "Refuses what is proposed for a channel",
    says: "Nothing is sent. The same alert does not propose it again.",
  },
  {
    ...{ name: "pause", id: "proposePause", needs: "breaker:write", body: said, answer: answers("proposed") },
    summary: "Asks for a pause of a channel",
    says: "A second person lets it out within 24 hours.",
  },
  {
    ...{
      name: "resume",
      id: "resumeChannel",
      needs: "breaker:write",
      body: said,
      answer: answers("pending", "resume"),
    },
    summary: "Gives back what ran before a pause",
    says: "At once for whoever may approve, else as a proposal. The engine then keeps its hands off for 24 hours.",
  },
  {
    ...{ name: "undo", id: "undoAction", needs: "breaker:approve", body: seen, answer: answers("pending", "resume") },
    summary: "Takes the last action on a channel back",
    says: "To the state that was found before it. Refused where the platform does not stand as that action left it.",
  },
  {
    ...{ name: "lock", id: "lockChannel", needs: "breaker:approve", body: said, answer: moves("closed", "locked") },
    summary: "Leaves a channel to people alone",
    says: "What is proposed for it is refused. Nothing is sent to the platform.",
  },
  {
    ...{ name: "unlock", id: "unlockChannel", needs: "breaker:approve", body: said, answer: moves("locked", "closed") },
    summary: "Gives a locked channel back to the engine",
    says: "Back to what it was: `open` where a pause of ours still stands, `half_open` on trial, else `closed`.",
  },
];

const policy = {
  ...{ mode: "propose" as const, killedAt: null, pausesPerDay: 3, pausedShare: 0.3, autoResume: false },
  ...{ protected: [], endpoint: null, hasSecret: false },
};

export const breakerOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/v1/breaker",
    id: "getBreakers",
    tag: "Breaker",
    summary: "Each channel with its breaker, and the policy",
    says:
      "`platform` is `paused` only where that was read back; `unknown` while an action is under way and after one that " +
      "failed.",
    needs: "rules:read",
    answer: {
      status: 200,
      schema: z.object({ channels: z.array(Channel), policy: Policy, mayAsk: z.boolean(), mayApprove: z.boolean() }),
      example: { channels: [], policy, mayAsk: true, mayApprove: false },
    },
  },
  {
    method: "get",
    path: "/api/v1/breaker/actions",
    id: "listAdActions",
    tag: "Breaker",
    summary: "What was done to channels, the latest first",
    needs: "rules:read",
    parameters: [
      { name: "channel", in: "query", schema: ActionsQuestion.shape.channel, says: "Only this channel." },
      { name: "before", in: "query", schema: ActionsQuestion.shape.before, says: "Only those before this id." },
    ],
    answer: { status: 200, schema: z.object({ actions: z.array(Action) }), example: { actions: [] } },
  },
  {
    method: "put",
    path: "/api/v1/breaker/policy",
    id: "savePolicy",
    tag: "Breaker",
    summary: "How far the engine may go, and where its actions go",
    says:
      "What is left out stays. Actions go to `endpoint` as Standard Webhooks of the types `channel.read` and " +
      "`channel.ensure`, signed with `secret`, whose `data` holds `workspace`, `currency`, `channel` and, to ensure, " +
      "`status` and perhaps `dailyBudget`. Both are answered with `{status, dailyBudget?, changedBy?}`: how the channel " +
      "stands, and the `webhook-id` of the action that changed it last, null for anybody else. The same `webhook-id` " +
      "again must change nothing more. The secret is never shown again, and a new endpoint needs its own.",
    needs: "breaker:approve",
    body: { schema: PolicyInput, example: { mode: "propose", pausesPerDay: 3, pausedShare: 0.3 } },
    answer: { status: 200, schema: z.object({ changed: z.array(z.string()) }), example: { changed: ["pausesPerDay"] } },
  },
  {
    method: "put",
    path: "/api/v1/breaker/kill-switch",
    id: "setKillSwitch",
    tag: "Breaker",
    summary: "Nothing goes out any more, or again",
    says: "What waits is refused, what is under way is cut off within five seconds and counts as failed.",
    needs: "breaker:approve",
    body: { schema: KillInput, example: { killed: false } },
    answer: {
      status: 200,
      schema: z.object({ changed: z.boolean(), ended: count }),
      example: { changed: false, ended: 0 },
    },
  },
  ...deeds.map(
    ({ name, ...deed }): Operation => ({
      ...deed,
      method: "post",
      path: `/api/v1/breaker/{channel}/${name}`,
      tag: "Breaker",
      parameters: [channel],
      refuses: [409],
    }),
  ),
];
