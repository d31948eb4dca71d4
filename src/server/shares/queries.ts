/** What may be asked about share links, and by them. */
import "server-only";
import { z } from "zod";
import { platform } from "#platform/slot.ts";
import { callerMay, query } from "#server/gate/door.ts";
import { answerShare } from "./answer-share.ts";
import { readSharesOf } from "./keep-shares.ts";
import { noteLook } from "./shares.sql.ts";

export type { SharedAnswer } from "./answer-share.ts";

/** The newest first; never their tokens. */
export const listShares = query({
  needs: "shares:read",
  input: z.unknown(),
  run: async (_input, caller) => ({
    shares: await readSharesOf(caller.workspace.id),
    mayChange: callerMay(caller, "shares:write"),
  }),
});

/** The link's own question, answered again; nothing of the request changes it. */
export const getShared = query({
  needs: "shares:open",
  input: z.unknown(),
  run: async (_input, caller) => {
    const { record, now } = platform();
    await record.rows(noteLook, [caller.id, now()]);
    return answerShare(caller);
  },
});
