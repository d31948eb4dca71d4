/** `GET ?unread=true&topic=alerts&before=&limit=` reads one's own inbox, newest first. */
import { serve } from "#server/gate/route.ts";
import { listNotices } from "#server/notifications/queries.ts";

export const GET = serve(listNotices);
