/** `POST` sets a new installation up; the set-up token of the console is the bearer token. */
import { setUp } from "#server/gate/actions.ts";
import { serve } from "#server/gate/route.ts";

export const POST = serve(setUp, { status: 201 });
