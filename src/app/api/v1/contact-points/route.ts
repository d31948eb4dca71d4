/** `/api/v1/contact-points`: `GET` lists where the workspace is told, `POST` adds one; its secret is shown once. */
import { serve } from "#server/gate/route.ts";
import { saveContactPoint } from "#server/notifications/actions.ts";
import { listContactPoints } from "#server/notifications/queries.ts";

export const GET = serve(listContactPoints);
export const POST = serve(saveContactPoint, { status: 201 });
