/** The answers of reconciliation as CSV. */
import { csvText } from "#domain/base/csv.ts";
import type { Report } from "#domain/metrics/board-question.ts";
import type { ReconcileAnswer, ReconcileQuestion, StepRowsAnswer, StepRowsQuestion } from "./reconcile-question.ts";

const named = (kind: string, { from, to }: Pick<ReconcileQuestion, "from" | "to">) =>
  `${kind}-${from.slice(0, 10)}-${to.slice(0, 10)}.csv`;

/** From A to B, one line per step. */
export function reconcileCsv({ question, answer }: Report<ReconcileQuestion, ReconcileAnswer>) {
  const { a, b, steps, residual } = answer;
  const rows = steps.map(({ axis, kind, from, to, delta, alone, last, rows: count }) => {
    return [axis, kind, from, to, delta, alone, last, count];
  });
  return {
    name: named("reconcile", question),
    text: csvText([
      ["step", "kind", "from", "to", "delta", "alone", "last", "rows"],
      ["A", "", a.name, "", a.value, null, null, null],
      ...rows,
      ["residual", "", "", "", residual, null, null, null],
      ["B", "", b.name, "", b.value, null, null, null],
    ]),
  };
}

/** One line per conversion behind a step. */
export function stepRowsCsv({ question, answer }: Report<StepRowsQuestion, StepRowsAnswer>) {
  const header = ["person", "at", "touch_at", "channel", "order_id", "value", "currency"];
  const rows = answer.rows.map((row) => [
    ...[row.person, row.at, row.touchAt, row.channel, row.orderId, row.value, row.currency],
    ...[row.before, row.after, row.inB, row.part],
  ]);
  return {
    name: named(`reconcile-${question.step}`, question),
    text: csvText([[...header, "before", "after", "in_b", "part"], ...rows]),
  };
}
