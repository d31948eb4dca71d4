/** `GET` lists the write keys of a workspace, `POST {source?}` makes a new one; the old one works for a day more. */
import { rotateWriteKey } from "#server/gate/actions.ts";
import { listWriteKeys } from "#server/gate/queries.ts";
import { objectOf, serve } from "#server/gate/route.ts";

export const GET = serve(listWriteKeys);
export const POST = serve(rotateWriteKey, { status: 201, read: objectOf });
