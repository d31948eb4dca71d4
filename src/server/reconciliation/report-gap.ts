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
import { readSide, type Side } from "./read-side.ts";

const hourMs = 3_600_000;

export async function reportGap(
  question: ReconcileQuestion,
  caller: Caller,
  signal: AbortSignal,
): Promise<Report<ReconcileQuestion, ReconcileAnswer>> {
  const { sides, report } = await reported("reconcile", question, {}, caller, signal, (asked, until) =>
    answerReconcile(platform(), caller.workspace, asked, until),
  );
  const { answer } = report;
  const named = (side: ReconcileAnswer["a"], { name, definition }: Side) => ({ ...side, name, definition });
  return { ...report, answer: { ...answer, a: named(answer.a, sides.a), b: named(answer.b, sides.b) } };
}

export async function reportStepRows(
  question: StepRowsQuestion,
  caller: Caller,
  signal: AbortSignal,
): Promise<Report<StepRowsQuestion, StepRowsAnswer>> {
  const { step, limit, offset } = question;
  const page = { step, limit, offset };
  const { report } = await reported("reconcile-rows", question, page, caller, signal, (sides, until) =>
    answerStepRows(platform(), caller.workspace, { ...sides, ...page }, until),
  );
  return report;
}

/** What a side is counted by; how it is called changes nothing, and nothing is counted anew for another name. */
const countedBy = ({ from, measure, axes, figure }: Side) => ({ from, measure, axes, figure });

async function reported<Question extends ReconcileQuestion, Answer>(
  name: string,
  question: Question,
  page: object,
  { workspace }: Caller,
  signal: AbortSignal,
  compute: (sides: Sides, signal: AbortSignal) => Promise<Answer>,
): Promise<{ readonly sides: Sides; readonly report: Report<Question, Answer> }> {
  const { columns, now } = platform();
  const { id: workspaceId, timezone, currency } = workspace;
  const started = performance.now();
  const span = spanOf(question, timezone, longestSpanDays);
  const dates = { from: question.from, to: question.to };
  const [a, b] = await Promise.all([readSide(workspace, question.a, dates), readSide(workspace, question.b, dates)]);
  const hour = Math.floor(now() / hourMs);
  // A person's rows of all times decide what is the first.
  const reads = { fromMs: 0, toMs: Math.max(span.toMs, now()) + hourMs };
  const asked = { ...dates, ...page, a: countedBy(a), b: countedBy(b) };
  const also = [timezone, currency, hour];
  const [answer, about] = await Promise.all([
    keptAnswer(columns, { workspaceId, name, question: asked, span: reads, also }, signal, (until) =>
      compute({ a, b, span: dates }, until),
    ),
    readMeta(platform(), workspace, span, "total"),
  ]);
  const definitions = [a, b].flatMap(({ definition }) =>
    definition === null ? [] : [{ id: `definition.${definition.id}`, version: definition.version }],
  );
  const meta = { ...about, definitions, elapsedMs: Math.round(performance.now() - started) };
  return {
    sides: { a, b, span: dates },
    report: { question: { ...question, a: a.asked, b: b.asked }, answer, meta },
  };
}
