/** `POST {current, password}` changes one's own password and ends every session. */
import { changePassword } from "#server/gate/actions.ts";
import { serve } from "#server/gate/route.ts";

export const POST = serve(changePassword, { status: 204 });
