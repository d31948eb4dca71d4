/** `GET` lists the members of a workspace, `POST` adds one. */
import { addMember } from "#server/gate/actions.ts";
import { listMembers } from "#server/gate/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listMembers);
export const POST = serve(addMember, { status: 201 });
