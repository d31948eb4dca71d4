/** `/api/v1/views`: `GET ?page=funnels` lists saved views, `POST {page, name, query, shared?}` saves one. */
import { serve } from "#server/gate/route.ts";
import { saveView } from "#server/views/actions.ts";
import { listViews } from "#server/views/queries.ts";

export const GET = serve(listViews);
export const POST = serve(saveView, { status: 201 });
