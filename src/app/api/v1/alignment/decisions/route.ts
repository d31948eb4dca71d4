/** `POST` keeps a decision and files its task. */
import { decide } from "#server/alignment/actions.ts";
import { serve } from "#server/gate/route.ts";

export const POST = serve(decide, { status: 201 });
