/** `POST /api/v1/quarantine/repair` takes in a corrected event in the place of one that was set aside. */
import { repairQuarantined } from "#server/events/actions.ts";
import { serve } from "#server/gate/route.ts";

export const POST = serve(repairQuarantined);
