/** The doors of the metrics room. */
import "server-only";
import { z } from "zod";
import { type BoardAnswer, BoardQuestion, type Report, type ReportMeta } from "#domain/metrics/board-question.ts";
import { dictionary, findMetric } from "#domain/metrics/dictionary.ts";
import { platform } from "#platform/slot.ts";
import { query } from "#server/gate/door.ts";
import { answerBoard } from "./answer-board.ts";
import { readMeta } from "./read-meta.ts";

/** The hourly board. */
export const getBoard = query({
  needs: "board:read",
  input: BoardQuestion,
  run: async (question, caller): Promise<Report<BoardQuestion, BoardAnswer>> => {
    const started = performance.now();
    const [answer, about] = await Promise.all([
      answerBoard(platform(), caller.workspace, question),
      readMeta(platform(), caller.workspace, question),
    ]);
    const definitions = question.metrics.map((id) => ({ id, version: findMetric(id)?.version ?? 0 }));
    const meta: ReportMeta = { ...about, definitions, elapsedMs: Math.round(performance.now() - started) };
    return { question, answer, meta };
  },
});

/** The dictionary itself. */
export const listMetrics = query({
  needs: "metrics:read",
  input: z.object({}),
  run: async () => ({ metrics: dictionary }),
});
