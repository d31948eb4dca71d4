/** `POST {password}` exchanges a share link's password for a pass: `Authorization: Share <token> <pass>`. */
import { serve } from "#server/gate/route.ts";
import { unlockShare } from "#server/shares/actions.ts";

export const POST = serve(unlockShare);
