/** `GET /api/v1/people/<person>/timeline?before=&limit=`: one person's facts and events, newest first. */
import { serve } from "#server/gate/route.ts";
import { getPersonTimeline } from "#server/people/queries.ts";

export const GET = serve(getPersonTimeline, {
  read: (request, { person }) => {
    const { searchParams } = new URL(request.url);
    const given = (name: string) => searchParams.get(name) ?? undefined;
    return { person, before: given("before"), limit: given("limit") };
  },
});
