/** `GET` sends the file of an export: gzip, made of one or more members. */
import { serve } from "#server/gate/route.ts";
import { downloadExport } from "#server/playbooks/queries.ts";

export const GET = serve(downloadExport, {
  read: (_request, { exportId }) => ({ exportId }),
  file: ({ name, path, bytes }) => ({ name, path, bytes, type: "application/gzip" }),
});
