/** `PATCH {role}` changes what a member may do, `DELETE` takes them out of the workspace. */
import { changeRole, removeMember } from "#server/gate/actions.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const PATCH = serve(changeRole, {
  read: async (request, { userId }) => ({ ...(await objectOf(request)), userId }),
});
export const DELETE = serve(removeMember, { read: (_request, { userId }) => ({ userId }) });
