/** Who asks, as the keeper of views sees them. */
import "server-only";
import { type Caller, callerMay } from "#server/gate/door.ts";
import type { ViewKeeper } from "./keep-views.ts";

/** A token's id is no person's: what a token keeps belongs to the workspace. */
export function keeperOf(caller: Caller): ViewKeeper {
  return {
    workspaceId: caller.workspace.id,
    userId: caller.kind === "user" ? caller.id : null,
    mayWrite: callerMay(caller, "views:write"),
    mayShare: callerMay(caller, "views:share"),
  };
}
