/** `PUT {killed}`: nothing goes out any more, or again. */
import { setKillSwitch } from "#server/breaker/actions.ts";
import { serve } from "#server/gate/route.ts";

export const PUT = serve(setKillSwitch);
