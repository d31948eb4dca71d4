/** What may be asked about breakers. */
import "server-only";
import { Nothing } from "#domain/access/member.ts";
import { ActionsQuestion } from "#domain/breaker/breaker-input.ts";
import { callerMay, query } from "#server/gate/door.ts";
import { readPolicy } from "./policy.ts";
import { readActionList, readChannels } from "./read-breakers.ts";

export type { ChannelStanding, ShownAction } from "./read-breakers.ts";

/** Each channel with its breaker, and the workspace's policy. `paused` is said only of what was read back. */
export const getBreakers = query({
  needs: "rules:read",
  input: Nothing,
  run: async (_nothing, caller) => {
    const { killedMs, hasEndpoint: _both, endpoint, ...policy } = await readPolicy(caller.workspace.id);
    const mayApprove = callerMay(caller, "breaker:approve");
    return {
      channels: await readChannels(caller, mayApprove),
      policy: {
        ...policy,
        killedAt: killedMs === null ? null : new Date(killedMs).toISOString(),
        // An address may hold a token of its own: for those who may set it.
        endpoint: mayApprove || endpoint === null ? endpoint : new URL(endpoint).host,
      },
      mayAsk: callerMay(caller, "breaker:write"),
      mayApprove,
    };
  },
});

/** Actions, the latest first, a hundred at a time; `before` an id for those before it. */
export const listAdActions = query({
  needs: "rules:read",
  input: ActionsQuestion,
  run: async (question, caller) => ({
    actions: await readActionList(caller, question, callerMay(caller, "breaker:approve")),
  }),
});
