/** What the set-up of a new installation asks for. */
import { z } from "zod";
import { FirstAdmin } from "./member.ts";
import { WorkspaceInput } from "./workspace.ts";

export const SetUpInput = z.object({ workspace: WorkspaceInput, admin: FirstAdmin });
export type SetUpInput = z.infer<typeof SetUpInput>;
