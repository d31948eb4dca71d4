/** A gap as a report: kept by what it was counted from, with what must stand beside it. */
import "server-only";
import type { Report } from "#domain/metrics/board-question.ts";
import { spanOf } from "#domain/metrics/span.ts";
import {
  longestSpanDays,
  type ReconcileAnswer,
  type ReconcileQuestion,
  type StepRowsAnswer,
  type StepRowsQuestion,
} from "#domain/reconciliation/reconcile-question.ts";
import { platform } from "#platform/slot.ts";
import type { Caller } from "#server/gate/door.ts";
import { keptAnswer } from "#server/metrics/kept-answers.ts";
import { readMeta } from "#server/metrics/read-meta.ts";
import { answerReconcile, answerStepRows, type Sides } from "./answer-reconcile.ts";
import { readSide } from "./read-side.ts";

const hourMs = 3_600_000;

export const reportGap = (
  question: ReconcileQuestion,
  caller: Caller,
  signal: AbortSignal,
): Promise<Report<ReconcileQuestion, ReconcileAnswer>> =>
  report("reconcile", question, caller, signal, (sides, until) =>
    answerReconcile(platform(), caller.workspace, sides, until),
  );

export const reportStepRows = (
  question: StepRowsQuestion,
  caller: Caller,
  signal: AbortSignal,
): Promise<Report<StepRowsQuestion, StepRowsAnswer>> =>
  report("reconcile-rows", question, caller, signal, (sides, until) => {
    const { step, limit, offset } = question;
    return answerStepRows(platform(), caller.workspace, { ...sides, step, limit, offset }, until);
  });

async function report<Question extends ReconcileQuestion, Answer>(
  name: string,
  question: Question,
  { workspace }: Caller,
  signal: AbortSignal,
  compute: (sides: Sides, signal: AbortSignal) => Promise<Answer>,
): Promise<Report<Question, Answer>> {
  const { columns, now } = platform();
  const { id: workspaceId, timezone, currency } = workspace;
  const started = performance.now();
  const span = spanOf(question, timezone, longestSpanDays);
  const dates = { from: question.from, to: question.to };
  const [a, b] = await Promise.all([readSide(workspace, question.a, dates), readSide(workspace, question.b, dates)]);
  const hour = Math.floor(now() / hourMs);
  // A person's rows of all times decide what is the first.
  const reads = { fromMs: 0, toMs: Math.max(span.toMs, now()) + hourMs };
  const also = [timezone, currency, hour, a, b];
  const [answer, about] = await Promise.all([
    keptAnswer(columns, { workspaceId, name, question, span: reads, also }, signal, (until) =>
      compute({ a, b, span: dates }, until),
    ),
    readMeta(platform(), workspace, span, "total"),
  ]);
  const definitions = [a, b].flatMap(({ definition }) =>
    definition === null ? [] : [{ id: `definition.${definition.id}`, version: definition.version }],
  );
  const meta = { ...about, definitions, elapsedMs: Math.round(performance.now() - started) };
  return { question: { ...question, a: a.asked, b: b.asked }, answer, meta };
}
