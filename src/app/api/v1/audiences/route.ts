/** `/api/v1/audiences`: `GET` lists audiences with their sizes, `POST {name, definition}` counts and saves one. */
import { saveAudience } from "#server/audiences/actions.ts";
import { listAudiences } from "#server/audiences/queries.ts";
import { serve } from "#server/gate/route.ts";

export const GET = serve(listAudiences);
export const POST = serve(saveAudience, { status: 201 });
