/** `POST /api/v1/quarantine/replay` takes events in again that were set aside. */
import { replayQuarantined } from "#server/events/actions.ts";
import { serve } from "#server/gate/route.ts";

export const POST = serve(replayQuarantined);
