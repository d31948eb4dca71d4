/** Reports of the board: answers with what must stand beside them. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import type { BoardAnswer, BoardQuestion, Report } from "#domain/metrics/board-question.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import { versionIn } from "#domain/metrics/metric-edition.ts";
import { platform } from "#platform/slot.ts";
import { answerBoards } from "./answer-board.ts";
import { keptFigures } from "./kept-figures.ts";
import { readEditionsOf } from "./read-entry.ts";
import { readMetas } from "./read-meta.ts";

export type BoardReport = Report<BoardQuestion, BoardAnswer>;

/** The reports of several questions, answered together. */
export async function reportsOf(
  questions: readonly BoardQuestion[],
  workspace: WorkspaceRef,
): Promise<(question: BoardQuestion) => BoardReport> {
  const started = performance.now();
  const [answers, abouts, editions] = await Promise.all([
    answerBoards(platform(), workspace, questions, keptFigures),
    readMetas(platform(), workspace, questions),
    readEditionsOf(platform().record, workspace.id),
  ]);
  const elapsedMs = Math.round(performance.now() - started);
  return (question) => {
    const i = questions.indexOf(question);
    const [answer, about] = [answers[i], abouts[i]];
    if (answer === undefined || about === undefined) throw new Error("A question had no answer.");
    const definitions = question.metrics.map((id) => ({ id, version: versionIn(editions, findMetric(id)) }));
    return { question, answer, meta: { ...about, definitions, elapsedMs } };
  };
}
