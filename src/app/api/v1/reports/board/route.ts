/** GET /api/v1/reports/board */

import { boardCsv, boardParams } from "#domain/metrics/board-params.ts";
import { serve } from "#server/gate/route.ts";
import { getBoard } from "#server/metrics/queries.ts";

export const GET = serve(getBoard, {
  read: (request) => boardParams(new URL(request.url)),
  traced: true,
  csv: boardCsv,
});
