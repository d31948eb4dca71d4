/** `POST {ids | through, read?}` marks notices of one's own as read, or as not read. */
import { serve } from "#server/gate/route.ts";
import { readNotices } from "#server/notifications/actions.ts";

export const POST = serve(readNotices);
