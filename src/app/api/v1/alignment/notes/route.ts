/** `PUT` keeps what was said about an item of the agenda. */
import { saveNote } from "#server/alignment/actions.ts";
import { serve } from "#server/gate/route.ts";

export const PUT = serve(saveNote);
