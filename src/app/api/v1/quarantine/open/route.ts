/** `POST /api/v1/quarantine/open` shows one as it came; the audit log says who looked. */
import { openQuarantined } from "#server/events/actions.ts";
import { serve } from "#server/gate/route.ts";

export const POST = serve(openQuarantined);
