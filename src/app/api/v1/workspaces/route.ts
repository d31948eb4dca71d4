/** `POST` opens a workspace (bootstrap token); `GET` describes the caller's own, `PATCH` changes its name or margin. */
import { createWorkspace, saveWorkspace } from "#server/gate/actions.ts";
import { getCaller } from "#server/gate/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(getCaller);
export const POST = serve(createWorkspace, { status: 201 });
export const PATCH = serve(saveWorkspace);
