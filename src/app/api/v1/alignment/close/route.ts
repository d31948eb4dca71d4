/** `POST` closes the meeting of a week: it is frozen, and its minutes are sent. */
import { closeMeeting } from "#server/alignment/actions.ts";
import { serve } from "#server/gate/route.ts";

export const POST = serve(closeMeeting);
