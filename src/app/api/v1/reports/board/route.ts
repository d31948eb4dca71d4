/** GET /api/v1/reports/board */
import { serve } from "#server/gate/route.ts";
import { boardCsv, boardParams } from "#server/metrics/board-params.ts";
import { getBoard } from "#server/metrics/queries.ts";

export const GET = serve(getBoard, { read: (request) => boardParams(new URL(request.url)), csv: boardCsv });
