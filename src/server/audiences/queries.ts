/** What may be asked about audiences. */
import "server-only";
import { z } from "zod";
import { platform } from "#platform/slot.ts";
import { callerMay, query } from "#server/gate/door.ts";
import { readAudiencesOf } from "./keep-audiences.ts";

/** Newest first, with the instant of asking: ages are told from it. */
export const listAudiences = query({
  needs: "audiences:read",
  input: z.unknown(),
  run: async (_input, caller) => ({
    audiences: await readAudiencesOf(caller.workspace.id),
    mayChange: callerMay(caller, "audiences:write"),
    asOf: new Date(platform().now()).toISOString(),
  }),
});
