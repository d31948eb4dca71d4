/** `POST /api/v1/spend/import`: a platform's CSV export; 422 says what the file lacks. */
import "server-only";
import { bodyOf, serve } from "#server/gate/route.ts";
import { importSpend } from "#server/spend/actions.ts";

export const POST = serve(importSpend, {
  invalidStatus: 422,
  read: async (request) => ({
    ...Object.fromEntries(new URL(request.url).searchParams),
    file: await bodyOf(request),
  }),
});
