/** What may be done about breakers. Approving, locking, the policy and the kill switch are for executives. */
import "server-only";
import { ActionRef, DeedInput, KillInput, PolicyInput, RefuseInput } from "#domain/breaker/breaker-input.ts";
import { action, callerMay } from "#server/gate/door.ts";
import { lock, unlock } from "./lock-channel.ts";
import { storePolicy } from "./policy.ts";
import { storeKill } from "./set-kill.ts";
import { type ActionStanding, approveProposal, askFor, refuseProposal, undoLast } from "./settle-proposal.ts";

const noted = (name: string, { actionId, channel, kind, status }: ActionStanding, reason?: string) => ({
  action: `breaker.${name}`,
  subject: channel,
  detail: { actionId, kind, status, ...(reason === undefined ? {} : { reason }) },
});

/** Lets out what is proposed for a channel: a second person, neither who asked for it nor who wrote its rule. */
export const approveAction = action({
  needs: "breaker:approve",
  input: ActionRef,
  run: (input, caller) => approveProposal(caller, input),
  audit: (_input, standing) => noted("approve", standing),
});

export const refuseAction = action({
  needs: "breaker:approve",
  input: RefuseInput,
  run: (input, caller) => refuseProposal(caller, input),
  audit: ({ reason }, standing) => noted("refuse", standing, reason),
});

/** Asks for a pause; a second person lets it out. */
export const proposePause = action({
  needs: "breaker:write",
  input: DeedInput,
  run: (input, caller) => askFor(caller, "pause", input, false),
  audit: ({ reason }, standing) => noted("propose", standing, reason),
});

/** Gives back what ran before: at once by whoever may approve, else as a proposal. */
export const resumeChannel = action({
  needs: "breaker:write",
  input: DeedInput,
  run: (input, caller) => askFor(caller, "resume", input, callerMay(caller, "breaker:approve")),
  audit: ({ reason }, standing) => noted("resume", standing, reason),
});

/** Takes the last action on a channel back, if the platform still stands as we left it. */
export const undoAction = action({
  needs: "breaker:approve",
  input: ActionRef,
  run: (input, caller) => undoLast(caller, input),
  audit: (_input, standing) => noted("undo", standing),
});

export const lockChannel = action({
  needs: "breaker:approve",
  input: DeedInput,
  run: ({ channel, reason }, caller) => lock(caller, channel, reason),
  audit: ({ reason }, { channel, before, state }) => ({
    action: "breaker.lock",
    subject: channel,
    detail: { before, state, reason },
  }),
});

export const unlockChannel = action({
  needs: "breaker:approve",
  input: DeedInput,
  run: ({ channel }, caller) => unlock(caller, channel),
  audit: ({ reason }, { channel, before, state }) => ({
    action: "breaker.unlock",
    subject: channel,
    detail: { before, state, reason },
  }),
});

/** What is left out stays as it is; the secret is never shown again. */
export const savePolicy = action({
  needs: "breaker:approve",
  input: PolicyInput,
  run: (input, { workspace }) => storePolicy(workspace.id, input),
  audit: ({ secret: _secret, ...input }, { changed }) =>
    changed.length === 0
      ? null
      : { action: "breaker.policy", subject: changed.join(", "), detail: { ...input, changed } },
});

export const setKillSwitch = action({
  needs: "breaker:approve",
  input: KillInput,
  run: ({ killed }, { workspace }) => storeKill(workspace.id, killed),
  audit: ({ killed }, { changed, ended }) =>
    changed ? { action: "breaker.kill", subject: killed ? "on" : "off", detail: { ended } } : null,
});
