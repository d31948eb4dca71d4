/** `DELETE` signs oneself out everywhere. */
import { signOutEverywhere } from "#server/gate/actions.ts";
import { serve } from "#server/gate/route.ts";

export const DELETE = serve(signOutEverywhere, { status: 204 });
