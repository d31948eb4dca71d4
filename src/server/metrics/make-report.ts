/** An answer with what must stand beside it: as of when, how fresh, by which definitions. */
import "server-only";
import type { Report } from "#domain/metrics/board-question.ts";
import type { Span } from "#domain/metrics/span.ts";
import { platform } from "#platform/slot.ts";
import type { Caller } from "#server/access/caller.ts";
import { keptAnswer } from "./kept-answers.ts";
import { readMeta } from "./read-meta.ts";

export interface ReportPlan<Question> {
  readonly caller: Caller;
  /** The report's name, as in its address. */
  readonly name: string;
  readonly question: Question;
  /** The question's own span. */
  readonly span: Span;
  /** What the answer is counted from, where that is more than the span: look-back before it, windows after it. */
  readonly reads?: Span;
  /** True where the answer depends on what time it is: it is then kept for the hour. */
  readonly agesByHour?: boolean;
  readonly definitions: readonly { readonly id: string; readonly version: number }[];
  readonly signal: AbortSignal;
}

/** Answers from what is kept where the data is the same, and otherwise by `compute`; joins equal questions under way. */
export async function makeReport<Question, Answer>(
  plan: ReportPlan<Question>,
  compute: (signal: AbortSignal) => Promise<Answer>,
): Promise<Report<Question, Answer>> {
  const { caller, name, question, span, reads = span, agesByHour = false, definitions, signal } = plan;
  const { id: workspaceId, timezone, currency, margin } = caller.workspace;
  const { columns, now } = platform();
  const started = performance.now();
  const hour = agesByHour ? Math.floor(now() / 3_600_000) : null;
  const asked = { workspaceId, name, question, span: reads, also: [timezone, currency, margin, hour] };
  const [answer, about] = await Promise.all([
    keptAnswer(columns, asked, signal, compute),
    readMeta(platform(), caller.workspace, span, "total"),
  ]);
  const meta = { ...about, definitions, elapsedMs: Math.round(performance.now() - started) };
  return { question, answer, meta };
}
